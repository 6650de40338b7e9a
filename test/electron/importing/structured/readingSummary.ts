import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { TradeRow } from '../../../../shared/model/activity';
import type { Line, PositionRow, ReadAnswers } from '../../../../shared/model/proposal';
import { positionsFileSchema } from '../../../../shared/model/proposal';

/** A reading in a few lines of text, so that a table of cases can hold what each must give. */
export interface ReadingSummary {
  /** "read", "asked: question ids" or "refused: code". */
  readonly status: string;
  readonly positions?: readonly string[];
  readonly trades?: readonly string[];
  readonly cash?: number;
  readonly skipped?: readonly string[];
  readonly warnings?: readonly string[];
}

/** Reads a text as a broker's file; what was read obeys the schema. Empty lists are left out. */
export function readingSummary(text: string | Uint8Array, answers: ReadAnswers = {}): ReadingSummary {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const outcome = readBrokerFile({ name: 'statement', bytes }, answers);
  if (outcome.status === 'refused') return { status: `refused: ${outcome.problem.code}` };
  if (outcome.status === 'questions') return { status: `asked: ${outcome.questions.map(({ id }) => id).join(', ')}` };
  const { positions, trades, cashLines, skipped, warnings } = positionsFileSchema.parse(outcome.file);
  return {
    status: 'read',
    ...(positions.length > 0 && { positions: positions.map(positionText) }),
    ...(trades.length > 0 && { trades: trades.map(tradeText) }),
    ...(cashLines.length > 0 && { cash: cashLines.length }),
    ...(skipped.length > 0 && { skipped: skipped.map(({ line, reason }) => `${lineText(line)} ${reason.code}`) }),
    ...(warnings.length > 0 && { warnings: warnings.map(({ problem }) => problem.code) }),
  };
}

/** "ACCOUNT SYMBOL QUANTITY @PRICE =VALUE cost COST CURRENCY KIND". */
function positionText(row: PositionRow): string {
  const { account, symbol, quantity, price, marketValue, costBasis, currency, kind } = row;
  const cost = costBasis === null ? '' : ` cost ${number(costBasis)}`;
  return `${account ?? '-'} ${symbol} ${number(quantity)} @${number(price)} =${number(marketValue)}${cost} ${currency} ${kind}`;
}

/** "DATE TYPE SYMBOL QUANTITY (CHANGE) @PRICE AMOUNT fees FEES CURRENCY KIND". */
function tradeText(row: TradeRow): string {
  const { date, type, symbol, quantity, change, price, amount, fees, currency, kind } = row;
  const costs = fees === null ? '' : ` fees ${number(fees)}`;
  return `${date} ${type} ${symbol} ${number(quantity)} (${number(change)}) @${number(price)} ${number(amount)}${costs} ${currency} ${kind}`;
}

function number(decimal: string | null): string {
  return decimal === null ? '-' : String(Number(decimal));
}

function lineText(line: Line): string {
  return typeof line === 'number' ? String(line) : line.join('-');
}
