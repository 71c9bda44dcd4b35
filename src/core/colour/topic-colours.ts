import type { Topic } from '../contract/map.ts';
import { legibleOn } from './colour-maths.ts';

export type Scheme = 'light' | 'dark';

/** One colour per topic, light and dark scheme: hues far apart come first, and lightness differs too, for readers who see
 * fewer hues. Each stands out from its ground by at least 3 : 1 (WCAG 2.2, 1.4.11). */
export const TOPIC_COLOURS: readonly (readonly [light: string, dark: string])[] = [
  ['#2f69c9', '#609afa'],
  ['#d1671d', '#fe9b61'],
  ['#0b968a', '#1fd0c0'],
  ['#a8266f', '#e565a6'],
  ['#6a3798', '#a77bdc'],
  ['#806a10', '#e6c84a'],
  ['#c23b4b', '#f47482'],
  ['#2d5c12', '#84c24e'],
  ['#3a8dbd', '#86cdf2'],
  ['#7a4a2b', '#b98563'],
  ['#8a7fd6', '#b9b2ff'],
  ['#d9679f', '#ffb3d4'],
  ['#0d5a63', '#3f929c'],
  ['#8f588a', '#c58bbf'],
  ['#6f6a45', '#b5ad7c'],
  ['#2b3f8c', '#5d76d8'],
  ['#d2766a', '#ffb3a2'],
  ['#a976dd', '#d9c2ff'],
  ['#1f7a55', '#4fb184'],
  ['#47566b', '#8d9cb3'],
  ['#5f2550', '#a8568f'],
  ['#a5331f', '#d9603a'],
  ['#0f7cab', '#49a6d6'],
  ['#6e8c7a', '#b9d6c4'],
];

/** The colour of papers without a value. */
export const NEUTRAL: Readonly<Record<Scheme, string>> = { light: '#b3b1a8', dark: '#5d6470' };

/** Returns a topic's colour, `#rrggbb`; after 24 topics they come again. */
export function topicColour(topic: number, scheme: Scheme): string {
  const colours = TOPIC_COLOURS[topic % TOPIC_COLOURS.length];
  return colours?.[scheme === 'light' ? 0 : 1] ?? NEUTRAL[scheme];
}

/** What papers are drawn on. */
const GROUND: Readonly<Record<Scheme, string>> = { light: '#fbfaf7', dark: '#15171b' };
/** Of a topic's colour on its ground (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** Returns one `#rrggbb` per topic: the one that a person chose, in the dark scheme its dark twin where the palette has one, else the
 * palette's of the topic's hue or number. Each stands out from the scheme's ground by at least 3 : 1. */
export function topicColours(
  topics: readonly Pick<Topic, 'hue' | 'colour'>[],
  scheme: Scheme,
): readonly string[] {
  return topics.map(({ hue, colour }, index) => {
    if (colour === undefined) return topicColour(hue ?? index, scheme);
    const twin = TOPIC_COLOURS.findIndex(([light]) => light === colour);
    return twin < 0 ? legibleOn(colour, GROUND[scheme], LEAST_CONTRAST) : topicColour(twin, scheme);
  });
}
