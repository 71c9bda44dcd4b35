import fc from 'fast-check';

/** Any text at all: every UTF-16 code unit, halves of pairs and controls included. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const codes = fc.oneof(
    fc.integer({ min: 0, max: 0x17f }),
    fc.integer({ min: 0x2000, max: 0x2070 }),
    fc.integer({ min: 0, max: 0xffff }),
  );
  return fc.array(codes, { maxLength }).map((list) => String.fromCharCode(...list));
}
