import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';
import { hasPython } from '../support/python';
import { COMPANY_ROWS } from './domain/companyRows';
import { CYCLE_ROWS } from './domain/cycleRows';
import { type DomainRow, numberOf, tokensOf, toleranceOf } from './domain/domainRow';
import { HEDGE_ROWS } from './domain/hedgeRows';
import { INDEX_ROWS } from './domain/indexRows';
import { LIQUIDITY_ROWS } from './domain/liquidityRows';
import { MODEL_ROWS } from './domain/modelRows';
import { RISK_ROWS } from './domain/riskRows';
import { SIZING_ROWS } from './domain/sizingRows';
import { STOP_ROWS } from './domain/stopRows';
import { TAX_ROWS } from './domain/taxRows';

const ROWS: readonly DomainRow[] = [
  ...SIZING_ROWS,
  ...STOP_ROWS,
  ...LIQUIDITY_ROWS,
  ...RISK_ROWS,
  ...MODEL_ROWS,
  ...COMPANY_ROWS,
  ...INDEX_ROWS,
  ...HEDGE_ROWS,
  ...TAX_ROWS,
  ...CYCLE_ROWS,
];
/** How D§13 numbers its rows; C begins at 0. */
const NUMBERED = {
  A: [1, 10],
  B: [1, 11],
  C: [0, 12],
  D: [1, 25],
  E: [1, 4],
  F: [1, 6],
  G: [1, 7],
  H: [1, 7],
  I: [1, 3],
};
/** Share of a number that may lie between the engine and the script, as D§13 asks of implementers. */
const FULL_PRECISION = 1e-9;

/** Compares answers with what is printed, each by the tolerance of its digits. */
function expectTokens(row: DomainRow, tokens: readonly string[], tolerance: (token: string) => number): void {
  const computed = row.computed();
  expect(computed).toHaveLength(tokens.length);
  for (const [index, token] of tokens.entries()) {
    const [expected, actual] = [numberOf(token), computed[index]];
    if (expected === null) expect(actual).toBe(token);
    else
      expect(Math.abs(Number(actual) - expected), `${actual} against ${token}`).toBeLessThanOrEqual(tolerance(token));
  }
}

describe('the acceptance table of D§13', () => {
  it('has its 86 rows, each once', () => {
    const ids = Object.entries(NUMBERED).flatMap(([letter, [first = 0, last = 0]]) =>
      Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`),
    );
    expect(ids).toHaveLength(86);
    expect(ROWS.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it.each(ROWS)('$id holds to every printed digit', (row) => {
    expect(tokensOf(row.printed).length).toBeGreaterThan(0);
    expectTokens(row, tokensOf(row.printed), toleranceOf);
  });
});

describe.runIf(hasSharedMaterial('the printed table of D§13'))(
  'the rows of this test and the reference document',
  () => {
    it('print the same', () => {
      const cells = readFileSync(sharedMaterial('domain.md'), 'utf8')
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .filter(([, id = '']) => /^[A-I]\d+$/.test(id));
      expect(cells).toHaveLength(86);
      const printed = new Map(cells.map((row) => [row[1], row.at(-2)]));
      for (const row of ROWS) expect([row.id, printed.get(row.id)]).toEqual([row.id, row.printed]);
    });
  },
);

describe.runIf(hasPython('the full precision of D§13'))('the rows and the script behind the table', () => {
  it('agree to nine digits beyond rounding', () => {
    const program = resolve(import.meta.dirname, 'domain/fullPrecision.py');
    const full: Record<string, string> = JSON.parse(
      execFileSync('python3', [program, sharedMaterial('domain_check.py')], { encoding: 'utf8' }),
    );
    expect(Object.keys(full)).toHaveLength(86);
    for (const row of ROWS) {
      expectTokens(row, tokensOf(full[row.id] ?? ''), (token) => FULL_PRECISION * Math.abs(Number(token)) + 1e-15);
    }
  });
});
