import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = /\.(ts|tsx|mts|mjs)$/;

/** A source file by its path from the root of the repository, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import of a file: what it names, where that lies, and whether only types cross. */
export interface Import {
  readonly specifier: string;
  /** Path from the root without extension for a file of ours; null for a package or a Node module. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

/** All sources of the product, or of one of its top folders. */
export function sourcesOf(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: relative(ROOT, path).split(sep).join('/'),
        text: readFileSync(path, 'utf8'),
      })),
  );
}

const FROM = /\b(?:import|export)\s+(type\s)?([^'"`;()]*?)\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g;
/** `import('x')`, `require('x')` and the `new URL('x', import.meta.url)` of a worker or an asset. */
const CALLED = /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]|new URL\(\s*['"`](\.[^'"`]+)['"`]\s*,\s*import\.meta/g;

/** Every import of a source, however it is written; an import whose name is computed throws, for it cannot be judged. */
export function importsOf(source: Source): Import[] {
  const code = withoutComments(source.text);
  const computed = /\b(?:import|require)\s*\(\s*(?!['"`\s)])/.exec(code);
  if (computed !== null) throw new Error(`${source.path} imports a computed name`);
  return [
    ...[...code.matchAll(FROM)].map(([, type, names = '', specifier = '']) =>
      importOf(source, specifier, type !== undefined || namesAreTypes(names)),
    ),
    ...[...code.matchAll(BARE)].map(([, specifier = '']) => importOf(source, specifier, false)),
    ...[...code.matchAll(CALLED)].map(([, called, url]) => importOf(source, called ?? url ?? '', false)),
  ];
}

/** The text without comments; a `//` inside quotes stays. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

function importOf(source: Source, specifier: string, typeOnly: boolean): Import {
  const target = specifier.startsWith('.')
    ? normalize(join(dirname(source.path), specifier))
        .split(sep)
        .join('/')
        .replace(SOURCE, '')
    : null;
  return { specifier, target, typeOnly };
}

function namesAreTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  if (inside === undefined) return false;
  const parts = inside.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}
