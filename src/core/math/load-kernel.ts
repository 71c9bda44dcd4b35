import { decodeBase64 } from './base64.ts';

/** A running kernel: what it exports, over its own memory. */
export interface LoadedKernel<Exports> {
  readonly exports: Exports;
  readonly memory: WebAssembly.Memory;
}

const PAGE_BYTES = 65_536;

/** Returns a fresh instance of a kernel with a memory of at least so many bytes; null where WebAssembly with SIMD does not run, is forbidden by the page's policy, or finds no room. */
export function loadKernel<Exports>(base64: string, bytes: number): LoadedKernel<Exports> | null {
  if (typeof WebAssembly === 'undefined') return null;
  const binary = decodeBase64(base64);
  if (!WebAssembly.validate(binary)) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) + 1 });
    const module = new WebAssembly.Module(binary);
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { exports: parseExports<Exports>(exports), memory };
  } catch {
    return null;
  }
}

/** The binary is compiled from a source of ours, so what it exports is known. */
function parseExports<Exports>(exports: object): Exports {
  return exports as Exports;
}
