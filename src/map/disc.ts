export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
