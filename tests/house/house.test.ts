import { describe, expect, it } from 'vitest';
import { importsOf, loadedBy, readHouseFile, sourceFiles, type HouseFile } from './house-files.ts';

const SOURCES = sourceFiles(['src', 'scripts']);

/** What each room of src must not import. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  core: /^(?:src\/(?:ui|map|state|worker)\/|scripts\/|tests\/|node:|svelte|sigma)/,
  map: /^(?:src\/(?:ui|state|worker)\/|scripts\/|tests\/|node:)/,
  state: /^(?:src\/(?:ui|map|worker)\/|scripts\/|tests\/|node:|sigma)/,
  worker: /^(?:src\/(?:ui|map|state)\/|scripts\/|tests\/|node:|sigma)/,
  ui: /^(?:scripts\/|tests\/|node:|sigma)/,
};

function offenders(test: (file: HouseFile) => boolean): readonly string[] {
  return SOURCES.filter(test).map((file) => file.path);
}

describe('the house', () => {
  it('has files to look at', () => {
    expect(SOURCES.length).toBeGreaterThan(30);
  });

  it('has no file over 300 lines', () => {
    expect(offenders(({ text }) => text.split('\n').length > 301)).toEqual([]);
  });

  it('has no barrel', () => {
    const reExport = /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*\bfrom\b/m;
    expect(
      offenders(({ path, text }) => /\/index\.\w+$/.test(path) || reExport.test(text)),
    ).toEqual([]);
  });

  it('puts no text into the page as HTML', () => {
    const html = /\{@html|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(/;
    expect(offenders(({ text }) => html.test(text))).toEqual([]);
  });

  it('keeps the arrows between its rooms', () => {
    const wrong = SOURCES.flatMap((file) => {
      const room = /^src\/(\w+)\//.exec(file.path)?.[1] ?? '';
      const forbidden = FORBIDDEN[room];
      if (forbidden === undefined) return [];
      return importsOf(file)
        .filter((name) => forbidden.test(name))
        .map((name) => `${file.path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('imports relative TypeScript by its whole name', () => {
    const wrong = SOURCES.filter(
      ({ path }) => path.endsWith('.ts') || path.endsWith('.svelte'),
    ).flatMap((file) =>
      importsOf(file).filter((name) => /^(?:src|scripts)\//.test(name) && !/\.\w+$/.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports', () => {
    const needs = new Map(SOURCES.map((file) => [file.path, loadedBy(file)]));
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): readonly string[] => {
      if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
      if (done.has(path)) return [];
      const found = (needs.get(path) ?? []).flatMap((next) => visit(next, [...trail, path]));
      done.add(path);
      return found;
    };
    expect(SOURCES.flatMap((file) => visit(file.path, []))).toEqual([]);
  });
});

/** The files of scripts and whatever they import, at whatever remove; the bench, which weighs the program against other
 * packages, is run by its developers alone. */
function neededByScripts(): readonly HouseFile[] {
  const files = new Map(SOURCES.map((file) => [file.path, file]));
  const needed = new Set(SOURCES.filter(({ path }) => /^scripts\/(?!bench[/.])/.test(path)));
  for (const file of needed) {
    for (const name of importsOf(file)) {
      const imported = files.get(name);
      if (imported !== undefined) needed.add(imported);
    }
  }
  return [...needed];
}

describe('the package', () => {
  const file = JSON.parse(readHouseFile('package.json')) as Record<string, Record<string, string>>;

  it('pins every version exactly', () => {
    const versions = { ...file['dependencies'], ...file['devDependencies'] };
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has a lock file that names no registry', () => {
    expect(readHouseFile('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('needs nothing but itself to run the program', () => {
    const runtime = new Set(Object.keys(file['dependencies'] ?? {}));
    const later = new Set(['vite', 'playwright-core']);
    const wrong = neededByScripts().flatMap((source) =>
      importsOf(source)
        .filter((name) => !/^(?:src|scripts)\/|^node:/.test(name))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => !runtime.has(name) && !later.has(name))
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
