import type { FieldMap } from '../contract/map.ts';
import { decodeText, encodeText, knownIds } from './address-text.ts';
import { decodeDialog, encodeDialog } from './dialog-address.ts';
import { facetsOf } from './facets.ts';
import { PAPER_SORTS } from './paper-order.ts';
import { decodeProjection, encodeProjection } from './project/projection-address.ts';
import { ROUTE_KINDS } from './route.ts';
import { readSelection, selectionPart } from './select/selection-address.ts';
import { decodeModes, encodeModes } from './theme-modes.ts';
import {
  initialView,
  MEANT_PAPERS,
  PANELS,
  type CameraView,
  type Colouring,
  type Meaning,
  type Sizing,
  type View,
} from './view.ts';

const SIZINGS: readonly Sizing[] = ['links', 'citations', 'equal'];
const NUMBER = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/u;
/** Decimals of a camera: a tenth of a pixel on the whole map, about two pixels at the closest look. */
const CAMERA_DECIMALS = 4;
const FARTHEST = 100;
const SMALLEST_SPAN = 0.001;

/** Returns the view as a fragment without `#`, short and readable; defaults are left out.
 *
 * `paper=…&topic=t1,t3&theme=ssm,vision&match=problem:all&years=2019-2024&q=…&venue=…&like=…&colour=year&size=citations&sort=newest&show=citations&route=newest&panel=overview&open=trust&as=timeline&at=x,y,span`.
 * A long selection is `papers=…` (see `selection-address.ts`).
 * Every fragment is plain ASCII. `decodeView` reads it back: equal but for the camera, kept to 4 decimals, and for
 * broken surrogate pairs, which become U+FFFD. Never throws. */
export function encodeView(view: View, map: FieldMap): string {
  const parts: [string, string][] = [];
  const list = (name: string, ids: readonly string[]): void => {
    if (ids.length > 0) parts.push([name, ids.map(encodeText).join(',')]);
  };
  parts.push(...selectionPart(map, view.selection));
  list('topic', view.topics);
  list('theme', view.themes);
  const modes = encodeModes(view.themeModes, map, encodeText);
  if (modes !== null) parts.push(['match', modes]);
  if (view.years !== null) parts.push(['years', view.years.join('-')]);
  if (view.query !== '') parts.push(['q', encodeText(view.query)]);
  for (const [facet, ids] of Object.entries(view.facets)) list(facet, ids);
  if (view.meaning !== null) {
    const { text, like, unlike, count } = view.meaning;
    if (text !== '') parts.push(['meaning', encodeText(text)]);
    list('like', like);
    list('unlike', unlike);
    if (count !== MEANT_PAPERS) parts.push(['nearest', String(count)]);
  }
  if (view.colouring.kind !== 'topic') parts.push(['colour', colouringText(view.colouring)]);
  if (view.sizing !== initialView.sizing) parts.push(['size', view.sizing]);
  if (view.sort !== null) parts.push(['sort', view.sort]);
  list('show', [
    ...(view.citations ? ['citations'] : []),
    ...(view.neighbourLines ? ['neighbours'] : []),
  ]);
  if (view.route !== initialView.route) parts.push(['route', view.route]);
  if (view.panel !== initialView.panel) parts.push(['panel', view.panel]);
  if (view.dialog !== null) parts.push(['open', encodeDialog(view.dialog)]);
  if (view.shapes !== null) parts.push(['shapes', view.shapes ? 'on' : 'off']);
  if (view.projection.kind !== 'map') parts.push(['as', encodeProjection(view.projection)]);
  if (view.camera !== null) parts.push(['at', cameraText(view.camera)]);
  return parts.map(([name, value]) => `${name}=${value}`).join('&');
}

/** Returns the view that a fragment (with or without `#`) describes; what is unknown or broken is dropped silently.
 * Never throws. */
export function decodeView(fragment: string, map: FieldMap): View {
  const values = new Map<string, string>();
  for (const part of fragment.replace(/^#/u, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  const { topics, subtopics, areas, themes } = map.manifest;
  const shown = (values.get('show') ?? '').split(',');
  return {
    selection: readSelection(map, values.get('paper'), values.get('papers')),
    topics: knownIds(values.get('topic'), [...topics, ...subtopics, ...areas]),
    themes: knownIds(values.get('theme'), themes),
    themeModes: decodeModes(values.get('match'), map, decodeText),
    years: decodeYears(values.get('years')),
    query: decodeText(values.get('q') ?? '') ?? '',
    facets: decodeFacets(values, map),
    meaning: decodeMeaning(values, map),
    colouring: decodeColouring(values.get('colour'), map),
    sizing: SIZINGS.find((sizing) => sizing === values.get('size')) ?? initialView.sizing,
    sort: PAPER_SORTS.find((sort) => sort === values.get('sort')) ?? null,
    citations: shown.includes('citations'),
    neighbourLines: shown.includes('neighbours'),
    route: ROUTE_KINDS.find((kind) => kind === values.get('route')) ?? initialView.route,
    panel: PANELS.find((panel) => panel === values.get('panel')) ?? initialView.panel,
    dialog: decodeDialog(values.get('open'), map),
    shapes: decodeShapes(values.get('shapes')),
    projection: decodeProjection(values.get('as'), map),
    camera: decodeCamera(values.get('at')),
  };
}

function decodeFacets(values: ReadonlyMap<string, string>, map: FieldMap): View['facets'] {
  const asked = facetsOf(map).filter(({ id }) => values.has(id));
  const chosen = asked.map((facet) => [facet.id, knownIds(values.get(facet.id), facet.values)]);
  return Object.fromEntries(chosen.filter(([, ids]) => ids !== undefined && ids.length > 0));
}

function decodeMeaning(values: ReadonlyMap<string, string>, map: FieldMap): Meaning | null {
  const text = decodeText(values.get('meaning') ?? '') ?? '';
  const like = knownIds(values.get('like'), map.papers);
  const unlike = knownIds(values.get('unlike'), map.papers).filter((id) => !like.includes(id));
  if (text.trim() === '' && like.length === 0) return null;
  const nearest = /^\d{1,6}$/u.exec(values.get('nearest') ?? '');
  const count = nearest === null ? MEANT_PAPERS : Number(nearest[0]);
  return { text, like, unlike, count: Math.max(1, count) };
}

function decodeYears(text: string | undefined): readonly [number, number] | null {
  const match = /^(-?\d{1,15})-(-?\d{1,15})$/u.exec(text ?? '');
  if (match === null) return null;
  const [first, last] = [Number(match[1]) + 0, Number(match[2]) + 0];
  return first <= last ? [first, last] : null;
}

function colouringText(colouring: Colouring): string {
  if (colouring.kind === 'group') return `group:${encodeText(colouring.group)}`;
  if (colouring.kind === 'theme') return `theme:${encodeText(colouring.theme)}`;
  return colouring.kind;
}

function decodeColouring(text: string | undefined, map: FieldMap): Colouring {
  if (text === 'year' || text === 'trust') return { kind: text };
  const [kind, rest] = (text ?? '').split(/:(.*)/su);
  if (kind === 'group') {
    const group = knownIds(rest, map.manifest.themeGroups)[0];
    if (group !== undefined) return { kind, group };
  }
  if (kind === 'theme') {
    const theme = knownIds(rest, map.manifest.themes)[0];
    if (theme !== undefined) return { kind, theme };
  }
  return initialView.colouring;
}

function decodeShapes(text: string | undefined): boolean | null {
  return text === 'on' ? true : text === 'off' ? false : null;
}

function cameraText({ x, y, span }: CameraView): string {
  return [x, y, span].map((value) => String(Number(value.toFixed(CAMERA_DECIMALS)))).join(',');
}

function decodeCamera(text: string | undefined): CameraView | null {
  const parts = text?.split(',') ?? [];
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [x, y, span] = parts.map((part) => Number(part) + 0);
  if (x === undefined || y === undefined || span === undefined) return null;
  const isNear = Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;
  return isNear && span >= SMALLEST_SPAN && span < FARTHEST ? { x, y, span } : null;
}
