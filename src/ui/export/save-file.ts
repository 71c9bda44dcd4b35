import type { MapFile } from '../../core/write/serialise-map.ts';

/** Has the browser save a file as a download. */
export function saveFile({ path, bytes }: MapFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = path;
  link.click();
  // The download has begun by the next turn at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
