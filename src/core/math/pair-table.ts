/** Numbers pairs of word numbers in the order in which they come. */
export interface PairTable {
  /** How many pairs there are; they bear the numbers 0 … size - 1. */
  readonly size: number;
  /** Returns the number of a pair, or -1. */
  find(first: number, second: number): number;
  /** Returns the number of a pair, which becomes one if it was none. */
  add(first: number, second: number): number;
  first(pair: number): number;
  second(pair: number): number;
}

const LEAST_SLOTS = 1024;

/** Returns an empty table: open addressing in typed arrays, as a Map of joined keys costs ten times the memory at millions of pairs. O(1) each. */
export function createPairTable(): PairTable {
  let slots = new Int32Array(LEAST_SLOTS).fill(-1);
  let firsts = new Int32Array(LEAST_SLOTS / 2);
  let seconds = new Int32Array(LEAST_SLOTS / 2);
  let size = 0;

  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    let slot = hash(first, second) & mask;
    for (;;) {
      const pair = slots[slot] ?? -1;
      if (pair < 0 || (firsts[pair] === first && seconds[pair] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    firsts = enlarged(firsts);
    seconds = enlarged(seconds);
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let pair = 0; pair < size; pair += 1)
      slots[slotOf(firsts[pair] ?? 0, seconds[pair] ?? 0)] = pair;
  };

  return {
    get size() {
      return size;
    },
    find: (first, second) => slots[slotOf(first, second)] ?? -1,
    add(first, second) {
      const slot = slotOf(first, second);
      const found = slots[slot] ?? -1;
      if (found >= 0) return found;
      const pair = size;
      slots[slot] = pair;
      firsts[pair] = first;
      seconds[pair] = second;
      size += 1;
      if (size === firsts.length) grow();
      return pair;
    },
    first: (pair) => firsts[pair] ?? -1,
    second: (pair) => seconds[pair] ?? -1,
  };
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function enlarged(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
