import { zlibSync } from 'fflate';

/** A PDF file that grows object by object. */
export interface PdfFile {
  /** Keeps a number for an object that is written later. */
  reserve(): number;
  /** Writes an object, such as `<< /Type /Page >>`; returns its number. */
  add(content: string, number?: number): number;
  /** Writes a compressed stream with more entries for its dictionary; returns its number. */
  addStream(bytes: Uint8Array, entries?: string): number;
  /** Returns the whole file. */
  finish(catalogue: number, info: number): Uint8Array;
}

/** Returns an empty PDF 1.7 file. Equal objects give equal bytes: no date, no random id.
 *
 * Source: ISO 32000-1:2008. */
export function createPdfFile(): PdfFile {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const offsets: number[] = [0];
  let length = 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const text = (content: string): void => put(encoder.encode(content));
  text('%PDF-1.7\n');
  put(Uint8Array.of(37, 226, 227, 207, 211, 10));
  const reserve = (): number => offsets.push(0) - 1;
  const open = (number: number): void => {
    offsets[number] = length;
    text(`${number} 0 obj\n`);
  };
  return {
    reserve,
    add(content, number = reserve()) {
      open(number);
      text(`${content}\nendobj\n`);
      return number;
    },
    addStream(bytes, entries = '') {
      const packed = zlibSync(bytes, { level: 6 });
      const number = reserve();
      open(number);
      text(`<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`);
      put(packed);
      text('\nendstream\nendobj\n');
      return number;
    },
    finish(catalogue, info) {
      const start = length;
      const entries = offsets.map((offset, number) =>
        number === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
      );
      text(`xref\n0 ${offsets.length}\n${entries.join('')}`);
      text(`trailer\n<< /Size ${offsets.length} /Root ${catalogue} 0 R /Info ${info} 0 R >>\n`);
      text(`startxref\n${start}\n%%EOF\n`);
      return joinParts(parts, length);
    },
  };
}

/** Returns a text as PDF writes it outside of pages: UTF-16 in hexadecimal. */
export function pdfText(text: string): string {
  return `<FEFF${hexText(text)}>`;
}

/** Returns the UTF-16 code units of a text, four hexadecimal digits each. */
export function hexText(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0'),
  ).join('');
}

function joinParts(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
