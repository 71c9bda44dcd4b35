import type { PaperRecord } from '../../src/core/contract/paper.ts';
import { BIBTEX } from '../../src/core/read/bibtex.ts';
import { readJsonLines } from '../../src/core/read/json-lines.ts';
import { RIS } from '../../src/core/read/ris.ts';
import { syntheticPapers, type ModelPaper } from './synthetic-papers.ts';

/** Processor time of reading so many records, by format. */
export interface ReadingCost {
  readonly records: number;
  readonly bibtexCpuMs: number;
  readonly risCpuMs: number;
}

type Sample = Pick<PaperRecord, 'title' | 'abstract' | 'year'>;

/** Reads made-up libraries of `records` papers in BibTeX and in RIS, each twice: the second time counts, when the engine
 * knows the code. */
export function measureReading(models: readonly ModelPaper[], records: number): ReadingCost {
  const text = syntheticPapers(models, records, 1);
  const { records: samples } = readJsonLines({ name: 'samples', text }, () => undefined);
  return {
    records,
    bibtexCpuMs: cpuMsOf(() => read(BIBTEX, samples.map(toBibTeX).join('\n'), records)),
    risCpuMs: cpuMsOf(() => read(RIS, samples.map(toRis).join('\n'), records)),
  };
}

function read(format: Pick<typeof RIS, 'read'>, text: string, records: number): void {
  const found = format.read({ name: 'library', text }, () => undefined).records.length;
  if (found !== records) throw new Error(`${found} of ${records} records were read`);
}

function cpuMsOf(act: () => void): number {
  act();
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function toBibTeX({ title, abstract, year }: Sample, at: number): string {
  const bare = abstract.replace(/[{}]/g, '');
  return `@article{k${at},\n  title = {${title}},\n  author = {Example, Ada and M{\\"u}ller, Bo},\n  year = {${year ?? ''}},\n  doi = {10.1000/${at}},\n  abstract = {${bare}}\n}\n`;
}

function toRis({ title, abstract, year }: Sample, at: number): string {
  return `TY  - JOUR\nTI  - ${title}\nAU  - Example, Ada\nAU  - Müller, Bo\nPY  - ${year ?? ''}\nDO  - 10.1000/${at}\nAB  - ${abstract}\nER  - \n`;
}
