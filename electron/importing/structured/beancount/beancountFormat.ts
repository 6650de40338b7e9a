import type { Recognition } from '../../../../shared/model/proposal';
import type { FormatOutcome } from '../../readOutcome';
import type { SourceText, StructuredFormat } from '../structuredFormat';
import { beancountTable } from './beancountTable';

/** Enough of a file to see whether it is written in directives. */
const HEAD = 65_536;

/** A Beancount ledger: its prices are read by the price import; its bookings are not read. */
export const beancountFormat: StructuredFormat = {
  id: 'beancount',

  recognise({ text, fileName }: SourceText): Recognition | null {
    const head = text.length <= HEAD ? text : text.slice(0, text.lastIndexOf('\n', HEAD));
    return beancountTable(fileName, head) === null ? null : { score: 1, reason: 'directives of Beancount' };
  },

  read({ text, fileName }: SourceText): FormatOutcome {
    const prices = beancountTable(fileName, text)?.prices ?? 0;
    return { status: 'refused', problem: { code: prices > 0 ? 'file-prices' : 'file-ledger' } };
  },
};
