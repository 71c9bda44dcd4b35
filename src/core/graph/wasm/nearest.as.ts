// AssemblyScript, not TypeScript: compiled by scripts/build-kernels.ts, left out of tsc and ESLint.
//
// The products of many short whole-number rows, each used for both papers of the pair, the best kept in a heap per paper.
//
// Memory, from `base`:
//   rows        int16; four papers side by side: eight numbers of each, then the next eight (one pointer walks four rows)
//   thresholds  int32 per paper: the product of the worst paper in its heap; products below it are not looked at
//   heaps       int64 per kept paper: product in the upper half, the paper's number with all bits turned in the lower
//               one, so that one comparison orders by product, then by number; the worst lies first
//   list        int32 per paper, for listAbove

const ROW_TILE: i32 = 64;
const EMPTY: i64 = i64.MIN_VALUE;

let paperCount: i32 = 0;
let quadBytes: i32 = 0;
let heapSize: i32 = 0;
let rows: usize = 0;
let thresholds: usize = 0;
let heaps: usize = 0;
let aStart: i32 = 0;
let aEnd: i32 = 0;
let bStart: i32 = 0;
let bEnd: i32 = 0;

/** Lays out the memory for `count` papers of `stride` numbers (a multiple of 8), `kept` of them in a heap. */
export function prepare(base: usize, count: i32, stride: i32, kept: i32): usize {
  const padded = (count + 3) & ~3;
  paperCount = count;
  quadBytes = stride * 8;
  heapSize = kept;
  rows = base;
  thresholds = rows + <usize>padded * stride * 2;
  heaps = thresholds + <usize>padded * 4;
  const end = heaps + <usize>padded * kept * 8;
  const missing = <i32>((end + <usize>padded * 4 + 65535) >>> 16) - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) return 0;
  for (let paper = 0; paper < padded; paper++)
    store<i32>(thresholds + paper * 4, paper < count ? i32.MIN_VALUE : i32.MAX_VALUE);
  for (let place = heaps; place < end; place += 8) store<i64>(place, EMPTY);
  return heaps;
}

/** Offers every pair of a paper in first … firstEnd and one in second … secondEnd, ends excluded, to both heaps, each pair
 * once. The ranges are the same, or the second lies after the first. */
export function compareBlocks(first: i32, firstEnd: i32, second: i32, secondEnd: i32): void {
  aStart = first;
  aEnd = firstEnd;
  bStart = second;
  bEnd = secondEnd;
  for (let a = first & ~3; a < firstEnd; a += ROW_TILE)
    for (let b = first == second ? a : second & ~3; b < secondEnd; b += ROW_TILE)
      compareTiles(a, min(a + ROW_TILE, firstEnd), b, min(b + ROW_TILE, secondEnd));
}

function compareTiles(first: i32, firstEnd: i32, second: i32, secondEnd: i32): void {
  for (let a = first; a < firstEnd; a += 2)
    for (let b = first == second ? a & ~3 : second; b < secondEnd; b += 4) compareQuad(a, b);
}

/** Papers a and a + 1 with papers b … b + 3; both are even, b a multiple of four. */
function compareQuad(a: i32, b: i32): void {
  let left = rows + <usize>(a >> 2) * quadBytes + ((a & 2) << 4);
  let right = rows + <usize>(b >> 2) * quadBytes;
  const end = right + quadBytes;
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let b3 = a0;
  while (right < end) {
    const one = v128.load(left);
    const two = v128.load(left, 16);
    let other = v128.load(right);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(one, other));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(two, other));
    other = v128.load(right, 16);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(one, other));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(two, other));
    other = v128.load(right, 32);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(one, other));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(two, other));
    other = v128.load(right, 48);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(one, other));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(two, other));
    left += 64;
    right += 64;
  }
  const sums = addAcross(a0, a1, a2, a3);
  const sumsTwo = addAcross(b0, b1, b2, b3);
  const limits = v128.load(thresholds + b * 4);
  const limit = v128.load32_splat(thresholds + a * 4);
  const limitTwo = v128.load32_splat(thresholds + a * 4, 4);
  const keen = i32x4.ge_s(sums, i32x4.min_s(limits, limit));
  const keenTwo = i32x4.ge_s(sumsTwo, i32x4.min_s(limits, limitTwo));
  if (v128.any_true(v128.or(keen, keenTwo))) {
    if (v128.any_true(keen)) offerFour(a, b, sums);
    if (v128.any_true(keenTwo)) offerFour(a + 1, b, sumsTwo);
  }
}

/** The sum of each of four vectors, in one. */
function addAcross(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

function offerFour(a: i32, b: i32, sums: v128): void {
  offerPair(a, b, i32x4.extract_lane(sums, 0));
  offerPair(a, b + 1, i32x4.extract_lane(sums, 1));
  offerPair(a, b + 2, i32x4.extract_lane(sums, 2));
  offerPair(a, b + 3, i32x4.extract_lane(sums, 3));
}

function offerPair(a: i32, b: i32, product: i32): void {
  // In a tile with itself a pair is met from both sides: the lower paper's counts. A quad may reach out of its block.
  if (b <= a || a < aStart || a >= aEnd || b < bStart || b >= bEnd) return;
  if (product >= load<i32>(thresholds + a * 4)) offer(a, b, product);
  if (product >= load<i32>(thresholds + b * 4)) offer(b, a, product);
}

function offer(paper: i32, other: i32, product: i32): void {
  const key = ((<i64>product) << 32) | (<i64>(<u32>~other));
  const heap = heaps + <usize>paper * heapSize * 8;
  if (key <= load<i64>(heap)) return;
  let place = 0;
  while (true) {
    let child = place * 2 + 1;
    if (child >= heapSize) break;
    let least = load<i64>(heap + child * 8);
    if (child + 1 < heapSize) {
      const next = load<i64>(heap + child * 8, 8);
      if (next < least) {
        least = next;
        child++;
      }
    }
    if (least >= key) break;
    store<i64>(heap + place * 8, least);
    place = child;
  }
  store<i64>(heap + place * 8, key);
  store<i32>(thresholds + paper * 4, <i32>(load<i64>(heap) >> 32));
}

/** Writes the papers whose product with `paper` is at least `limit` into the list, in order. Returns how many. */
export function listAbove(paper: i32, limit: i32): i32 {
  const found = heaps + <usize>((paperCount + 3) & ~3) * heapSize * 8;
  let place = found;
  for (let b = 0; b < paperCount; b += 4) {
    const sums = productsOfFour(paper, b);
    if (!v128.any_true(i32x4.ge_s(sums, i32x4.splat(limit)))) continue;
    place = note(b, i32x4.extract_lane(sums, 0), paper, limit, place);
    place = note(b + 1, i32x4.extract_lane(sums, 1), paper, limit, place);
    place = note(b + 2, i32x4.extract_lane(sums, 2), paper, limit, place);
    place = note(b + 3, i32x4.extract_lane(sums, 3), paper, limit, place);
  }
  return <i32>((place - found) >> 2);
}

function productsOfFour(a: i32, b: i32): v128 {
  let left = rows + <usize>(a >> 2) * quadBytes + ((a & 3) << 4);
  let right = rows + <usize>(b >> 2) * quadBytes;
  const end = right + quadBytes;
  let b0 = i32x4.splat(0);
  let b1 = b0;
  let b2 = b0;
  let b3 = b0;
  while (right < end) {
    const one = v128.load(left);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(one, v128.load(right)));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(one, v128.load(right, 16)));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(one, v128.load(right, 32)));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(one, v128.load(right, 48)));
    left += 64;
    right += 64;
  }
  return addAcross(b0, b1, b2, b3);
}

function note(other: i32, product: i32, paper: i32, limit: i32, place: usize): usize {
  if (product < limit || other == paper || other >= paperCount) return place;
  store<i32>(place, other);
  return place + 4;
}
