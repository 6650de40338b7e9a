import { readFileSync } from 'node:fs';
import { importFixture } from './importFixture';

/** The broker file `schwabPriced.csv` with other quantities of some symbols. */
export function positionsCsv(quantities: Readonly<Record<string, string>>): Buffer {
  let text = readFileSync(importFixture('schwabPriced.csv'), 'utf8');
  for (const [symbol, quantity] of Object.entries(quantities)) {
    const row = new RegExp(`^("${symbol}","[^"]*",)"[^"]*"`, 'm');
    if (!row.test(text)) throw new Error(`no row of ${symbol}`);
    text = text.replace(row, `$1"${quantity}"`);
  }
  return Buffer.from(text);
}
