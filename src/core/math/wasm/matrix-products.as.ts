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
// out (rows × width) = sparse (rows × columns) · dense (columns × width); width a multiple of 16; byte offsets; row-major float32.
export function multiplySparse(
  start: usize, column: usize, value: usize, dense: usize, out: usize, rows: i32, width: i32,
): void {
  const stride: usize = <usize>width << 2;
  for (let row: i32 = 0; row < rows; row++) {
    const from = <usize>load<i32>(start + (<usize>row << 2)) << 2;
    const to = <usize>load<i32>(start + (<usize>row << 2), 4) << 2;
    const target = out + <usize>row * stride;
    let k: usize = 0;
    for (; k + 256 <= stride; k += 256) {
      let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
      let b0 = a0, b1 = a0, b2 = a0, b3 = a0, b4 = a0, b5 = a0, b6 = a0, b7 = a0;
      for (let e = from; e < to; e += 4) {
        const x = v128.load32_splat(value + e);
        const y = dense + <usize>load<i32>(column + e) * stride + k;
        a0 = f32x4.add(a0, f32x4.mul(x, v128.load(y))); a1 = f32x4.add(a1, f32x4.mul(x, v128.load(y, 16)));
        a2 = f32x4.add(a2, f32x4.mul(x, v128.load(y, 32))); a3 = f32x4.add(a3, f32x4.mul(x, v128.load(y, 48)));
        a4 = f32x4.add(a4, f32x4.mul(x, v128.load(y, 64))); a5 = f32x4.add(a5, f32x4.mul(x, v128.load(y, 80)));
        a6 = f32x4.add(a6, f32x4.mul(x, v128.load(y, 96))); a7 = f32x4.add(a7, f32x4.mul(x, v128.load(y, 112)));
        b0 = f32x4.add(b0, f32x4.mul(x, v128.load(y, 128))); b1 = f32x4.add(b1, f32x4.mul(x, v128.load(y, 144)));
        b2 = f32x4.add(b2, f32x4.mul(x, v128.load(y, 160))); b3 = f32x4.add(b3, f32x4.mul(x, v128.load(y, 176)));
        b4 = f32x4.add(b4, f32x4.mul(x, v128.load(y, 192))); b5 = f32x4.add(b5, f32x4.mul(x, v128.load(y, 208)));
        b6 = f32x4.add(b6, f32x4.mul(x, v128.load(y, 224))); b7 = f32x4.add(b7, f32x4.mul(x, v128.load(y, 240)));
      }
      const o = target + k;
      v128.store(o, a0); v128.store(o, a1, 16); v128.store(o, a2, 32); v128.store(o, a3, 48);
      v128.store(o, a4, 64); v128.store(o, a5, 80); v128.store(o, a6, 96); v128.store(o, a7, 112);
      v128.store(o, b0, 128); v128.store(o, b1, 144); v128.store(o, b2, 160); v128.store(o, b3, 176);
      v128.store(o, b4, 192); v128.store(o, b5, 208); v128.store(o, b6, 224); v128.store(o, b7, 240);
    }
    for (; k < stride; k += 64) {
      let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
      for (let e = from; e < to; e += 4) {
        const x = v128.load32_splat(value + e);
        const y = dense + <usize>load<i32>(column + e) * stride + k;
        a0 = f32x4.add(a0, f32x4.mul(x, v128.load(y))); a1 = f32x4.add(a1, f32x4.mul(x, v128.load(y, 16)));
        a2 = f32x4.add(a2, f32x4.mul(x, v128.load(y, 32))); a3 = f32x4.add(a3, f32x4.mul(x, v128.load(y, 48)));
      }
      const o = target + k;
      v128.store(o, a0); v128.store(o, a1, 16); v128.store(o, a2, 32); v128.store(o, a3, 48);
    }
  }
}
