import type { Links } from '../graph/links.ts';
import type { Random } from '../math/random.ts';

const JITTER = 0.1;

/** Returns the links with every similarity changed by up to ±10 % at random: what a slightly different corpus or embedder would have said. */
export function jitterLinks(links: Links, random: Random): Links {
  return {
    ...links,
    similarity: links.similarity.map((value) => value * (1 + JITTER * (2 * random() - 1))),
  };
}
