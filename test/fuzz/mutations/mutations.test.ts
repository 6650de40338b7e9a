import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasSharedMaterial, sharedMaterial } from '../../support/notRun';
import { type ExpectedReading, type Judgement, judgeReading } from './judgeReading';
import { corpusHash, MUTATION_KINDS, mutationCorpus } from './mutationCorpus';
import { mutationReport } from './mutationReport';
import { readingOf } from './readingOf';
import { type SourceFile, sourceFile } from './sourceFile';

const SEED = 20_261_121;
const PER_KIND = 250;
/** Of the 2,000 files, before any reader was changed to read them. */
const FROZEN = 'ea8c639abe5db6c036ca345809e47a3ff6f7c2558b7f62efd8319e21b1ad938c';
const LEAST_SAME = 0.9;
/** Part of a file's name or of a kind: only those are read. */
const WANTED = process.env['MUTATIONS'] ?? '';

const hasRealFiles = hasSharedMaterial('mutated broker files');
const names = hasRealFiles
  ? readdirSync(sharedMaterial('data/brokers')).filter((name) => /\.(?:csv|txt)$/.test(name))
  : [];
const expected = new Map(names.map((name) => [name, expectedOf(name)]));
const sources = names.map(realSource);
const corpus = mutationCorpus(sources, SEED, PER_KIND);

describe.runIf(hasRealFiles)('mutated broker files', () => {
  it('are the ones that were frozen before the readers were tuned to them', () => {
    expect(corpus).toHaveLength(MUTATION_KINDS.length * PER_KIND);
    expect(corpusHash(corpus)).toBe(FROZEN);
  });

  it('import the same in nine cases of ten of each kind, and are asked about, refused or reported in the rest', {
    timeout: 300_000,
  }, () => {
    const originals = new Map(sources.map(({ name }) => [name, judged(name, bytesOf(name), 0)]));
    const files = corpus.filter(({ id }) => id.includes(WANTED));
    const judgements = files.map((file) => ({ file, ...judged(file.source, file.bytes, file.lineShift) }));
    const report = mutationReport(judgements, originals);
    process.stdout.write(report.text);
    expect(report.wrong).toEqual([]);
    expect(report.shares.filter(({ share }) => share < LEAST_SAME)).toEqual([]);
  });
});

function judged(name: string, bytes: Uint8Array, lineShift: number): Judgement {
  return judgeReading(expected.get(name) ?? {}, readingOf(name, bytes), lineShift);
}

function bytesOf(name: string): Uint8Array {
  return readFileSync(sharedMaterial(`data/brokers/${name}`));
}

function expectedOf(name: string): ExpectedReading {
  return JSON.parse(readFileSync(sharedMaterial(`data/expected/${name}.json`), 'utf8'));
}

/** How the file writes numbers and dates is known to whoever has looked at it, not to the readers. */
function realSource(name: string): SourceFile {
  const commas = /^(?:avanza|degiro|disnat|rabobank|portfolio_performance|wealthfolio_ai_european)/;
  const dayFirst = /^(?:degiro|etoro|wealthfolio_ai_european|xtb|rabobank|ghostfolio|swissquote)/;
  return sourceFile(name, bytesOf(name), {
    mark: commas.test(name) ? ',' : '.',
    order: dayFirst.test(name) ? 'dmy' : 'mdy',
    isActivity: expected.get(name)?.positions === undefined,
    hasMixedLayouts: name.includes('mixed_layouts'),
  });
}
