import type { FontSet } from '../font/font-set.ts';
import { fitText } from './fit-text.ts';
import type { PictureTopic } from './picture-content.ts';

/** One line of the key: a topic's number with its name. */
export interface KeyEntry {
  readonly topic: PictureTopic;
  readonly number: number;
  readonly lines: readonly string[];
  /** Of its top left corner, within the key. */
  readonly x: number;
  readonly y: number;
}

export interface TopicKey {
  readonly entries: readonly KeyEntry[];
  readonly size: number;
  readonly height: number;
  /** Where names begin, behind mark and number. */
  readonly indent: number;
  /** Topics for which there was no room. */
  readonly left: number;
}

const LINE = 1.25;
const GAP = 0.35;
const SHRINK = 0.94;

/** Returns a numbered key of topics in columns for pictures too narrow for labels beside the map: as large as the room holds,
 * down to the smallest size, from where on the smallest topics are left out. */
export function topicKey(
  topics: readonly PictureTopic[],
  room: { readonly width: number; readonly height: number },
  sizes: { readonly largest: number; readonly smallest: number },
  fonts: FontSet,
): TopicKey {
  let kept = topics;
  for (let size = sizes.largest; ; size *= SHRINK) {
    const key = layKey(kept, room.width, size, fonts);
    if (key.height <= room.height || kept.length === 0)
      return { ...key, left: topics.length - kept.length };
    if (size * SHRINK < sizes.smallest) {
      kept = kept.slice(0, -1);
      size /= SHRINK;
    }
  }
}

function layKey(
  topics: readonly PictureTopic[],
  width: number,
  size: number,
  fonts: FontSet,
): Omit<TopicKey, 'left'> {
  const columns = Math.max(1, Math.min(3, Math.floor(width / (size * 15)), topics.length));
  const columnWidth = width / columns;
  const indent = size * 3.1;
  const drafts = topics.map((topic, at) => {
    const text = `${topic.name} (${topic.papers.length})`;
    const room = columnWidth - indent - size;
    return { topic, number: at + 1, lines: fitText(text, { size, weight: 400 }, room, 2, fonts) };
  });
  const heightOf = (lines: readonly string[]): number => (lines.length * LINE + GAP) * size;
  const whole = drafts.reduce((sum, { lines }) => sum + heightOf(lines), 0);
  const entries: KeyEntry[] = [];
  let [column, y, height] = [0, 0, 0];
  for (const draft of drafts) {
    const own = heightOf(draft.lines);
    if (column + 1 < columns && y > 0 && y + own / 2 > whole / columns) {
      column += 1;
      y = 0;
    }
    entries.push({ ...draft, x: column * columnWidth, y });
    y += own;
    height = Math.max(height, y);
  }
  return { entries, size, height, indent };
}
