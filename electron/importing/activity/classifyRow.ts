import type { RowProblem } from '../../../shared/result/importProblem';
import { isBlank } from '../text/parseRows';
import { type ActionMeaning, mentionsTrade } from './actionWords';
import type { ActivityRow } from './activityRow';
import { signOfCell } from './activitySides';
import { readCellNumber } from './cellNumber';
import { isTakenBack } from './takenBack';
import { readTradeSentence, type TradeSentence } from './tradeSentence';
import { unitsMoved } from './unitsMoved';

/** What a row of an activity table is, before its numbers are read. */
export type RowClass =
  | { readonly kind: 'structural' }
  | { readonly kind: 'cash' }
  | { readonly kind: 'skipped'; readonly problem: RowProblem }
  /** A trade that was taken back: skipped, and so is the trade itself where the file holds it. */
  | { readonly kind: 'taken-back'; readonly problem: RowProblem }
  | {
      readonly kind: 'trade';
      readonly meaning: Exclude<ActionMeaning, 'cash' | 'statement'>;
      readonly sentence: TradeSentence | null;
      /** The cell that says what happened. */
      readonly said: string;
    };

const TOTAL = /^(?:[\p{L}& -]{1,24}\s)?(?:sub|grand )?(?:totals?|totale|totaal|gesamt|summe|somme|suma|summa)\b/iu;
const NOT_EXECUTED =
  /\b(?:cancel(?:l?ed)?|reject(?:ed)?|pending|expired|open|working|queued|failed|declined|storniert|abgelehnt|annule|rejete|geannuleerd|cancelad[oa]|rechazad[oa]|annullato|makulerad|void(?:ed)?|not filled|unfilled)\b/i;
const EXECUTED = /\b(?:partial|filled|executed|complete)/i;

/** Rows of prose, totals and orders that came to nothing are set apart; the others are money, a trade, or unknown. */
export function classifyRow(cells: ActivityRow): RowClass {
  const { row } = cells;
  if (isBlank(row)) return { kind: 'structural' };
  const filled = row.cells.filter((cell) => cell !== '');
  const dateText = cells.text('date');
  const isDated = cells.date() !== null;
  if (!isDated && filled.length <= 3 && filled.some((cell) => TOTAL.test(cell))) return skipped({ code: 'row-total' });
  if (filled.length === 1 && cells.reading.columns.single.size > 1) return textRow(filled);
  if (!isDated && dateText !== '' && !row.cells.some(isNumeric)) return textRow(filled);
  if (!isDated && dateText !== '') return skipped({ code: 'row-bad-date', column: 'date' });
  const status = cells.text('status');
  if (NOT_EXECUTED.test(status) && !EXECUTED.test(status)) {
    return skipped({ code: 'row-not-executed', status: status.slice(0, 40) });
  }
  return byAction(cells);
}

/** Disclaimers and footers are passed over; the rest of a broken record is reported. */
function textRow(filled: readonly string[]): RowClass {
  const isProse = (filled[0] ?? '').trim().split(/\s+/).length >= 2;
  return isProse ? { kind: 'structural' } : skipped({ code: 'row-not-data' });
}

/** What an order's action says where no column holds its status. */
const UNDONE =
  /^(?:pending|failed|rejected|declined|unfilled)\b|\b(?:rejected|failed|unfilled|not filled|order expired)$/i;
/** Whether it replaces another row or adds to it is not said. */
const CORRECTED = /^(?:correct(?:ed|ion)|korrigiert|berichtigt|rettificat[oa]|corrige)\b/i;

function isNumeric(cell: string): boolean {
  const { status } = readCellNumber(cell, null);
  return status === 'number' || status === 'ambiguous';
}

function byAction(cells: ActivityRow): RowClass {
  const { meaning: stated, text, isWorded } = cells.action();
  if (isTakenBack(text))
    return { kind: 'taken-back', problem: { code: 'row-not-executed', status: text.slice(0, 40) } };
  if (UNDONE.test(text) && mentionsTrade(text)) return skipped({ code: 'row-not-executed', status: text.slice(0, 40) });
  if (CORRECTED.test(text) && mentionsTrade(text))
    return skipped({ code: 'row-unknown-action', text: text.slice(0, 60) });
  const moved = stated === 'cash' && holdsQuantity(cells) ? unitsMoved(cells, text) : null;
  if (moved === 'unclear') return skipped({ code: 'row-unknown-action', text: text.slice(0, 60) });
  const meaning = moved ?? stated;
  if (meaning === 'cash') {
    // "Cash purchase" of so many shares: whether they came in is not for us to guess.
    const isUnclear = mentionsTrade(text) && holdsQuantity(cells) && signOfCell(cells.text('price')) !== 0;
    return isUnclear ? skipped({ code: 'row-unknown-action', text: text.slice(0, 60) }) : { kind: 'cash' };
  }
  if (meaning === 'statement') return skipped({ code: 'row-not-data' });
  const sentence = cells.sentence();
  // The sentence says it better than the first known word of its own cell.
  if (sentence !== null && (isWorded || meaning === null || readTradeSentence(text) !== null)) {
    return { kind: 'trade', meaning: tradeMeaning(sentence), sentence, said: text };
  }
  if (sentence !== null && isOtherWay(meaning, sentence))
    return skipped({ code: 'row-contradicts', text: text.slice(0, 60) });
  const hasQuantity = sentence !== null || holdsQuantity(cells);
  if (meaning === null || meaning === 'other') return unknownAction(cells, { meaning, text, sentence, hasQuantity });
  if (!hasQuantity) return withoutQuantity(cells, meaning, text);
  return { kind: 'trade', meaning, sentence, said: text };
}

/** A quantity of 0 is none; a cell that is no number is looked at later. */
function holdsQuantity(cells: ActivityRow): boolean {
  const cell = cells.text('quantity');
  const reading = readCellNumber(cell, null);
  return cell !== '' && !(reading.status === 'number' && Number(reading.text) === 0);
}

interface UnknownAction {
  readonly meaning: 'other' | null;
  readonly text: string;
  readonly sentence: TradeSentence | null;
  readonly hasQuantity: boolean;
}

/** Money without a quantity changes no holding whatever it is called; a quantity without a known word is not guessed at. */
function unknownAction(cells: ActivityRow, { meaning, text, sentence, hasQuantity }: UnknownAction): RowClass {
  if (sentence !== null && sentence.meaning !== 'other')
    return { kind: 'trade', meaning: tradeMeaning(sentence), sentence, said: text };
  if (!hasQuantity && (hasMoney(cells) || !cells.reading.columns.single.has('quantity'))) return { kind: 'cash' };
  const { single, actions } = cells.reading.columns;
  const tellsMoney = single.has('amount') || (single.has('debit') && single.has('credit'));
  if (hasQuantity && actions.length === 0 && tellsMoney) {
    return { kind: 'trade', meaning: 'other', sentence: null, said: '' };
  }
  if (hasQuantity && meaning === 'other') return { kind: 'trade', meaning: 'other', sentence: null, said: text };
  return skipped({ code: 'row-unknown-action', text: text.slice(0, 60) });
}

/** The type's word says a purchase and the description a sale. */
function isOtherWay(meaning: ActionMeaning | null, sentence: TradeSentence): boolean {
  return (meaning === 'buy' && sentence.meaning === 'sell') || (meaning === 'sell' && sentence.meaning === 'buy');
}

function tradeMeaning({ meaning }: TradeSentence): Exclude<ActionMeaning, 'cash' | 'statement'> {
  return meaning === 'cash' || meaning === 'statement' ? 'other' : meaning;
}

function hasMoney(cells: ActivityRow): boolean {
  const reading = readCellNumber(cells.text('amount'), null);
  return reading.status === 'ambiguous' || (reading.status === 'number' && Number(reading.text) !== 0);
}

/** A purchase of nothing named is money moving; a split that names no shares needs the user. */
function withoutQuantity(cells: ActivityRow, meaning: ActionMeaning, text: string): RowClass {
  const isBadNumber = cells.text('price') !== '' && !isNumeric(cells.text('price'));
  const isNamed = ['symbol', 'isin', 'securityNumber'].some((role) => cells.text(role as 'symbol') !== '');
  if (meaning === 'split' && isNamed) return skipped({ code: 'row-split-unclear', text: text.slice(0, 60) });
  const isTrading = MONEY_TOO.has(meaning) === false;
  if (isNamed && (isTrading || isBadNumber)) {
    return skipped(isBadNumber ? { code: 'row-bad-number', column: 'price' } : { code: 'row-no-quantity' });
  }
  return { kind: 'cash' };
}

/** What brokers also write when only money moved: the cash part of a spin-off, a transfer of money. */
const MONEY_TOO: ReadonlySet<ActionMeaning> = new Set([
  'reinvest',
  'transfer',
  'transfer_in',
  'transfer_out',
  'spinoff_in',
  'stock_dividend',
]);

function skipped(problem: RowProblem): RowClass {
  return { kind: 'skipped', problem };
}
