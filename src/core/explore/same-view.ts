import { sameProjection } from './project/projection.ts';
import { encodeDialog } from './dialog-address.ts';
import type { OpenDialog } from './open-dialog.ts';
import { sameModes } from './theme-modes.ts';
import type { CameraView, Colouring, Meaning, View } from './view.ts';

/** Whether two views show the same, whatever objects they are made of. */
export function sameView(a: View, b: View): boolean {
  return sameButCamera(a, b) && sameCamera(a.camera, b.camera) && sameDialog(a.dialog, b.dialog);
}

/** Whether two views differ at most in where the camera stands and in what lies open over the page. */
export function sameButCamera(a: View, b: View): boolean {
  return (
    sameList(a.selection, b.selection) &&
    sameList(a.topics, b.topics) &&
    sameList(a.themes, b.themes) &&
    sameModes(a.themeModes, b.themeModes) &&
    sameYears(a.years, b.years) &&
    a.query === b.query &&
    sameFacets(a.facets, b.facets) &&
    sameMeaning(a.meaning, b.meaning) &&
    sameColouring(a.colouring, b.colouring) &&
    a.sizing === b.sizing &&
    a.sort === b.sort &&
    a.citations === b.citations &&
    a.neighbourLines === b.neighbourLines &&
    a.route === b.route &&
    a.panel === b.panel &&
    a.shapes === b.shapes &&
    sameProjection(a.projection, b.projection)
  );
}

function sameCamera(a: CameraView | null, b: CameraView | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.span === b.span;
}

function sameDialog(a: OpenDialog | null, b: OpenDialog | null): boolean {
  if (a === null || b === null) return a === b;
  return encodeDialog(a) === encodeDialog(b);
}

function sameYears(a: View['years'], b: View['years']): boolean {
  if (a === null || b === null) return a === b;
  return a[0] === b[0] && a[1] === b[1];
}

function sameFacets(a: View['facets'], b: View['facets']): boolean {
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    own.length === other.size && own.every(([facet, ids]) => sameList(ids, other.get(facet) ?? []))
  );
}

function sameMeaning(a: Meaning | null, b: Meaning | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.text === b.text &&
    a.count === b.count &&
    sameList(a.like, b.like) &&
    sameList(a.unlike, b.unlike)
  );
}

function sameColouring(a: Colouring, b: Colouring): boolean {
  switch (a.kind) {
    case 'group':
      return b.kind === 'group' && a.group === b.group;
    case 'theme':
      return b.kind === 'theme' && a.theme === b.theme;
    default:
      return a.kind === b.kind;
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}
