// AssemblyScript, not TypeScript: compiled by scripts/build-kernels.ts, left out of tsc and ESLint.
//
// The same arithmetic as the plain mover of move-places.ts, operation by operation: places are float32, sums float64.

let places: usize = 0;
let head: usize = 0;
let tail: usize = 0;
let period: usize = 0;
let nextPull: usize = 0;
let nextPush: usize = 0;
let pulls: usize = 0;
let pushes: usize = 0;
let count: i32 = 0;
let links: i32 = 0;
let fixed: i32 = 0;
let first: i32 = 0;
let last: i32 = 0;
let state: u32 = 1;

/** Where everything lies in memory, in bytes. */
export function prepare(
  placesAt: usize, headAt: usize, tailAt: usize, periodAt: usize, nextPullAt: usize, nextPushAt: usize,
  pullsAt: usize, pushesAt: usize,
): void {
  places = placesAt;
  head = headAt;
  tail = tailAt;
  period = periodAt;
  nextPull = nextPullAt;
  nextPush = nextPushAt;
  pulls = pullsAt;
  pushes = pushesAt;
}

export function setSizes(papers: i32, linkCount: i32, fixedPapers: i32, firstEntry: i32, entries: i32, seed: u32): void {
  count = papers;
  links = linkCount;
  fixed = fixedPapers;
  first = firstEntry;
  last = entries - 1;
  state = (seed ^ 0x9e3779b9) | 1;
}

// @ts-ignore: decorator
@inline
function random(): i32 {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return <i32>Math.floor((<f64>state / 4294967296.0) * <f64>count);
}

// @ts-ignore: decorator
@inline
function force(table: usize, square: f64): f64 {
  const entry = <i32>(reinterpret<u32>(<f32>square) >>> 15) - first;
  return load<f64>(table + (<usize>max(0, min(last, entry)) << 3));
}

// @ts-ignore: decorator
@inline
function clip(value: f64): f64 {
  return value > 4 ? 4 : value < -4 ? -4 : value;
}

/** Moves the places one epoch on. */
export function step(epoch: f64, alpha: f64): void {
  for (let link = 0; link < links; link++)
    if (load<f64>(nextPull + (<usize>link << 3)) <= epoch) stepLink(link, epoch, alpha);
}

function stepLink(link: i32, epoch: f64, alpha: f64): void {
  const one = load<i32>(head + (<usize>link << 2));
  const two = load<i32>(tail + (<usize>link << 2));
  const a = places + (<usize>one << 3);
  const b = places + (<usize>two << 3);
  const isFree = one >= fixed;
  let dx = <f64>load<f32>(a) - <f64>load<f32>(b);
  let dy = <f64>load<f32>(a, 4) - <f64>load<f32>(b, 4);
  let distance = dx * dx + dy * dy;
  const near = distance > 0 ? force(pulls, distance) : 0;
  const moveX = clip(near * dx) * alpha;
  const moveY = clip(near * dy) * alpha;
  let x = <f64>load<f32>(a) + (isFree ? moveX : 0);
  let y = <f64>load<f32>(a, 4) + (isFree ? moveY : 0);
  if (two >= fixed) {
    store<f32>(b, <f32>(<f64>load<f32>(b) - moveX));
    store<f32>(b, <f32>(<f64>load<f32>(b, 4) - moveY), 4);
  }
  const at = <usize>link << 3;
  const turn = load<f64>(period + at);
  store<f64>(nextPull + at, load<f64>(nextPull + at) + turn);
  const between = turn / 5.0;
  const due = load<f64>(nextPush + at);
  const strangers = <i32>Math.floor((epoch - due) / between);
  for (let stranger = 0; stranger < strangers; stranger++) {
    const other = random();
    if (other == one) continue;
    const c = places + (<usize>other << 3);
    dx = x - <f64>load<f32>(c);
    dy = y - <f64>load<f32>(c, 4);
    distance = dx * dx + dy * dy;
    if (isFree && distance > 0) {
      const away = force(pushes, distance);
      x += clip(away * dx) * alpha;
      y += clip(away * dy) * alpha;
    }
  }
  store<f64>(nextPush + at, due + <f64>strangers * between);
  store<f32>(a, <f32>x);
  store<f32>(a, <f32>y, 4);
}
