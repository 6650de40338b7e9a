import { describe, expect, it } from 'vitest';
import { folderOf, IMPORT_RULES, type ImportRule, NETWORK_MODULES } from './importRules';
import { type Import, importsOf, type Source, sourcesOf } from './sources';

const SOURCES = sourcesOf('shared', 'electron', 'renderer');
const BY_NAME = new Map(SOURCES.map((source) => [source.path.replace(/\.(ts|tsx|mts|mjs)$/, ''), source]));

describe('the import rules', () => {
  it('have a row for every folder that holds sources', () => {
    const folders = new Set(SOURCES.map((source) => folderOf(source.path)));
    expect([...folders].filter((folder) => !Object.hasOwn(IMPORT_RULES, folder))).toEqual([]);
  });

  it('see the imports of the house at all', () => {
    const kinds = SOURCES.flatMap(importsOf);
    expect(kinds.length).toBeGreaterThan(SOURCES.length);
    expect(kinds.some((one) => one.target === null)).toBe(true);
    expect(kinds.some((one) => one.typeOnly)).toBe(true);
  });

  it.each(Object.keys(IMPORT_RULES))('are kept in %s', (folder) => {
    const rule = IMPORT_RULES[folder] ?? {};
    const files = SOURCES.filter((source) => folderOf(source.path) === folder);
    expect(files.flatMap((source) => forbidden(source, rule))).toEqual([]);
  });

  it('keep features apart from each other', () => {
    const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)/.exec(path)?.[1];
    const crossing = SOURCES.filter((source) => featureOf(source.path) !== undefined).flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => target !== null && featureOf(target) !== undefined)
        .filter(({ target }) => featureOf(target ?? '') !== featureOf(source.path))
        .map(({ specifier }) => `${source.path} -> ${specifier}`),
    );
    expect(crossing).toEqual([]);
  });

  it('let the preload import the channel names and electron, and nothing else', () => {
    const preload = SOURCES.filter((source) => source.path === 'electron/shells/desktop/preload.ts');
    expect(preload.flatMap(importsOf).map(({ specifier }) => specifier)).toEqual([
      'electron',
      '../../../shared/contract/channels',
    ]);
  });

  it('keep zod, the schemas and the engine out of what the page loads', () => {
    const loaded = reachable('renderer/main');
    expect(loaded.size).toBeGreaterThan(20);
    const packages = [...loaded].flatMap((name) => packagesOf(name));
    expect(packages).not.toContain('zod');
    expect([...loaded].filter((name) => /^(electron|shared\/(risk|checks|model|report))\//.test(name))).toEqual([]);
  });

  it('know a wrong import when they see one', () => {
    const wrong = (path: string, text: string): string[] =>
      forbidden({ path, text }, IMPORT_RULES[folderOf(path)] ?? {});
    expect(wrong('shared/risk/x.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
    expect(wrong('shared/risk/x.ts', "export * from '../../electron/market/y';")).toHaveLength(1);
    expect(wrong('shared/messages/x.ts', "import { epochDay } from '../model/isoDate';")).toHaveLength(1);
    expect(wrong('shared/messages/x.ts', "import { type A, b } from '../model/isoDate';")).toHaveLength(1);
    expect(wrong('shared/messages/x.ts', "import { type A, type B } from '../model/isoDate';")).toEqual([]);
    expect(wrong('electron/service/x.ts', "const a = await import('electron');")).toHaveLength(1);
    expect(wrong('electron/market/x.ts', "import { get } from 'node:https';")).toHaveLength(1);
    expect(wrong('electron/market/x.ts', "import { get } from 'https';")).toHaveLength(1);
    expect(wrong('electron/refresh/tiingo.ts', "import { get } from 'node:https';")).toHaveLength(1);
    expect(wrong('electron/refresh/connection.ts', "import { get } from 'node:https';")).toEqual([]);
    expect(wrong('electron/refresh/connection.ts', "import { connect } from 'node:net';")).toHaveLength(1);
    expect(wrong('renderer/features/a/x.ts', "import\n  Chart\nfrom 'chart.js/auto';")).toHaveLength(1);
    expect(wrong('electron/shells/cli/x.ts', "new Worker(new URL('../../engine/w.ts', import.meta.url))")).toHaveLength(
      1,
    );
    expect(wrong('shared/risk/x.ts', "// import { x } from 'electron';\n/* import 'zod' */")).toEqual([]);
    expect(() => wrong('shared/risk/x.ts', 'await import(name)')).toThrow('computed');
  });
});

function forbidden(source: Source, rule: ImportRule): string[] {
  return importsOf(source)
    .filter((one) => !allowed(one, source, rule))
    .map(({ specifier }) => `${source.path} -> ${specifier}`);
}

function allowed({ specifier, target, typeOnly }: Import, source: Source, rule: ImportRule): boolean {
  if (target !== null) {
    if (folderOf(`${target}.ts`) === folderOf(source.path)) return true;
    return within(target, rule.ours) || (typeOnly && within(target, rule.types));
  }
  const node = /^(?:node:)?([^/]+)/.exec(specifier)?.[1] ?? '';
  if (NETWORK_MODULES.includes(node)) {
    if (rule.networkIn !== undefined && rule.networkIn !== source.path) return false;
    return (rule.network ?? []).includes(specifier);
  }
  if (specifier.startsWith('node:')) return rule.node === true;
  return (rule.packages ?? []).includes(packageOf(specifier));
}

function within(target: string, places: readonly string[] = []): boolean {
  return places.some((place) => target === place || target.startsWith(`${place}/`));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every file of ours that a file loads at run time, itself included. */
function reachable(start: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const source = BY_NAME.get(start);
  if (source === undefined || seen.has(start)) return seen;
  seen.add(start);
  for (const { target, typeOnly } of importsOf(source)) if (target !== null && !typeOnly) reachable(target, seen);
  return seen;
}

function packagesOf(name: string): string[] {
  const source = BY_NAME.get(name);
  if (source === undefined) return [];
  return importsOf(source)
    .filter((one) => one.target === null && !one.typeOnly)
    .map((one) => packageOf(one.specifier));
}
