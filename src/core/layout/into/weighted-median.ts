/** A place that counts so much. */
export interface Weighed {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const ROUNDS = 30;
const SOFTENING = 1e-3;

/** Returns the geometric median of places: the point with the least weighted sum of distances to them. Where neighbours
 * stand in two corners of a map it is in the heavier corner; their mean would be in the void between.
 *
 * Source: E. Weiszfeld, Sur le point pour lequel la somme des distances de n points donnés est minimum, Tôhoku
 * Mathematical Journal 43, 1937, 355-386; 30 rounds from the mean, softened by 0.001. */
export function weightedMedian(places: readonly Weighed[]): readonly [number, number] {
  let [x, y] = weightedMean(places, ({ weight }) => weight);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [fromX, fromY] = [x, y];
    [x, y] = weightedMean(
      places,
      (place) => place.weight / (Math.hypot(place.x - fromX, place.y - fromY) + SOFTENING),
    );
  }
  return [x, y];
}

function weightedMean(
  places: readonly Weighed[],
  weightOf: (place: Weighed) => number,
): readonly [number, number] {
  let [sumX, sumY, sum] = [0, 0, 0];
  for (const place of places) {
    // A link may weigh nothing; it is a link all the same.
    const weight = Math.max(weightOf(place), Number.EPSILON);
    sumX += weight * place.x;
    sumY += weight * place.y;
    sum += weight;
  }
  return [sumX / sum, sumY / sum];
}
