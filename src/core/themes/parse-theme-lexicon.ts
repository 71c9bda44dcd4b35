import { InputError } from '../contract/errors.ts';
import type { ThemeDefinition, ThemeLexicon, ThemePattern } from '../contract/theme-lexicon.ts';

const PLAIN_WEIGHT = 1;

/** Returns the lexicon that a themes file holds.
 * @throws InputError naming the field and what was expected */
export function parseThemeLexicon(json: unknown, fileName: string): ThemeLexicon {
  const file = new Reader(fileName);
  const root = file.object(json, 'the file');
  const groups = file.list(root['groups'], 'groups').map((value, index) => {
    const path = `groups[${index}]`;
    const group = file.object(value, path);
    return {
      id: file.identifier(group['id'], `${path}.id`),
      label: file.text(group['label'], `${path}.label`),
      definition: file.text(group['definition'], `${path}.definition`),
    };
  });
  const themes = file
    .list(root['themes'], 'themes')
    .map((value, index) => parseTheme(file, value, `themes[${index}]`));
  file.unique(groups, 'groups');
  file.unique(themes, 'themes');
  for (const [index, { group }] of themes.entries())
    if (!groups.some(({ id }) => id === group))
      file.fail(`themes[${index}].group`, `one of ${groups.map(({ id }) => id).join(', ')}`, group);
  return { groups, themes };
}

function parseTheme(file: Reader, value: unknown, path: string): ThemeDefinition {
  const theme = file.object(value, path);
  const colour = file.text(theme['colour'], `${path}.colour`);
  if (!/^#[0-9a-f]{6}$/iu.test(colour))
    file.fail(`${path}.colour`, 'a colour such as #1f77b4', colour);
  const fallback = theme['fallback'] ?? false;
  if (typeof fallback !== 'boolean') file.fail(`${path}.fallback`, 'true or false', fallback);
  return {
    id: file.identifier(theme['id'], `${path}.id`),
    label: file.text(theme['label'], `${path}.label`),
    group: file.text(theme['group'], `${path}.group`),
    definition: file.text(theme['definition'], `${path}.definition`),
    colour: colour.toLowerCase(),
    patterns: file
      .list(theme['patterns'], `${path}.patterns`)
      .map((pattern, index) => parsePattern(file, pattern, `${path}.patterns[${index}]`)),
    isFallback: fallback === true,
  };
}

/** `"phrase"` or `{ "phrase": …, "weight": … }`. */
function parsePattern(file: Reader, value: unknown, path: string): ThemePattern {
  if (typeof value === 'string') return { phrase: file.text(value, path), weight: PLAIN_WEIGHT };
  const pattern = file.object(value, path);
  const weight = pattern['weight'] ?? PLAIN_WEIGHT;
  if (typeof weight !== 'number' || !(weight > 0 && weight <= 1))
    return file.fail(`${path}.weight`, 'a number above 0, at most 1', weight);
  return { phrase: file.text(pattern['phrase'], `${path}.phrase`), weight };
}

/** Reads fields and says where one is wrong. */
class Reader {
  readonly #fileName: string;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  fail(path: string, expected: string, found: unknown): never {
    const shown = JSON.stringify(found)?.slice(0, 60) ?? 'nothing';
    throw new InputError(`${path} must be ${expected}, not ${shown}; correct the themes file`, {
      source: this.#fileName,
      line: null,
      record: null,
    });
  }

  object(value: unknown, path: string): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fail(path, 'an object in braces', value);
    return value as Record<string, unknown>;
  }

  list(value: unknown, path: string): readonly unknown[] {
    return Array.isArray(value) ? value : this.fail(path, 'a list in brackets', value);
  }

  text(value: unknown, path: string): string {
    return typeof value === 'string' && value.trim() !== ''
      ? value.trim()
      : this.fail(path, 'a text that is not empty', value);
  }

  identifier(value: unknown, path: string): string {
    const id = this.text(value, path);
    return /^[a-z0-9][a-z0-9-]*$/u.test(id)
      ? id
      : this.fail(path, 'small letters, digits and hyphens', value);
  }

  unique(items: readonly { readonly id: string }[], path: string): void {
    const seen = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) this.fail(`${path}[${index}].id`, 'an id of its own', id);
      seen.add(id);
    }
  }
}
