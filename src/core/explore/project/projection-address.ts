import type { FieldMap } from '../../contract/map.ts';
import { decodeText, encodeText, knownIds } from '../address-text.ts';
import { TABLE_COLUMNS, type TableSort } from './paper-table.ts';
import {
  MAP_PROJECTION,
  type Anchor,
  type Axes,
  type Corners,
  type Pole,
  type Projection,
} from './projection.ts';

/** Joins the papers of one anchor: `encodeText` never leaves one standing. */
const AND = '*';

/** Returns a projection as the address has it: `timeline`, `triangle`, `triangle:rnn,ssm,topic:t3`, `triangle:paper:a,paper:b*c,rnn`, `axes`, `axes:rnn,transformer,text:slow+training,text:fast+training` (left, right, bottom, top), `matrix:architecture,problem`,
 * `table`, `table:title`, `table:-year`;
 * plain ASCII without `&` and `=`. */
export function encodeProjection(projection: Projection): string {
  switch (projection.kind) {
    case 'map':
    case 'timeline':
      return projection.kind;
    case 'triangle':
      return projection.corners === null
        ? projection.kind
        : `triangle:${projection.corners.map(anchorText).join(',')}`;
    case 'axes': {
      const { axes } = projection;
      if (axes === null) return projection.kind;
      return `axes:${[axes.left, axes.right, axes.bottom, axes.top].map(poleText).join(',')}`;
    }
    case 'matrix':
      return projection.groups === null
        ? projection.kind
        : `matrix:${projection.groups.map(encodeText).join(',')}`;
    case 'table':
      return projection.sort === null ? projection.kind : `table:${sortText(projection.sort)}`;
  }
}

/** Returns the projection that a text of the address names; the map itself for anything unknown or broken, the map's own corners
 * or axes where one of them is unknown. Never throws. */
export function decodeProjection(text: string | undefined, map: FieldMap): Projection {
  const [kind, rest] = (text ?? '').split(/:(.*)/su);
  switch (kind) {
    case 'timeline':
      return { kind };
    case 'triangle':
      return { kind, corners: decodeCorners(rest, map) };
    case 'axes':
      return { kind, axes: decodeAxes(rest, map) };
    case 'matrix': {
      const [rows, columns] = knownIds(rest, map.manifest.themeGroups);
      const groups =
        rows === undefined || columns === undefined ? null : ([rows, columns] as const);
      return { kind, groups };
    }
    case 'table':
      return { kind, sort: decodeSort(rest) };
    default:
      return MAP_PROJECTION;
  }
}

function sortText({ column, descending }: TableSort): string {
  return `${descending ? '-' : ''}${column}`;
}

function decodeSort(text: string | undefined): TableSort | null {
  const descending = text?.startsWith('-') === true;
  const name = descending ? text.slice(1) : text;
  const column = TABLE_COLUMNS.find((each) => each === name);
  return column === undefined ? null : { column, descending };
}

function anchorText(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'theme':
      return (anchor.id.includes(':') ? 'theme:' : '') + encodeText(anchor.id);
    case 'topic':
      return `topic:${encodeText(anchor.id)}`;
    case 'papers':
      return `paper:${anchor.ids.map(encodeText).join(AND)}`;
  }
}

function poleText(pole: Pole): string {
  return pole.kind === 'text' ? `text:${encodeText(pole.text)}` : anchorText(pole);
}

function decodeAxes(text: string | undefined, map: FieldMap): Axes | null {
  const [left, right, bottom, top] = (text ?? '').split(',').map((part) => decodePole(part, map));
  return left && right && bottom && top ? { left, right, bottom, top } : null;
}

function decodePole(text: string, map: FieldMap): Pole | null {
  if (!text.startsWith('text:')) return decodeAnchor(text, map);
  const words = (decodeText(text.slice('text:'.length)) ?? '').trim();
  return words === '' ? null : { kind: 'text', text: words };
}

function decodeCorners(text: string | undefined, map: FieldMap): Corners | null {
  const [first, second, third] = (text ?? '').split(',').map((part) => decodeAnchor(part, map));
  return first && second && third ? [first, second, third] : null;
}

function decodeAnchor(text: string, map: FieldMap): Anchor | null {
  const { topics, themes } = map.manifest;
  const [kind, rest] = text.split(/:(.*)/su);
  if (kind === 'paper') {
    const ids = knownIds(rest, map.papers, AND);
    return ids.length === 0 ? null : { kind: 'papers', ids };
  }
  const id = knownIds(
    kind === 'topic' || kind === 'theme' ? rest : text,
    kind === 'topic' ? topics : themes,
  )[0];
  if (id === undefined) return null;
  return { kind: kind === 'topic' ? 'topic' : 'theme', id };
}
