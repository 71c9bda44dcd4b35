import { mixHex } from '../../colour/colour-maths.ts';
import { NEUTRAL, type Scheme } from '../../colour/topic-colours.ts';
import { scaleColour } from '../../colour/year-colours.ts';
import type { FieldMap } from '../../contract/map.ts';
import type { ColourValues } from '../../explore/paper-colours.ts';
import type { Colouring, Sizing } from '../../explore/view.ts';
import type { ExportSubject } from '../export/export-format.ts';

/** What colours and sizes stand for. */
export interface Legend {
  /** Empty where topics colour the papers: their labels say it. */
  readonly entries: readonly { readonly label: string; readonly colour: string }[];
  /** A scale from least to most; null = none. */
  readonly scale: {
    readonly from: string;
    readonly to: string;
    readonly colours: readonly string[];
  } | null;
  /** What the size of a mark says; null = nothing. */
  readonly sizes: string | null;
}

const STEPS = 24;
const SIZES: Readonly<Record<Sizing, string | null>> = {
  links: 'a larger mark: a paper with more links',
  citations: 'a larger mark: a paper that is cited more',
  equal: null,
};

/** Returns a paper's colour by what the view colours by; grey where it has no value. */
export function paperColour(
  map: FieldMap,
  colouring: Colouring,
  values: ColourValues,
  paper: number,
  scheme: Scheme,
): string {
  if (values.kind === 'category') {
    const id = values.legend[values.category[paper] ?? -1]?.id;
    return map.manifest.themes.find((theme) => theme.id === id)?.colour ?? NEUTRAL[scheme];
  }
  const value = values.values[paper] ?? Number.NaN;
  if (Number.isNaN(value)) return NEUTRAL[scheme];
  const span = values.max - values.min;
  return shade(map, colouring, span > 0 ? (value - values.min) / span : 1, scheme);
}

/** Returns what the picture's colours and sizes stand for. */
export function legendOf(
  { map, view }: ExportSubject,
  values: ColourValues,
  scheme: Scheme,
): Legend {
  const { colouring, sizing } = view;
  const sizes = SIZES[sizing];
  if (colouring.kind === 'topic') return { entries: [], scale: null, sizes };
  if (values.kind === 'category') {
    const entries = values.legend.map(({ id, label }) => ({
      label,
      colour: map.manifest.themes.find((theme) => theme.id === id)?.colour ?? NEUTRAL[scheme],
    }));
    return {
      entries: [...entries, { label: 'none of these', colour: NEUTRAL[scheme] }],
      ...{ scale: null, sizes },
    };
  }
  const colours = Array.from({ length: STEPS }, (_, step) =>
    shade(map, colouring, step / (STEPS - 1), scheme),
  );
  const [from, to] = endsOf(map, colouring, values);
  return { entries: [], scale: { from, to, colours }, sizes };
}

function shade(map: FieldMap, colouring: Colouring, share: number, scheme: Scheme): string {
  if (colouring.kind !== 'theme') return scaleColour(share, scheme);
  const theme = map.manifest.themes.find(({ id }) => id === colouring.theme);
  return mixHex(NEUTRAL[scheme], theme?.colour ?? NEUTRAL[scheme], share);
}

function endsOf(
  { manifest }: FieldMap,
  colouring: Colouring,
  { min, max }: { readonly min: number; readonly max: number },
): readonly [string, string] {
  if (colouring.kind === 'year') return [String(min), String(max)];
  if (colouring.kind === 'trust') return ['place doubtful', 'place sure'];
  const theme = manifest.themes.find(
    ({ id }) => colouring.kind === 'theme' && id === colouring.theme,
  );
  return [`not ${theme?.label ?? ''}`, theme?.label ?? ''];
}
