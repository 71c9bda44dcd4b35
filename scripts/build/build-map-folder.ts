import type { Effects } from '../../src/core/contract/effects.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { buildMap } from '../../src/core/pipeline.ts';
import type { BuildJob } from '../../src/core/pipeline/build-job.ts';
import { completeOptions } from '../../src/core/pipeline/complete-options.ts';
import type { FileSummary } from '../../src/core/read/file-summary.ts';
import { parseFacts, type Fact } from '../../src/core/read/join-facts.ts';
import { readCorpus } from '../../src/core/read/read-corpus.ts';
import { parseThemeLexicon } from '../../src/core/themes/parse-theme-lexicon.ts';
import { parseEdits } from '../../src/core/topics/edits/parse-edits.ts';
import type { EditsFile } from '../../src/core/topics/edits/topic-edits.ts';
import type { Tour } from '../../src/core/tour/tour.ts';
import { serialiseMap } from '../../src/core/write/serialise-map.ts';
import type { Enriched } from '../enrich/enrich-records.ts';
import { enrichSources } from '../enrich/enrich-sources.ts';
import { checkTarget } from '../files/map-target.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { stageMap, type StagedMap } from '../files/write-map-folder.ts';
import { threadEngine } from '../graph/thread-engine.ts';
import { threadSideStages } from '../side/thread-side-stages.ts';
import { createProgressBar } from '../progress/progress-bar.ts';
import { createStageReporter, type StageReporter } from '../progress/stage-reporter.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { buildHash, buildVersions } from './build-identity.ts';
import type { BuildRequest } from './build-request.ts';
import { embedderOf } from './choose-embedder.ts';
import { editTopics } from './edit-topics.ts';
import { parseJsonSource } from './parse-json-source.ts';
import { differences } from './base-differences.ts';
import { keptOf } from './open-base.ts';
import { checkPlacesKept, placementSentence } from './placement.ts';
import { readingReport } from './reading-report.ts';
import { parseTourSource, tourNotes } from './tour-of-map.ts';
import { readInputs, type BuildInputs } from './read-inputs.ts';

/** How a build shows what it does. */
export interface BuildDisplay {
  /** Receives one line a stage. */
  readonly print: (line: string) => void;
  /** Whether a bar is drawn where standard error is a terminal. */
  readonly showBar: boolean;
}

/** A map that was built, and what the reading of its papers had to say, a sentence each. */
export interface BuiltMap {
  readonly map: WholeMap;
  /** What comes with it; null for none. */
  readonly tour: Tour | null;
  readonly notes: readonly string[];
  readonly files: readonly FileSummary[];
  /** How new papers were placed into a map, in a sentence; null for a map of its own. */
  readonly placement: string | null;
}

/** Builds a map and puts it in the place of the one in the folder, if any, in one step at the end. Takes the signals
 * over: until that step a signal ends the process and leaves the folder as it was; afterwards it changes nothing.
 * @throws UserError, InputError for bad input; the folder is as it was then */
export async function buildMapFolder(
  request: BuildRequest,
  directory: string,
  display: BuildDisplay,
): Promise<BuiltMap> {
  checkTarget(directory);
  const reporter = openReporter(display);
  let staged: StagedMap | null = null;
  const signals = takeSignals(() => {
    reporter.clear();
    staged?.discard();
    process.stderr.write(`Cancelled; ${directory} is as it was.\n`);
  });
  const effects: Effects = {
    progress: reporter.progress,
    cancelled: () => false,
    pause: signals.pause,
  };
  try {
    reporter.progress('read', 0, 1);
    const prepared = await prepare(request, effects, (inputs) =>
      lookUp(request, inputs, reporter, display),
    );
    const built = await build(request, prepared, effects);
    reporter.progress('write', 0, 1);
    await signals.pause();
    staged = stageMap(directory, serialiseMap(built.map, built.tour));
    await signals.pause();
    staged.commit();
    signals.disarm();
    reporter.end();
    return built;
  } finally {
    reporter.clear();
  }
}

interface Prepared {
  readonly job: BuildJob;
  readonly edits: readonly EditsFile[];
  readonly tour: Tour | null;
  readonly notes: readonly string[];
  readonly files: readonly FileSummary[];
}

/** Reads what the map is made of. Apart from `build`, so that the files' bytes can go when they have been read. */
async function prepare(
  request: BuildRequest,
  effects: Effects,
  enrich: (inputs: BuildInputs) => Promise<Enriched | null>,
): Promise<Prepared> {
  const inputs = await readInputs(request);
  const found = await enrich(inputs);
  const { themes } = inputs;
  const embedder = await embedderOf(request);
  const edits = inputs.edits.map((file) => parseEdits(parseJsonSource(file), file.name));
  const tour = inputs.tour === null ? (request.base?.tour ?? null) : parseTourSource(inputs.tour);
  const lexicon = parseThemeLexicon(parseJsonSource(themes), themes.name);
  const { base } = request;
  const corpus = readCorpus(inputs.sources, {
    facts: factsOf(inputs),
    found: found?.facts ?? [],
    strict: request.isStrict,
    titles: request.hasTitles,
    ...(Object.keys(request.columns).length === 0 ? {} : { columns: request.columns }),
    ...(base === null ? {} : { base }),
  });
  if (request.report !== null) writeFileWhole(request.report, readingReport(corpus));
  await effects.pause();
  const options = completeOptions(request.options, corpus.papers.length);
  const job = {
    corpus,
    lexicon,
    title: request.title,
    options,
    embedder,
    neighbourEngine: threadEngine(),
    sideStages: threadSideStages(),
    versions: buildVersions(),
    buildHash: buildHash(request, inputs, embedder.id, found?.facts, corpus.input.sources),
    ...(base === null ? {} : { base: keptOf(base) }),
  };
  const notes = [...corpus.notes, ...(found === null ? [] : [found.note])];
  return { job, edits, tour, notes, files: corpus.files };
}

async function build(
  { base }: BuildRequest,
  { job, edits, tour, notes: read, files }: Prepared,
  effects: Effects,
): Promise<BuiltMap> {
  const { map, notes: unmatched } = editTopics(await buildMap(job, effects), edits);
  const notes = [...read, ...unmatched, ...tourNotes(tour, map)];
  if (base === null) return { map, tour, notes, files, placement: null };
  checkPlacesKept(map, base);
  return {
    map,
    tour,
    files,
    notes: [...notes, ...differences(base.map.manifest, map.manifest)],
    placement: placementSentence(map, base),
  };
}

function factsOf({ facts }: BuildInputs): readonly Fact[] {
  return facts === null ? [] : parseFacts(facts.bytes, facts.name);
}

/** Looks up what the papers lack, if that was asked for. */
function lookUp(
  { enrich }: BuildRequest,
  inputs: BuildInputs,
  reporter: StageReporter,
  { print }: BuildDisplay,
): Promise<Enriched | null> {
  if (enrich === null) return Promise.resolve(null);
  return enrichSources(inputs.sources, factsOf(inputs), enrich, {
    onProgress: (done, total) => reporter.progress('read', done, total),
    onWait: (sentence) => {
      reporter.clear();
      print(sentence);
    },
  });
}

function openReporter({ print, showBar }: BuildDisplay): StageReporter {
  const now = (): number => performance.now();
  const bar = showBar && process.stderr.isTTY ? createProgressBar(process.stderr, now) : null;
  return createStageReporter({ print, bar, now });
}
