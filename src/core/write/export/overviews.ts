import { countTerms, termCorpus } from '../../explore/term-corpus.ts';
import { chooseSentences } from '../../overview/choose-sentences.ts';
import { keyPapers, overviewTerms } from '../../overview/overview-tables.ts';
import { overviewText, type OverviewText } from '../../overview/overview-text.ts';
import { planOverview } from '../../overview/plan-overview.ts';
import { readSentences } from '../../overview/read-sentences.ts';
import { overviewSource } from '../../overview/source.ts';
import { overviewFile, type OverviewFormat } from '../overview/overview-file.ts';
import type { ExportSubject, ExportWriter } from './export-format.ts';
import { exportFileName } from './file-names.ts';

/** About three pages for a map of some dozen papers. */
const LENGTH = 3;

/** The overview of the part as Markdown. */
export const exportOverviewMarkdown = overviewWriter('md');
/** The overview of the part as a LaTeX article with its bibliography, in a ZIP archive. */
export const exportOverviewLatex = overviewWriter('tex');
/** The overview of the part as one HTML page without scripts. */
export const exportOverviewHtml = overviewWriter('html');
/** The overview of the part as a Word file. */
export const exportOverviewDocx = overviewWriter('docx');

function overviewWriter(format: OverviewFormat): ExportWriter {
  return async (subject, _, { step }) => {
    const text = overviewOf(subject);
    await step(0.8);
    const name = exportFileName(subject, '.overview');
    const abstractOf = (paper: number): string => subject.map.papers[paper]?.abstract ?? '';
    const { ending, bytes } = overviewFile(subject.map, text, { format, name, abstractOf });
    const notes =
      text.sections.length === 0 ? ['No sentence of these abstracts can stand alone.'] : [];
    return { files: [{ path: `${name}.${ending}`, bytes }], notes };
  };
}

function overviewOf({ map, papers, view }: ExportSubject): OverviewText {
  const table = readSentences(map.papers);
  const source = overviewSource(map, table, papers);
  const plan = planOverview(source);
  const overview = chooseSentences(plan, table, LENGTH);
  const abstractOf = (paper: number): string => map.papers[paper]?.abstract ?? '';
  const topics = view.topics.flatMap(
    (id) =>
      [...map.manifest.topics, ...map.manifest.areas, ...map.manifest.subtopics].find(
        (topic) => topic.id === id,
      )?.name ?? [],
  );
  const isWhole = papers.length === map.papers.length;
  const subject = isWhole || topics.length === 0 ? map.manifest.title : topics.join(', ');
  return overviewText(map, table, { plan, overview }, abstractOf, {
    title: `${subject}: an overview`,
    keyPapers: keyPapers(source),
    terms: overviewTerms(source, termCorpus(countTerms(map.papers))),
  });
}
