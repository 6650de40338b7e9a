import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import { PORTFOLIO_SCHEMA } from '../../../shared/model/portfolio';
import { account, examplePortfolio, holding, instrument } from '../../shared/model/examplePortfolio';

const HOLDINGS = 100;
/** Bytes of a lot in the file. */
const LOT = 82;

/**
 * Puts a portfolio of about a size into the portfolio folder of a home: a hundred holdings with many lots, so that the
 * file is large and the report is not.
 *
 * @param megabytes - How large the file is to be.
 * @returns Symbol of the one holding without lots.
 */
export function writeLargePortfolio(home: string, name: string, megabytes: number): string {
  const lots = Array.from({ length: Math.ceil((megabytes * 1e6) / LOT / (HOLDINGS - 1)) }, (_, index) => ({
    id: `lot-${100_000 + index}`,
    acquired: '2024-03-01',
    quantity: '1.5',
    costBasis: '150.25',
  }));
  const numbers = Array.from({ length: HOLDINGS }, (_, index) => index);
  const document = {
    ...examplePortfolio(),
    name,
    accounts: [account('a1', 'Brokerage')],
    instruments: numbers.map((n) => instrument(`i${n}`, `S${n}`)),
    holdings: numbers.map((n) => ({ ...holding(`h${n}`, 'a1', `i${n}`, '100'), lots: n === 0 ? [] : lots })),
    stops: [],
    series: [],
  };
  const stamp = { schema: PORTFOLIO_SCHEMA, revision: 1, savedAt: '2026-11-20T12:00:00.000Z' };
  writeFileSync(join(home, 'portfolios', `${name}.ballast`), encodeDocument(stamp, document));
  return 'S0';
}
