import type { FieldMap } from '../contract/map.ts';
import { decodeText, encodeText, knownIds } from './address-text.ts';
import { PLAIN_DIALOGS, type OpenDialog } from './open-dialog.ts';
import type { SideChoice } from './side-choice.ts';

/** A period of an address: years as they stand, the earlier first. */
const PERIOD = /^(-?\d{1,15})-(-?\d{1,15})$/u;

/** Returns an open dialog as the address has it: `trust`, `why:PAPER,PAPER`, `compare`, `compare:topic:t1,rest`,
 * `compare:author:Ada+Lovelace,years:2015-2020`; plain ASCII without `&` and `=`. */
export function encodeDialog(dialog: OpenDialog): string {
  switch (dialog.kind) {
    case 'why':
      return `why:${dialog.papers.map(encodeText).join(',')}`;
    case 'compare':
      return dialog.sides === null ? 'compare' : `compare:${dialog.sides.map(sideText).join(',')}`;
    default:
      return dialog.kind;
  }
}

/** Returns the dialog that a text of the address names; null for anything unknown or broken, the two largest topics where a side of
 * a comparison is. Never throws. */
export function decodeDialog(text: string | undefined, map: FieldMap): OpenDialog | null {
  const [kind, rest = ''] = (text ?? '').split(/:(.*)/su);
  if (kind === 'why') {
    const [one, other] = knownIds(rest, map.papers);
    return one === undefined || other === undefined ? null : { kind, papers: [one, other] };
  }
  if (kind === 'compare') {
    const [one, other] = rest.split(',').map((part) => decodeSide(part, map));
    return { kind, sides: one && other ? [one, other] : null };
  }
  const plain = PLAIN_DIALOGS.find((each) => each === kind);
  return plain === undefined ? null : { kind: plain };
}

function sideText(side: SideChoice): string {
  switch (side.kind) {
    case 'topic':
    case 'theme':
      return `${side.kind}:${encodeText(side.id)}`;
    case 'author':
      return `author:${encodeText(side.name)}`;
    case 'period':
      return `years:${side.from}-${side.to}`;
    default:
      return side.kind;
  }
}

function decodeSide(text: string, map: FieldMap): SideChoice | null {
  const [kind, rest = ''] = text.split(/:(.*)/su);
  switch (kind) {
    case 'topic':
    case 'theme': {
      const { topics, themes } = map.manifest;
      const [id] = knownIds(rest, kind === 'topic' ? topics : themes);
      return id === undefined ? null : { kind, id };
    }
    case 'author': {
      const name = decodeText(rest) ?? '';
      return name === '' ? null : { kind, name };
    }
    case 'years': {
      const [, from, to] = PERIOD.exec(rest) ?? [];
      return from === undefined ? null : { kind: 'period', from: Number(from), to: Number(to) };
    }
    case 'selection':
    case 'rest':
      return { kind };
    default:
      return null;
  }
}
