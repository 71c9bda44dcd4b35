// The few host objects that Node, browsers and workers share and that lib ES2023 does not declare.
// Only tsconfig.core.json reads this file: everything else that is not plain JavaScript stays a type error there.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
