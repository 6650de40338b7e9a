import type { IsoDate } from '../../../../shared/model/isoDate';
import { findDate } from '../../text/dateText';
import { normaliseHeader } from '../../text/headerText';
import type { StatementSections } from './statementSections';

/** What the first sections of a statement say about all of it. */
export interface StatementFacts {
  readonly account: string | null;
  readonly baseCurrency: string | null;
  readonly asOf: IsoDate | null;
}

/** Account, base currency and last day of a statement; null for what an extract leaves out. */
export function statementFacts({ tables }: StatementSections): StatementFacts {
  const facts = new Map<string, string>();
  for (const { heading, rows } of tables) {
    if (heading.filter((cell) => cell !== '').length !== 2) continue;
    for (const { cells } of rows) facts.set(normaliseHeader(cells[2] ?? ''), cells[3] ?? '');
  }
  const currency = facts.get('base currency')?.toUpperCase() ?? '';
  const lastDay = facts.get('period')?.split(' - ').at(-1) ?? '';
  return {
    account: facts.get('account') || null,
    baseCurrency: /^[A-Z]{3}$/.test(currency) ? currency : null,
    asOf: findDate(lastDay, 'mdy'),
  };
}
