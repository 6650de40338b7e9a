import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { decodeDocument, encodeDocument } from '../../electron/portfolio/documentBytes';
import { PortfolioStore } from '../../electron/portfolio/portfolioStore';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../shared/model/portfolio';
import { examplePortfolio, holding, instrument } from '../shared/model/examplePortfolio';

const folder = mkdtempSync(join(tmpdir(), 'ballast-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function largePortfolio(holdings: number): Portfolio {
  const numbers = Array.from({ length: holdings }, (_, index) => index);
  return {
    ...examplePortfolio(),
    instruments: numbers.map((n) => instrument(`i${n}`, `S${n}`)),
    holdings: numbers.map((n) => holding(`h${n}`, 'a1', `i${n}`, '100')),
    stops: [],
  };
}

describe.each([250, 3000, 12_000])('a portfolio of %i holdings', async (holdings) => {
  const portfolio = largePortfolio(holdings);
  const stamp = { schema: PORTFOLIO_SCHEMA, revision: 1, savedAt: '2026-11-20T12:00:00.000Z' };
  const bytes = encodeDocument(stamp, portfolio);
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
  const store = new PortfolioStore();
  await store.create(join(folder, `${holdings}.ballast`), portfolio);
  let edit = 0;

  bench(
    `edit and save durably, ${size}`,
    async () => {
      edit += 1;
      store.apply({ name: 'renamePortfolio', portfolioName: `Edit ${edit}` });
      const saved = await store.flush();
      if (!saved.ok) throw new Error(saved.problem.code);
    },
    { iterations: 20, warmupIterations: 2, time: 0 },
  );

  bench(
    `decode and verify, ${size}`,
    () => {
      decodeDocument(bytes);
    },
    { iterations: 20, warmupIterations: 2, time: 0 },
  );
});
