// c (m × n) = a (m × d) · bᵀ (n × d); d a multiple of 4, m and n multiples of 4; row-major float32; byte offsets.
export function multiplyByTransposed(a: usize, b: usize, c: usize, m: i32, n: i32, d: i32): void {
  const stride: usize = <usize>d << 2;
  for (let j: i32 = 0; j < n; j += 4) {
    const b0 = b + <usize>j * stride; const b1 = b0 + stride; const b2 = b1 + stride; const b3 = b2 + stride;
    for (let i: i32 = 0; i < m; i += 2) {
      const a0 = a + <usize>i * stride; const a1 = a0 + stride;
      let s00 = f32x4.splat(0), s01 = s00, s02 = s00, s03 = s00;
      let s10 = s00, s11 = s00, s12 = s00, s13 = s00;
      for (let k: usize = 0; k < stride; k += 16) {
        const x0 = v128.load(a0 + k), x1 = v128.load(a1 + k);
        let y = v128.load(b0 + k);
        s00 = f32x4.add(s00, f32x4.mul(x0, y)); s10 = f32x4.add(s10, f32x4.mul(x1, y));
        y = v128.load(b1 + k);
        s01 = f32x4.add(s01, f32x4.mul(x0, y)); s11 = f32x4.add(s11, f32x4.mul(x1, y));
        y = v128.load(b2 + k);
        s02 = f32x4.add(s02, f32x4.mul(x0, y)); s12 = f32x4.add(s12, f32x4.mul(x1, y));
        y = v128.load(b3 + k);
        s03 = f32x4.add(s03, f32x4.mul(x0, y)); s13 = f32x4.add(s13, f32x4.mul(x1, y));
      }
      const out = c + ((<usize>i * <usize>n + <usize>j) << 2);
      v128.store(out, sums(s00, s01, s02, s03));
      v128.store(out + (<usize>n << 2), sums(s10, s11, s12, s13));
    }
  }
}
// @ts-ignore: decorator
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  const ab = f32x4.add(ab0, ab1), cd = f32x4.add(cd0, cd1);
  // ab = a0+a2, b0+b2, a1+a3, b1+b3
  const low = v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), high = v128.shuffle<f32>(ab, cd, 2, 3, 6, 7);
  return f32x4.add(low, high);
}
// c (m × d) = p (m × n) · b (n × d); d a multiple of 16, m a multiple of 2.
export function multiply(p: usize, b: usize, c: usize, m: i32, n: i32, d: i32): void {
  const stride: usize = <usize>d << 2;
  const row: usize = <usize>n << 2;
  for (let k: usize = 0; k < stride; k += 64) {
    for (let i: i32 = 0; i < m; i += 2) {
      const p0 = p + <usize>i * row; const p1 = p0 + row;
      let s00 = f32x4.splat(0), s01 = s00, s02 = s00, s03 = s00;
      let s10 = s00, s11 = s00, s12 = s00, s13 = s00;
      let y = b + k;
      for (let j: usize = 0; j < row; j += 4) {
        const x0 = v128.load32_splat(p0 + j), x1 = v128.load32_splat(p1 + j);
        let v = v128.load(y);
        s00 = f32x4.add(s00, f32x4.mul(x0, v)); s10 = f32x4.add(s10, f32x4.mul(x1, v));
        v = v128.load(y, 16);
        s01 = f32x4.add(s01, f32x4.mul(x0, v)); s11 = f32x4.add(s11, f32x4.mul(x1, v));
        v = v128.load(y, 32);
        s02 = f32x4.add(s02, f32x4.mul(x0, v)); s12 = f32x4.add(s12, f32x4.mul(x1, v));
        v = v128.load(y, 48);
        s03 = f32x4.add(s03, f32x4.mul(x0, v)); s13 = f32x4.add(s13, f32x4.mul(x1, v));
        y += stride;
      }
      const o0 = c + <usize>i * stride + k; const o1 = o0 + stride;
      v128.store(o0, s00); v128.store(o0, s01, 16); v128.store(o0, s02, 32); v128.store(o0, s03, 48);
      v128.store(o1, s10); v128.store(o1, s11, 16); v128.store(o1, s12, 32); v128.store(o1, s13, 48);
    }
  }
}
// c (n × m) = transposed a (m × n); m, n multiples of 4.
export function transpose(a: usize, c: usize, m: i32, n: i32): void {
  for (let i: i32 = 0; i < m; i += 4) for (let j: i32 = 0; j < n; j += 4) {
    const from = a + ((<usize>i * <usize>n + <usize>j) << 2); const row = <usize>n << 2;
    const r0 = v128.load(from), r1 = v128.load(from + row), r2 = v128.load(from + 2 * row), r3 = v128.load(from + 3 * row);
    const l01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5), h01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
    const l23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5), h23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
    const to = c + ((<usize>j * <usize>m + <usize>i) << 2); const column = <usize>m << 2;
    v128.store(to, v128.shuffle<f32>(l01, l23, 0, 1, 4, 5));
    v128.store(to + column, v128.shuffle<f32>(l01, l23, 2, 3, 6, 7));
    v128.store(to + 2 * column, v128.shuffle<f32>(h01, h23, 0, 1, 4, 5));
    v128.store(to + 3 * column, v128.shuffle<f32>(h01, h23, 2, 3, 6, 7));
  }
}
