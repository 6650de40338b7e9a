import type { TradeRow } from '../../shared/model/activity';
import { decimalToNumber } from '../../shared/model/decimal';
import type { Line, PositionRow, PositionsFile, Question, Recognition } from '../../shared/model/proposal';
import type { Problem } from '../../shared/result/problem';
import type { ReadOutcome } from './readOutcome';

/** A position as `ballast inspect --json` prints it: numbers, and null for what the file does not have. */
export interface InspectedPosition {
  readonly line: Line;
  readonly account: string | null;
  readonly symbol: string;
  readonly quantity: number;
  readonly price: number | null;
  readonly marketValue: number | null;
  readonly costBasis: number | null;
  readonly currency: string;
  readonly kind: PositionRow['kind'];
  readonly derived?: PositionRow['derived'];
  readonly multiplier?: number;
  readonly pricePer?: number;
  readonly openDate?: string;
}

/** A trade as it prints it; the quantity with the file's own sign, `change` with that of the holding. */
export interface InspectedTrade {
  readonly line: Line;
  readonly account: string | null;
  readonly date: string;
  readonly type: TradeRow['type'];
  readonly symbol: string;
  readonly quantity: number;
  readonly change: number;
  readonly price: number | null;
  readonly amount: number | null;
  readonly fees: number | null;
  readonly currency: string | null;
  /** Where amount and fees are in another currency than the price. */
  readonly amountCurrency?: string;
  readonly kind: TradeRow['kind'];
  readonly multiplier?: number;
  readonly pricePer?: number;
}

/** What `ballast inspect --json` prints for a file that was read. Stable: scripts depend on it. */
export interface InspectJson {
  readonly format: string;
  readonly kind: PositionsFile['kind'];
  /** How sure the format is, 0 to 1, and why. */
  readonly recognition: Recognition;
  /** What the file holds; which of them was read is in `kind`. */
  readonly parts: PositionsFile['parts'];
  readonly asOf: string | null;
  readonly positions: readonly InspectedPosition[];
  readonly trades: readonly InspectedTrade[];
  readonly cashOnlyLines: readonly Line[];
  readonly skipped: readonly { readonly line: Line; readonly reason: string; readonly code: string }[];
  readonly totals: { marketValue: number | null; costBasis: number | null; reconciles: boolean | null };
  readonly warnings: readonly { readonly line: Line | null; readonly code: string; readonly message: string }[];
}

/** What it prints where it has to ask. */
export interface QuestionsJson {
  readonly questions: readonly Question[];
}

/** What it prints where the file is refused. */
export interface RefusedJson {
  readonly refused: { readonly code: string; readonly message: string };
}

/**
 * An outcome as the command line prints it.
 *
 * @param outcome - What `readBrokerFile` returned.
 * @param sentence - Turns a problem into the sentence for people.
 */
export function toInspectJson(
  outcome: ReadOutcome,
  sentence: (problem: Problem) => string,
): InspectJson | QuestionsJson | RefusedJson {
  if (outcome.status === 'questions') return { questions: outcome.questions };
  if (outcome.status === 'refused') {
    return { refused: { code: outcome.problem.code, message: sentence(outcome.problem) } };
  }
  const { format, kind, recognition, parts, asOf, positions, trades, cashLines, skipped, totals, warnings } =
    outcome.file;
  return {
    format,
    kind,
    recognition,
    parts,
    asOf,
    positions: positions.map(inspectedPosition),
    trades: trades.map(inspectedTrade),
    cashOnlyLines: cashLines.map(({ line }) => line),
    skipped: skipped.map(({ line, reason }) => ({ line, reason: sentence(reason), code: reason.code })),
    totals: {
      marketValue: numberOrNull(totals.marketValue),
      costBasis: numberOrNull(totals.costBasis),
      reconciles: totals.reconciles,
    },
    warnings: warnings.map(({ line, problem }) => ({ line, code: problem.code, message: sentence(problem) })),
  };
}

function inspectedPosition(row: PositionRow): InspectedPosition {
  const { line, account, symbol, currency, kind, derived, multiplier, pricePer, openDate } = row;
  return {
    line,
    account,
    symbol,
    quantity: decimalToNumber(row.quantity),
    price: numberOrNull(row.price),
    marketValue: numberOrNull(row.marketValue),
    costBasis: numberOrNull(row.costBasis),
    currency,
    kind,
    ...(derived.length > 0 && { derived }),
    ...(multiplier !== 1 && { multiplier }),
    ...(pricePer !== 1 && { pricePer }),
    ...(openDate !== null && { openDate }),
  };
}

function inspectedTrade(row: TradeRow): InspectedTrade {
  const { line, account, date, type, symbol, currency, amountCurrency, kind, multiplier, pricePer } = row;
  return {
    line,
    account,
    date,
    type,
    symbol,
    quantity: decimalToNumber(row.quantity),
    change: decimalToNumber(row.change),
    price: numberOrNull(row.price),
    amount: numberOrNull(row.amount),
    fees: numberOrNull(row.fees),
    currency,
    ...(amountCurrency !== null && amountCurrency !== currency && { amountCurrency }),
    kind,
    ...(multiplier !== 1 && { multiplier }),
    ...(pricePer !== 1 && { pricePer }),
  };
}

function numberOrNull(decimal: string | null): number | null {
  return decimal === null ? null : decimalToNumber(decimal);
}
