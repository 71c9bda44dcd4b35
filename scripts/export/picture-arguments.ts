import {
  COLUMN_WIDTHS_MM,
  PAPER_PICTURE,
  PICTURE_COLOURS,
  PICTURE_STYLES,
  PRESENTATION_PICTURE,
  UNITS_PER_MM,
  type PictureOptions,
} from '../../src/core/write/picture/picture-options.ts';
import { UserError } from '../cli/user-error.ts';
import { oneOf } from './one-of.ts';

/** What `export` was told about pictures, as text. */
export interface PictureArguments {
  readonly style?: string;
  readonly scheme?: string;
  readonly colours?: string;
  readonly width?: string;
  readonly height?: string;
  readonly scale?: string;
  readonly title?: string;
  readonly subtitle?: string;
}

const SMALLEST = 120;
const LARGEST = 20_000;
const LARGEST_SCALE = 20;
/** Height of a paper's figure as a share of its width, unless told. */
const PAPER_HEIGHT: Readonly<Record<'single' | 'double', number>> = { single: 1.25, double: 0.62 };

/** Returns what a picture is to be like.
 * @throws UserError for what is not known or out of bounds */
export function pictureOptions(told: PictureArguments): PictureOptions {
  const style = oneOf('--style', PICTURE_STYLES, told.style ?? 'presentation');
  const base = style === 'paper' ? PAPER_PICTURE : PRESENTATION_PICTURE;
  const width = told.width === undefined ? base.width : length('--width', told.width);
  const share =
    style === 'paper'
      ? PAPER_HEIGHT[width < COLUMN_WIDTHS_MM.double * UNITS_PER_MM * 0.7 ? 'single' : 'double']
      : base.height / base.width;
  return {
    style,
    scheme: oneOf('--scheme', ['light', 'dark'], told.scheme ?? base.scheme),
    colours: oneOf('--colours', PICTURE_COLOURS, told.colours ?? base.colours),
    width,
    height: told.height === undefined ? Math.round(width * share) : length('--height', told.height),
    scale:
      told.scale === undefined ? base.scale : between('--scale', told.scale, 0.1, LARGEST_SCALE),
    title: told.title ?? base.title,
    subtitle: told.subtitle ?? base.subtitle,
  };
}

/** `single`, `double`, `85mm`, or picture units, 96 an inch. */
function length(option: string, text: string): number {
  const word = text.trim().toLowerCase();
  if (word === 'single' || word === 'double')
    return Math.round(COLUMN_WIDTHS_MM[word] * UNITS_PER_MM);
  const millimetres = /^(\d+(?:\.\d+)?)mm$/.exec(word)?.[1];
  if (millimetres !== undefined)
    return Math.round(
      UNITS_PER_MM * between(option, millimetres, SMALLEST / UNITS_PER_MM, LARGEST / UNITS_PER_MM),
    );
  return Math.round(between(option, word, SMALLEST, LARGEST));
}

function between(option: string, text: string, least: number, most: number): number {
  const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const more = option === '--scale' ? '' : ', millimetres as in "85mm", or single or double';
  throw new UserError(
    `${option} wants a number from ${String(Math.ceil(least * 10) / 10)} to ${String(Math.floor(most))}${more}, not "${text}".`,
  );
}
