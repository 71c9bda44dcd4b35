/** What a paragraph of a list of papers is: a title, an abstract's beginning, or a further paragraph of an abstract. */
export type ParagraphLabel = 'title' | 'abstract' | 'more';

const LABELS: readonly ParagraphLabel[] = ['title', 'abstract', 'more'];
/** A paper without abstract, or an abstract without title. */
const LOST_PART = 4;
const ENDING = /[.!…:;]["'”’)\]}]*$|https?:\/\/\S+$/u;
const SENTENCE_END = /[.!?]["'”’)\]]?\s+[\p{Lu}"“(]/u;
const SENTENCE_WORD =
  /\b(?:we|our|this (?:paper|work|article|study)|is|are|was|were|has|have|can|which)\b/iu;
/** arXiv takes abstracts of up to 1,920 characters: what would grow longer is two abstracts, not two paragraphs of one. */
const LONGEST_ABSTRACT = 1990;
/** Taken as usual for an abstract where the page holds too few to tell. */
const USUAL_ABSTRACT = 1300;
const FEWEST_ABSTRACTS = 6;
const SHORTEST_ABSTRACT = 200;

interface Shape {
  readonly length: number;
  readonly ends: boolean;
  readonly asks: boolean;
  readonly sentences: boolean;
  readonly startsLow: boolean;
  readonly saysSentence: boolean;
}

/** Returns the most plausible label of every paragraph of a list in which titles and abstracts take turns. The order
 * decides; length and shape decide only where the order is broken (an abstract or a title lost, an abstract in several
 * paragraphs), so that a damaged paper does not shift its neighbours. A label sequence costs what each paragraph's shape
 * and each breach of the order cost; the cheapest is found exactly by dynamic programming (A. J. Viterbi, Error bounds
 * for convolutional codes, 1967, doi:10.1109/TIT.1967.1054010). Ties: the label named first. Cost: linear. */
export function labelParagraphs(texts: readonly string[]): readonly ParagraphLabel[] {
  const shapes = texts.map(shapeOf);
  const usual = usualLength(shapes);
  let costs: readonly number[] = [];
  const trail: (readonly number[])[] = [];
  shapes.forEach((shape, index) => {
    const before = shapes[index - 1];
    const steps = LABELS.map((label) => cheapestStep(costs, label, shape, before, usual));
    costs = steps.map((step) => step.cost);
    trail.push(steps.map((step) => step.from));
  });
  const endCosts = costs.map((cost, label) => cost + (LABELS[label] === 'title' ? LOST_PART : 0));
  return followBack(trail, endCosts.indexOf(Math.min(...endCosts)));
}

interface Step {
  readonly cost: number;
  readonly from: number;
}

function cheapestStep(
  costs: readonly number[],
  label: ParagraphLabel,
  shape: Shape,
  before: Shape | undefined,
  usual: number,
): Step {
  const own = shapeCost(label, shape);
  if (before === undefined) return { cost: own + startCost(label), from: -1 };
  const options = costs.map(
    (cost, from) => cost + own + moveCost(LABELS[from] ?? 'title', label, before, shape, usual),
  );
  const cost = Math.min(...options);
  return { cost, from: options.indexOf(cost) };
}

/** Returns the median length of the paragraphs that may be abstracts. */
function usualLength(shapes: readonly Shape[]): number {
  const lengths = shapes
    .map(({ length }) => length)
    .filter((length) => length >= SHORTEST_ABSTRACT)
    .sort((a, b) => a - b);
  if (lengths.length < FEWEST_ABSTRACTS) return USUAL_ABSTRACT;
  return lengths[lengths.length >> 1] ?? USUAL_ABSTRACT;
}

function startCost(label: ParagraphLabel): number {
  if (label === 'title') return 0;
  return label === 'abstract' ? LOST_PART : Infinity;
}

function moveCost(
  from: ParagraphLabel,
  to: ParagraphLabel,
  before: Shape,
  shape: Shape,
  usual: number,
): number {
  if (from === 'title') {
    if (to === 'more') return Infinity;
    return to === 'title' ? LOST_PART : 0;
  }
  if (to === 'title') return 0;
  const halvings = (length: number): number => Math.max(0, Math.log2(usual / length));
  if (to === 'abstract') return LOST_PART + halvings(before.length) + halvings(shape.length);
  const total = before.length + shape.length;
  const excess =
    3 * Math.max(0, Math.log2(total / usual)) + Math.max(0, total - LONGEST_ABSTRACT) / 100;
  return (shape.startsLow ? 1 : before.ends ? 3 : 2) + Math.min(LOST_PART, excess);
}

function shapeCost(label: ParagraphLabel, shape: Shape): number {
  if (label === 'title') return titleCost(shape);
  const short = (7 * Math.max(0, 400 - shape.length)) / 400;
  const open = shape.ends ? 0 : shape.asks ? 2 : 4;
  const openLong = Math.min(open, shape.length > 300 ? 1 : 4);
  const telling = (shape.sentences ? 0 : 0.5) - (shape.saysSentence ? 1 : 0);
  if (label === 'more') return short / 2 + openLong / 2 + telling;
  return short + openLong + telling + (shape.startsLow ? 3 : 0);
}

function titleCost({ length, ends, sentences, saysSentence, asks }: Shape): number {
  const long = Math.min(8, Math.max(0, length - 160) / 20);
  return long + (ends ? 4 : 0) + (sentences ? 2 : 0) + (saysSentence && !asks ? 0.7 : 0);
}

function shapeOf(text: string): Shape {
  const tail = text.slice(-300);
  return {
    length: text.length,
    ends: ENDING.test(tail),
    asks: /\?["'”’)]*$/.test(tail),
    sentences: SENTENCE_END.test(text.slice(0, 4000)),
    startsLow: /^[\p{Ll},;)]/u.test(text),
    saysSentence: SENTENCE_WORD.test(text.slice(0, 4000)),
  };
}

function followBack(
  trail: readonly (readonly number[])[],
  last: number,
): readonly ParagraphLabel[] {
  const labels: ParagraphLabel[] = [];
  let label = last;
  for (let index = trail.length - 1; index >= 0; index -= 1) {
    labels.push(LABELS[label] ?? 'title');
    label = trail[index]?.[label] ?? 0;
  }
  return labels.reverse();
}
