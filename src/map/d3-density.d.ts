import type { ContourMultiPolygon } from 'd3-contour';

/** What d3-contour 4 has and its types lack: contours at levels chosen after the density is known. */
declare module 'd3-contour' {
  interface ContourDensity<Datum> {
    contours(data: Datum[]): ((value: number) => ContourMultiPolygon) & { readonly max: number };
  }
}
