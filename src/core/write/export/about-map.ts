import type { Manifest } from '../../contract/map.ts';
import { methodsParagraph } from '../methods-paragraph.ts';
import type { ExportResult, ExportSubject } from './export-format.ts';
import { REBUILD_NOTE, rebuildCommand } from './rebuild-command.ts';
import { textResult, textWriter } from './text-export.ts';

const SITE_NAME = 'Field Atlas';

/** The paragraph that says how the map was made and what part of it is exported. */
export const exportMethods = textWriter('.methods.txt', (subject) => {
  const { map, papers } = subject;
  const part =
    subject.part === 'all'
      ? ''
      : ` What is shown here is a part of it: ${papers.length} of its ${map.papers.length} papers.`;
  return `${methodsParagraph(map.manifest)}${part}\n`;
});

/** The citation of the map in the Citation File Format 1.2.0, always named CITATION.cff.
 *
 * Source: S. Druskat et al., Citation File Format, doi:10.5281/zenodo.5171937. Who made the map is not known to it: the
 * author is to be filled in. */
export function exportCitation(subject: ExportSubject): Promise<ExportResult> {
  const bytes = new TextEncoder().encode(citationText(subject.map.manifest));
  return Promise.resolve({ files: [{ path: 'CITATION.cff', bytes }], notes: [] });
}

/** All that the map says of itself, the command that builds the same map again, and the ids of the part's papers. */
export function exportManifest(subject: ExportSubject): Promise<ExportResult> {
  const { map, part, papers } = subject;
  const content = {
    format: 'field-atlas-manifest',
    version: 1,
    rebuild: {
      command: rebuildCommand(map.manifest),
      note: REBUILD_NOTE,
      inputs: map.manifest.input.sources.map(({ name, bytes, sha256 }) => ({
        name,
        bytes,
        sha256,
      })),
      buildHash: map.manifest.method.buildHash,
    },
    part: { kind: part, papers: papers.map((paper) => map.papers[paper]?.id ?? '') },
    map: map.manifest,
  };
  return Promise.resolve(
    textResult(subject, '.manifest.json', `${JSON.stringify(content, null, 2)}\n`),
  );
}

/** JSON's strings are YAML's, too. */
function citationText(manifest: Manifest): string {
  const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/gu, ' ').trim());
  const { title, topics, method } = manifest;
  const keywords = [...topics]
    .sort((a, b) => b.size - a.size)
    .slice(0, 12)
    .map(({ name }) => `  - ${quoted(name)}`);
  return [
    'cff-version: 1.2.0',
    'message: "If you use this map, please cite it as below; put your names in the place of the author."',
    'type: dataset',
    `title: ${quoted(`${title}: a map of ${manifest.counts.papers} papers`)}`,
    'authors:',
    `  - name: ${quoted(`The makers of the map “${title}”`)}`,
    `version: ${quoted(method.buildHash.slice(0, 12))}`,
    'identifiers:',
    '  - type: other',
    `    value: ${quoted(`sha256:${method.buildHash}`)}`,
    '    description: "Build hash: the same inputs, settings and version of the program give the same one."',
    `abstract: ${quoted(methodsParagraph(manifest))}`,
    ...(keywords.length === 0 ? [] : ['keywords:', ...keywords]),
    'references:',
    '  - type: software',
    `    title: ${quoted(SITE_NAME)}`,
    '    authors:',
    `      - name: ${quoted(`The ${SITE_NAME} developers`)}`,
    ...versionLines(method.versions),
    '',
  ].join('\n');
}

function versionLines(versions: Manifest['method']['versions']): readonly string[] {
  const own = versions['field-atlas'];
  return own === undefined ? [] : [`    version: ${JSON.stringify(own)}`];
}
