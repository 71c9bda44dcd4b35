import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { seededRandom, type Random } from '../../../src/core/math/random.ts';

const FIELDS = 24;
const TOPICS = 12;
/** How far topics lie from their field, and papers from their topic, where fields are 1 from the middle. */
const TOPIC_SPREAD = 0.8;
const PAPER_SPREAD = 1.1;
/** Later directions carry less, as in the spectrum of real texts. */
const DECAY = 0.35;

/** Returns unit vectors of made-up papers: fields of unequal sizes, topics in them, papers around those, in directions that
 * matter less and less. The seed decides everything. */
export function mixtureVectors(count: number, dimension: number, seed: number): Vectors {
  const random = seededRandom(seed);
  const weights = Float64Array.from({ length: dimension }, (_, at) => (at + 1) ** -DECAY);
  const draw = (spread: number): Float64Array =>
    weights.map((one) => one * spread * normal(random));
  const fields = Array.from({ length: FIELDS }, () => draw(1));
  const topics = fields.map((field) =>
    Array.from({ length: TOPICS }, () => add(field, draw(TOPIC_SPREAD))),
  );
  const values = new Float32Array(count * dimension);
  for (let paper = 0; paper < count; paper += 1) {
    const topic = topics[skewed(FIELDS, random)]?.[skewed(TOPICS, random)] ?? weights;
    const row = add(topic, draw(PAPER_SPREAD));
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    values.set(
      row.map((value) => value / length),
      paper * dimension,
    );
  }
  return { count, dimension, values };
}

/** A place below `count`, the first ones more often. */
function skewed(count: number, random: Random): number {
  return Math.floor(count * random() ** 1.5);
}

function add(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => value + (other[at] ?? 0));
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
