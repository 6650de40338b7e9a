import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzzBases } from './kit/fuzzBases';
import { fuzzCase } from './kit/fuzzCase';
import { QUICK_SEED } from './kit/fuzzOptions';
import { fuzzRun } from './kit/fuzzRun';

const ROOT = resolve(import.meta.dirname, '../..');
const bases = fuzzBases(ROOT);

describe('generated and damaged inputs', () => {
  it('are read, asked about or refused, and never anything else', { timeout: 120_000 }, () => {
    const tally = fuzzRun({ seed: QUICK_SEED, from: 0, to: 4000 }, bases);
    expect(tally.findings).toEqual([]);
    const read = Object.entries(tally.statuses).filter(([key]) => key.endsWith(' read'));
    expect(read.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(tally.inputs / 20);
  });

  it('are the same for the same seed', () => {
    const [one, other] = [fuzzCase(7, 123, bases), fuzzCase(7, 123, bases)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(fuzzCase(8, 123, bases).bytes).not.toEqual(one.bytes);
  });
});
