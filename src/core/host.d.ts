// The few host objects that Node, browsers and workers share and that lib ES2023 does not declare.
// Only tsconfig.core.json reads this file: everything else that is not plain JavaScript stays a type error there.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number; maximum?: number; shared?: boolean });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  type Module = object;
  const Module: new (binary: Uint8Array<ArrayBuffer>) => Module;
  class Instance {
    constructor(
      module: Module,
      imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    );
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function validate(binary: Uint8Array<ArrayBuffer>): boolean;
}
