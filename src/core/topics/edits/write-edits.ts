import {
  EDITS_FORMAT,
  EDITS_VERSION,
  type EditsFile,
  type TopicEdit,
  type TopicEdits,
} from './topic-edits.ts';

/** Returns the file's text: JSON that a person can read and compare, one edit and one topic a line. `parseEdits` reads it back
 * equal; equal edits give equal text. */
export function writeEdits({ map, topics, edits, waiting }: EditsFile): string {
  const head = [
    `  "format": ${JSON.stringify(EDITS_FORMAT)}`,
    `  "version": ${EDITS_VERSION}`,
    ...(map === null ? [] : [`  "map": ${JSON.stringify(map)}`]),
  ];
  const rest =
    waiting.edits.length === 0
      ? []
      : [`  "waiting": {\n${listsOf(waiting, '    ').join(',\n')}\n  }`];
  return `{\n${[...head, ...listsOf({ topics, edits }, '  '), ...rest].join(',\n')}\n}\n`;
}

function listsOf({ topics, edits }: TopicEdits, indent: string): readonly string[] {
  return [
    `${indent}"edits": ${lines(edits.map(stored), indent)}`,
    `${indent}"topics": ${lines(topics, indent)}`,
  ];
}

function lines(values: readonly unknown[], indent: string): string {
  if (values.length === 0) return '[]';
  const rows = values.map((value) => `${indent}  ${JSON.stringify(value)}`);
  return `[\n${rows.join(',\n')}\n${indent}]`;
}

function stored({ kind, ...rest }: TopicEdit): unknown {
  return { edit: kind, ...rest };
}
