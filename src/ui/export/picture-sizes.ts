import {
  COLUMN_WIDTHS_MM,
  PAPER_PICTURE,
  PRESENTATION_PICTURE,
  UNITS_PER_MM,
  type PictureOptions,
} from '../../core/write/picture/picture-options.ts';

/** A picture as the dialog offers it. */
export interface PictureSize {
  readonly id: string;
  readonly label: string;
  readonly options: PictureOptions;
}

/** What pictures there are, the usual one first. */
export const PICTURE_SIZES: readonly PictureSize[] = [
  { id: 'slide', label: 'Slide or screen, 16 : 9', options: PRESENTATION_PICTURE },
  {
    id: 'slide-43',
    label: 'Slide, 4 : 3',
    options: { ...PRESENTATION_PICTURE, height: 1200 },
  },
  {
    id: 'poster',
    label: 'Poster, upright',
    options: { ...PRESENTATION_PICTURE, width: 1200, height: 1700 },
  },
  { id: 'double', label: 'Figure over two columns, 178 mm', options: PAPER_PICTURE },
  {
    id: 'single',
    label: 'Figure of one column, 85 mm',
    options: {
      ...PAPER_PICTURE,
      width: Math.round(COLUMN_WIDTHS_MM.single * UNITS_PER_MM),
      height: Math.round(100 * UNITS_PER_MM),
    },
  },
];
