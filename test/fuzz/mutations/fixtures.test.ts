import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import { judgeReading } from './judgeReading';
import { mutationCorpus } from './mutationCorpus';
import { readingOf } from './readingOf';
import { type SourceFile, sourceFile } from './sourceFile';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/imports');
const PER_KIND = 40;

const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .flatMap(fixtureSource);

describe('mutated fixtures', () => {
  it('are never read as something else than the fixture itself', { timeout: 120_000 }, () => {
    const corpus = mutationCorpus(sources, 7, PER_KIND);
    const judged = corpus.map((file) => {
      const original = readingOf(file.source, bytesOf(file.source));
      const expected = original.status === 'read' ? original.json : {};
      return { id: file.id, ...judgeReading(expected, readingOf(file.source, file.bytes), file.lineShift) };
    });
    expect(corpus.length).toBeGreaterThan(6 * PER_KIND);
    const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
    expect(wrong.map(({ id, why }) => `${id}: ${why.slice(0, 2).join('; ')}`)).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === 'same').length).toBeGreaterThan(0.9 * corpus.length);
  });
});

/** A fixture that is read as it stands, with what its reading says of the way it is written; none for any other. */
function fixtureSource(name: string): SourceFile[] {
  const outcome = readBrokerFile({ name, bytes: bytesOf(name) });
  if (outcome.status !== 'read' || outcome.file.settings === null) return [];
  const { decimalMark, dateOrder } = outcome.file.settings;
  return [
    sourceFile(name, bytesOf(name), {
      mark: decimalMark,
      order: dateOrder === 'dmy' ? 'dmy' : 'mdy',
      isActivity: outcome.file.kind === 'activity',
      hasMixedLayouts: false,
    }),
  ];
}

function bytesOf(name: string): Uint8Array {
  return readFileSync(resolve(FOLDER, name));
}
