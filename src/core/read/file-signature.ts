const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip archive (or a document packed as one, such as .docx, .xlsx or .epub)', 'PK\x03\x04'],
  ['a gzip archive', '\x1F\x8B'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xFF\xD8\xFF'],
  ['a GIF picture', 'GIF87a'],
  ['a GIF picture', 'GIF89a'],
  ['a Parquet table', 'PAR1\x15'],
  ['a bzip2 archive', 'BZh91AY&SY'],
  ['an xz archive', '\xFD7zXZ\x00'],
  ['a 7-Zip archive', '7z\xBC\xAF\x27\x1C'],
  ['a Zstandard archive', '\x28\xB5\x2F\xFD'],
  ['a RAR archive', 'Rar!\x1A\x07'],
  ['an SQLite database', 'SQLite format 3\x00'],
  ['an old Office document', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['an RTF document', '{\\rtf'],
  ['a PostScript document', '%!PS'],
  ['a NumPy array', '\x93NUMPY'],
  ['a program', '\x7FELF'],
  ['text in UTF-32', '\xFF\xFE\x00\x00'],
  ['text in UTF-32', '\x00\x00\xFE\xFF'],
];

/** Returns what kind of file that is no text the bytes begin like, with its article (`a PDF`); null for none known. */
export function fileSignature(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  return found === undefined ? null : found[0];
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
