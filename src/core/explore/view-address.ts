import type { FieldMap } from '../contract/map.ts';
import { initialView, type CameraView, type Colouring, type Sizing, type View } from './view.ts';

const SIZINGS: readonly Sizing[] = ['links', 'citations', 'equal'];

/** Returns the view as a fragment without `#`, short and readable; defaults are left out. `decodeView` reads it back. */
export function encodeView(view: View): string {
  const parts: [string, string][] = [];
  const list = (name: string, ids: readonly string[]): void => {
    if (ids.length > 0) parts.push([name, ids.map(encodeURIComponent).join(',')]);
  };
  list('paper', view.selection);
  list('topic', view.topics);
  list('theme', view.themes);
  if (view.themeMode !== 'any') parts.push(['match', view.themeMode]);
  if (view.years !== null) parts.push(['years', view.years.join('-')]);
  if (view.query !== '') parts.push(['q', encodeURIComponent(view.query)]);
  if (view.colouring.kind !== 'topic') parts.push(['colour', colouringText(view.colouring)]);
  if (view.sizing !== initialView.sizing) parts.push(['size', view.sizing]);
  if (view.camera !== null) parts.push(['at', cameraText(view.camera)]);
  return parts.map(([name, value]) => `${name}=${value}`).join('&');
}

/** Returns the view that a fragment (with or without `#`) describes; what is unknown or broken is dropped. */
export function decodeView(fragment: string, map: FieldMap): View {
  const values = new Map<string, string>();
  for (const part of fragment.replace(/^#/u, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  const { topics, themes } = map.manifest;
  return {
    selection: knownIds(values.get('paper'), map.papers),
    topics: knownIds(values.get('topic'), topics),
    themes: knownIds(values.get('theme'), themes),
    themeMode: values.get('match') === 'all' ? 'all' : 'any',
    years: decodeYears(values.get('years')),
    query: decodeText(values.get('q') ?? '') ?? '',
    colouring: decodeColouring(values.get('colour'), map),
    sizing: SIZINGS.find((sizing) => sizing === values.get('size')) ?? initialView.sizing,
    camera: decodeCamera(values.get('at')),
  };
}

function knownIds(text: string | undefined, known: readonly { readonly id: string }[]): string[] {
  if (text === undefined) return [];
  const ids = new Set(known.map(({ id }) => id));
  const asked = text.split(',').map((part) => decodeText(part) ?? '');
  return [...new Set(asked)].filter((id) => ids.has(id));
}

function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function decodeYears(text: string | undefined): readonly [number, number] | null {
  const match = /^(\d{1,4})-(\d{1,4})$/u.exec(text ?? '');
  if (match === null) return null;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return first <= last ? [first, last] : null;
}

function colouringText(colouring: Colouring): string {
  if (colouring.kind === 'group') return `group:${encodeURIComponent(colouring.group)}`;
  if (colouring.kind === 'theme') return `theme:${encodeURIComponent(colouring.theme)}`;
  return colouring.kind;
}

function decodeColouring(text: string | undefined, map: FieldMap): Colouring {
  if (text === 'year') return { kind: 'year' };
  const [kind, rest] = (text ?? '').split(/:(.*)/su);
  const id = decodeText(rest ?? '');
  if (kind === 'group' && map.manifest.themeGroups.some((group) => group.id === id))
    return { kind, group: id ?? '' };
  if (kind === 'theme' && map.manifest.themes.some((theme) => theme.id === id))
    return { kind, theme: id ?? '' };
  return { kind: 'topic' };
}

function cameraText({ x, y, span }: CameraView): string {
  return [x, y, span].map((value) => String(Number(value.toFixed(3)))).join(',');
}

function decodeCamera(text: string | undefined): CameraView | null {
  if (text === undefined || !/^[\d.,e+-]+$/u.test(text)) return null;
  const [x, y, span, ...rest] = text.split(',').map(Number);
  if (x === undefined || y === undefined || span === undefined || rest.length > 0) return null;
  const isSane = [x, y, span].every(Number.isFinite) && span > 0.001 && span < 100;
  return isSane && Math.abs(x) < 100 && Math.abs(y) < 100 ? { x, y, span } : null;
}
