import { gzipSync } from 'fflate';
import type { WholeMap } from '../../contract/map.ts';
import { embeddingTexts } from '../../embed/embedding-texts.ts';
import { parseModel } from '../../embed/model/parse-model.ts';
import { reduceModel } from '../../embed/model/reduce-model.ts';
import { serialiseModel } from '../../embed/model/serialise-model.ts';
import { encodeView } from '../../explore/view-address.ts';
import type {
  ExportOptions,
  ExportResult,
  ExportSubject,
  ExportTools,
} from '../export/export-format.ts';
import { exportFileName } from '../export/file-names.ts';
import { serialiseMap } from '../serialise-map.ts';
import { MODEL_ASSET, TEMPLATE_ASSET } from './one-file-assets.ts';
import { fillOneFile, ONE_FILE, type PackedFile } from './one-file-page.ts';

/** The page should stay below 3 MB; what the map leaves of it the language model may fill … */
const MOST_BYTES = 2_900_000;
/** … but a large map gets a model of so many terms all the same. */
const LEAST_TERMS = 4000;
/** Of a term beside its row: scale, frequency, its word or pair. */
const TERM_BYTES = 14;
const BASE64 = 4 / 3;

/** The map in one HTML page that opens from the disk: everything inside, a tour too where there is one, at the view that is looked at. A part of the map is that
 * view's, so all papers are inside; their vectors stay out, and the language model is reduced to what there is room for.
 * @throws InputError for a model that is damaged, RangeError for a template of another version, CancelledError */
export async function exportOneFile(
  subject: ExportSubject,
  { tour = null }: ExportOptions,
  tools: ExportTools,
): Promise<ExportResult> {
  const { map } = subject;
  const template = new TextDecoder().decode(await tools.readAsset(TEMPLATE_ASSET));
  await tools.step(0.1);
  const files = serialiseMap({ ...map, vectors: null, references: [] }, tour).map(packed);
  await tools.step(0.4);
  const room = MOST_BYTES - template.length - sizeOf(files);
  const model = packedModel(map, await tools.readAsset(MODEL_ASSET), room);
  await tools.step(0.9);
  const notes = [...partNotes(subject), ...model.notes];
  const facts = { view: encodeView({ ...subject.view, dialog: null }, map), notes: model.notes };
  const page = fillOneFile(template, map.manifest.title, facts, [...files, model.file]);
  const bytes = new TextEncoder().encode(page);
  return { files: [{ path: exportFileName(subject, '.html'), bytes }], notes };
}

function partNotes({ part, map }: ExportSubject): readonly string[] {
  return part === 'all'
    ? []
    : [
        `The page holds all ${map.papers.length} papers and opens at the view with this part of them.`,
      ];
}

function packedModel(
  map: WholeMap,
  bytes: Uint8Array,
  room: number,
): { readonly file: PackedFile; readonly notes: readonly string[] } {
  const model = parseModel(bytes, MODEL_ASSET);
  const terms = model.scale.length;
  const most = Math.max(LEAST_TERMS, Math.floor(room / BASE64 / (model.dimension + TERM_BYTES)));
  if (most >= terms) return { file: packed({ path: ONE_FILE.model, bytes }), notes: [] };
  const reduced = reduceModel(model, embeddingTexts(map.papers), most);
  return {
    file: packed({ path: ONE_FILE.model, bytes: serialiseModel(reduced) }),
    notes: [
      `To keep this file small, the search by meaning in it knows ${reduced.scale.length} of the language model's ${terms} words and word pairs, those that these papers use most among them.`,
    ],
  };
}

/** The same bytes whenever it is done: no time goes into the header. */
function packed({ path, bytes }: PackedFile): PackedFile {
  return { path, bytes: gzipSync(bytes, { level: 9, mtime: 0 }) };
}

function sizeOf(files: readonly PackedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length * BASE64, 0);
}
