/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = Int32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);
const BLOCK = 64;
const ROUNDS = 64;

/** Takes bytes in pieces. */
export interface Sha256 {
  add(bytes: Uint8Array): void;
  /** Returns the hash as 64 lower-case hexadecimal digits; nothing can be added afterwards. */
  hex(): string;
}

/** Returns the SHA-256 of the bytes as 64 lower-case hexadecimal digits. Cost: linear, about 100 MB a second.
 *
 * Source: FIPS 180-4, Secure Hash Standard, 2015, doi:10.6028/NIST.FIPS.180-4. Written out here because Node, browsers
 * and workers share no synchronous hash, and a file of megabytes is hashed at every build. */
export function sha256Hex(bytes: Uint8Array): string {
  const hash = createSha256();
  hash.add(bytes);
  return hash.hex();
}

/** Returns a hash of bytes that come in pieces: the same as `sha256Hex` of all of them in a row. */
export function createSha256(): Sha256 {
  const state = Int32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const words = new Int32Array(ROUNDS);
  const rest = new Uint8Array(BLOCK);
  let resting = 0;
  let length = 0;
  return {
    add: (bytes) => {
      length += bytes.length;
      const filling = resting === 0 ? 0 : Math.min(BLOCK - resting, bytes.length);
      rest.set(bytes.subarray(0, filling), resting);
      resting += filling;
      if (resting > 0 && resting < BLOCK) return;
      if (resting === BLOCK) compress(state, words, rest);
      const whole = bytes.length - ((bytes.length - filling) % BLOCK);
      compress(state, words, bytes.subarray(filling, whole));
      rest.set(bytes.subarray(whole));
      resting = bytes.length - whole;
    },
    hex: () => {
      compress(state, words, padded(rest.subarray(0, resting), length));
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** The last bytes, a one bit, zeros, and the length of the whole in bits: one block or two. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const tail = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(tail.length - 4, (length * 8) >>> 0);
  return tail;
}

/** Takes blocks of 64 bytes into the state. */
function compress(state: Int32Array, words: Int32Array, blocks: Uint8Array): void {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
  for (let start = 0; start < blocks.length; start += BLOCK) {
    schedule(words, view, start);
    mix(state, words);
  }
}

function mix(state: Int32Array, words: Int32Array): void {
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let round = 0; round < ROUNDS; round += 1) {
    const turnedE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const chosen = (e & f) ^ (~e & g);
    const first = (h + turnedE + chosen + at(ROUND_CONSTANTS, round) + at(words, round)) | 0;
    const turnedA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + turnedA + majority) | 0;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
  state[5] = at(state, 5) + f;
  state[6] = at(state, 6) + g;
  state[7] = at(state, 7) + h;
}

/** Fills the 64 words of a block: its 16 words, big-endian, and what FIPS 180-4 derives from them. */
function schedule(words: Int32Array, view: DataView, start: number): void {
  for (let word = 0; word < 16; word += 1) words[word] = view.getInt32(start + 4 * word);
  for (let word = 16; word < ROUNDS; word += 1) {
    const x = at(words, word - 15);
    const y = at(words, word - 2);
    const turnedX = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const turnedY = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[word] = at(words, word - 16) + turnedX + at(words, word - 7) + turnedY;
  }
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
