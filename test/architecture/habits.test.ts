import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Source, sourcesOf, withoutComments } from './sources';

const PRODUCT = sourcesOf('shared', 'electron', 'renderer');
const MOST_LINES = 300;
/** Loopback and the address that leads nowhere; nothing else is an address the program knows. */
const KNOWN_ADDRESSES = [/^https?:\/\/127\.0\.0\.1(:|$)/, /^https?:\/\/\$\{/, /^http:\/\/www\.w3\.org\//];

describe('habits of the house', () => {
  it('keep clock, chance, console and locale order out of shared', () => {
    const pattern =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bconsole\.|\blocaleCompare\b|\bperformance\.|\bcrypto\./;
    expect(offenders(sourcesOf('shared'), pattern)).toEqual([]);
  });

  it('keep language formatting in the messages', () => {
    const engine = sourcesOf('shared').filter((source) => !source.path.startsWith('shared/messages/'));
    expect(offenders(engine, /\bIntl\.|\btoLocale\w*\(/)).toEqual([]);
  });

  it('never write markup as text, nor run text as code', () => {
    const pattern =
      /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|\bdocument\.write\b|\beval\(|new Function\(/;
    expect(offenders(PRODUCT, pattern)).toEqual([]);
  });

  it('name no address but the loopback', () => {
    const addresses = PRODUCT.flatMap((source) =>
      [...withoutComments(source.text).matchAll(/(?:https?|wss?|ftp):\/\/[^\s'"`)]*/g)].map(([address]) => ({
        address,
        path: source.path,
      })),
    );
    expect(addresses.filter(({ address }) => !KNOWN_ADDRESSES.some((known) => known.test(address)))).toEqual([]);
  });

  it('fetch only in the browser client', () => {
    const others = PRODUCT.filter((source) => source.path !== 'renderer/api/browserClient.ts');
    expect(offenders(others, /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|sendBeacon/)).toEqual(
      [],
    );
  });

  it('bridge to the page through the preload only', () => {
    const others = PRODUCT.filter((source) => source.path !== 'electron/shells/desktop/preload.ts');
    expect(offenders(others, /\bexposeInMainWorld\b/)).toEqual([]);
  });

  it('silence no checker', () => {
    expect(offenders(sourcesOf('shared', 'electron', 'renderer', 'test'), SUPPRESSION)).toEqual([]);
  });

  it('use no vague names and no barrels', () => {
    const vague = PRODUCT.filter(({ path }) =>
      /\/(utils?|helpers?|managers?|data|info|misc|common)(\.|\/)/i.test(path),
    );
    const barrels = PRODUCT.filter(({ path }) => /\/index\.tsx?$/.test(path) && path !== 'shared/risk/index.ts');
    expect([...vague, ...barrels].map(({ path }) => path)).toEqual([]);
  });

  it(`keep every source under ${MOST_LINES} lines`, () => {
    const long = PRODUCT.map((source) => ({ path: source.path, lines: source.text.split('\n').length - 1 })).filter(
      ({ lines }) => lines > MOST_LINES,
    );
    expect(long).toEqual([]);
  });

  it('keep inline script and style out of the page', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../renderer/index.html'), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    expect([...page.matchAll(/<script\b(?![^>]*\bsrc=)/g)]).toEqual([]);
  });
});

/** Split so that this file does not contain what it looks for. */
const SUPPRESSION = new RegExp(
  ['@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck', 'biome-' + 'ignore'].join('|'),
);

function offenders(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.filter((source) => pattern.test(withoutSuppressableComments(source, pattern))).map(({ path }) => path);
}

/** A suppression is itself a comment; everything else is looked for in code alone. */
function withoutSuppressableComments(source: Source, pattern: RegExp): string {
  return pattern === SUPPRESSION ? source.text : withoutComments(source.text);
}
