/** Numbers of word forms, found by their letters where they stand in a text: nothing is cut out to look it up. */
export interface FormTable {
  /** Returns the number of text[from … to], whose `hashLetter` of all letters is `hash`; -1 where it has none. */
  find(text: string, from: number, to: number, hash: number): number;
  /** Gives a form that has no number yet its number, 0 or more. */
  add(form: string, hash: number, number: number): void;
}

/** The hash of no letter. */
export const NO_LETTER = 0x811c9dc5 | 0;

/** Returns the hash of one letter more (FNV-1a by UTF-16 units; Fowler, Noll & Vo 1991, RFC 9923). */
export function hashLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Returns an empty table: open addressing, at most half full. */
export function createFormTable(): FormTable {
  let places = new Int32Array(1 << 15).fill(-1);
  const forms: string[] = [];
  const hashes: number[] = [];
  const numbers: number[] = [];
  const put = (entry: number, hash: number): void => {
    const mask = places.length - 1;
    let place = spread(hash) & mask;
    while ((places[place] ?? -1) >= 0) place = (place + 1) & mask;
    places[place] = entry;
  };
  return {
    find(text, from, to, hash) {
      const mask = places.length - 1;
      for (let place = spread(hash) & mask; ; place = (place + 1) & mask) {
        const entry = places[place] ?? -1;
        if (entry < 0) return -1;
        if (hashes[entry] !== hash) continue;
        const form = forms[entry] ?? '';
        if (form.length === to - from && text.startsWith(form, from)) return numbers[entry] ?? -1;
      }
    },
    add(form, hash, number) {
      const entry = forms.push(form) - 1;
      hashes.push(hash);
      numbers.push(number);
      if (forms.length * 2 <= places.length) return put(entry, hash);
      places = new Int32Array(2 * places.length).fill(-1);
      for (const [own, known] of hashes.entries()) put(own, known);
    },
  };
}

/** The low bits of the hash of a short form say little. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
