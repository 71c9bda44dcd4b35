import { InputError } from '../../contract/errors.ts';
import { makeTour } from '../../tour/make-tour.ts';
import { captionText } from '../../tour/caption.ts';
import { unknownIn } from '../../tour/stop-view.ts';
import type { Tour } from '../../tour/tour.ts';
import type {
  ExportOptions,
  ExportResult,
  ExportSubject,
  ExportTools,
} from '../export/export-format.ts';
import { exportFileName } from '../export/file-names.ts';
import { loadFonts } from '../font/font-set.ts';
import { boxNotes } from '../picture/picture-exports.ts';
import type { Picture } from '../picture/picture.ts';
import { writePdfPages } from '../picture/write-pdf.ts';
import { slidePage, type SlideLook } from './slide-page.ts';
import { slidesOf, type Slide } from './slide.ts';
import { slidesHtml } from './slides-html.ts';

/** What is set beside the tour's own words: counts, scales, legends. */
const MORE_WORDS =
  '0123456789 ()…&,.:/·•←→↑↓%“”’ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-';
const MEANT =
  'A stop that searches by meaning shows all papers that pass its other filters: slides cannot ask.';

interface Prepared {
  readonly slides: readonly Slide[];
  readonly look: SlideLook;
  readonly notes: readonly string[];
}

/** The tour as one HTML page of slides; the map's own tour, else one that the program makes. */
export async function exportSlidesHtml(
  subject: ExportSubject,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportResult> {
  const { slides, look, notes } = await prepare(subject, options, tools);
  const bytes = new TextEncoder().encode(slidesHtml(subject.map, slides, look));
  await tools.step(0.9);
  return {
    files: [{ path: exportFileName({ ...subject, part: 'all' }, '.slides.html'), bytes }],
    notes,
  };
}

/** The tour as a PDF, a page a stop; speaker's notes stay out. */
export async function exportSlidesPdf(
  subject: ExportSubject,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportResult> {
  const { slides, look, notes } = await prepare(subject, options, tools);
  const pages: Picture[] = [];
  for (const slide of slides) {
    pages.push(slidePage(subject.map, slide, look));
    await tools.step(0.2 + (0.6 * slide.number) / slide.of);
  }
  const told = { title: look.tour, description: `${slides.length} slides` };
  const bytes = writePdfPages(pages, look.fonts, told);
  const boxes = new Set(pages.flatMap((page) => boxNotes(page, look.fonts)));
  const silent = slides.some((slide) => slide.notes.length > 0)
    ? ['Speaker’s notes are in the HTML slides, not in the PDF.']
    : [];
  return {
    files: [{ path: exportFileName({ ...subject, part: 'all' }, '.slides.pdf'), bytes }],
    notes: [...notes, ...silent, ...boxes],
  };
}

async function prepare(
  { map }: ExportSubject,
  { picture, tour: told }: ExportOptions,
  tools: ExportTools,
): Promise<Prepared> {
  const tour = told ?? makeTour(map);
  if (tour.stops.length === 0)
    throw new InputError('The tour has no stop: there is nothing to make slides of.');
  const slides = slidesOf(map, tour);
  const fonts = await loadFonts(wordsOf(tour, slides, map.manifest.title), tools.readAsset);
  await tools.step(0.2);
  const title = tour.title === '' ? map.manifest.title : tour.title;
  const credit = `Field Atlas · build ${map.manifest.method.buildHash.slice(0, 8)}`;
  const unknown = tour.stops.flatMap((stop, at) => {
    const lost = unknownIn(stop, map);
    return lost === null ? [] : [`Slide ${at + 1}: ${lost}`];
  });
  const isMeant = slides.some(({ view }) => view.meaning !== null);
  return {
    slides,
    look: { scheme: picture.scheme, fonts, tour: title, credit },
    notes: [...unknown, ...(isMeant ? [MEANT] : [])],
  };
}

function* wordsOf(tour: Tour, slides: readonly Slide[], title: string): Generator<string> {
  yield* [MORE_WORDS, title, tour.title];
  for (const slide of slides)
    yield* [slide.title, captionText(slide.caption), captionText(slide.notes)];
}
