import { decimalToNumber } from '../../model/decimal';
import { epochDay, type IsoDate, isoDateOf } from '../../model/isoDate';
import type { Account, Holding, Instrument } from '../../model/portfolio';
import type { PriceSeries } from '../../model/priceSeries';
import type { Problem } from '../../result/problem';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { type AttachedScene, attachedScene } from './attachedScene';
import { type Classification, classify, multiplierOf } from './classification';
import { type CurrencyRate, currencyRate, majorUnit, rateOn, seriesToDate } from './currency';
import type { ReportInput } from './reportInput';

/** One holding, priced and classified: what every part of the report starts from. */
export interface Position {
  readonly holding: Holding;
  readonly instrument: Instrument;
  readonly account: Account;
  readonly classification: Classification;
  /** Signed: negative for a short position. */
  readonly quantity: number;
  /** Value per unit of price and quantity, in the instrument's currency. */
  readonly multiplier: number;
  /** Stored prices up to the report's day; null where there are none. */
  readonly series: PriceSeries | null;
  readonly rate: Result<CurrencyRate | null>;
  /** Per share, in the instrument's currency. */
  readonly price: Result<number>;
  readonly priceDate: IsoDate | null;
  readonly priceSource: 'series' | 'file' | 'none';
  /** Base currency per unit of the instrument's currency on the price's day. */
  readonly toBase: Result<number>;
  /** Market value in base currency, signed; the notional for a future. */
  readonly value: Result<number>;
  /** What it adds to equity: the value, but nothing for a future, whose margin is part of the cash. */
  readonly invested: Result<number>;
  /** The file's own value and quantity x price differ by more than a cent and a tenth of a percent. */
  readonly valueMismatch: boolean;
}

/**
 * Prices and classifies every holding of the selected accounts.
 *
 * @param input - Document, prices, reference tables, selection.
 * @returns One position per holding of the selection, in document order.
 */
export function positionsOf(input: ReportInput): readonly Position[] {
  return [...eachPosition(input)];
}

/**
 * Prices and classifies the holdings of the selected accounts one after the other.
 *
 * @param input - Document, prices, reference tables, selection.
 * @returns As `positionsOf`; each series is read when its holding comes.
 */
export function* eachPosition(input: ReportInput): Generator<Position, void> {
  const accounts = new Map(input.document.accounts.map((account) => [account.id, account]));
  const instruments = new Map(input.document.instruments.map((instrument) => [instrument.id, instrument]));
  const attached = attachedScene(input);
  const selected = input.selection.accountIds === null ? null : new Set(input.selection.accountIds);
  for (const holding of input.document.holdings) {
    const account = accounts.get(holding.accountId);
    const instrument = instruments.get(holding.instrumentId);
    const wanted = account !== undefined && (selected === null || selected.has(account.id));
    if (wanted && instrument !== undefined) yield positionOf(holding, instrument, account, { ...input, attached });
  }
}

/** Whether a position is cash or a money-market fund: worth its face, without risk, out of the door at once. */
export function isCash(position: Position): boolean {
  return position.classification.vehicle === 'cash';
}

type Scene = ReportInput & { readonly attached: AttachedScene | null };

function positionOf(holding: Holding, instrument: Instrument, account: Account, input: Scene): Position {
  const quantity = decimalToNumber(holding.quantity);
  const series = seriesToDate(instrument.symbol, input);
  const { attached, reference } = input;
  const classification = input.preparation.classifications([instrument], [reference, attached], () =>
    classify(instrument, reference, attached),
  );
  const quote = quoteOf(holding, instrument, series);
  const rate = currencyRate(instrument.currency, input.document.baseCurrency, input);
  // A value that the file states is of the file's day, whether or not a price stands beside it.
  const toBase = baseFactor(rate, quote.date ?? holding.filePriceDate, instrument.currency, input);
  const multiplier = multiplierOf(instrument, input.reference);
  const local = localValue(holding, instrument, multiplier, quote);
  const value = !local.ok ? local : mapResult(toBase, (factor) => local.value * factor);
  return {
    holding,
    instrument,
    account,
    classification,
    quantity,
    multiplier,
    series,
    rate,
    price: quote.price,
    priceDate: quote.date,
    priceSource: quote.source,
    toBase,
    value,
    invested: instrument.kind === 'index-future' ? mapResult(value, () => 0) : value,
    valueMismatch: mismatch(holding, quantity * multiplier),
  };
}

interface Quote {
  readonly price: Result<number>;
  readonly date: IsoDate | null;
  readonly source: 'series' | 'file' | 'none';
}

/** The series' last close up to today, unless the positions file is younger; cash is worth one. */
function quoteOf(holding: Holding, instrument: Instrument, series: PriceSeries | null): Quote {
  if (instrument.kind === 'cash' || instrument.kind === 'money-market')
    return { price: ok(1), date: holding.filePriceDate, source: 'file' };
  const close = series?.close.at(-1);
  const lastDay = series?.days.at(-1);
  const seriesDate = lastDay === undefined ? null : isoDateOf(lastDay);
  const fileIsYounger = seriesDate !== null && holding.filePriceDate !== null && holding.filePriceDate > seriesDate;
  if (close !== undefined && seriesDate !== null && !(fileIsYounger && holding.filePrice !== null))
    return { price: ok(close), date: seriesDate, source: 'series' };
  if (holding.filePrice === null) return { price: fail({ code: 'no-price' }), date: null, source: 'none' };
  const price = decimalToNumber(holding.filePrice);
  // Nothing trades at 0 or below: a file that says so has no price, whatever value it states.
  return { price: price > 0 ? ok(price) : fail({ code: 'no-price' }), date: holding.filePriceDate, source: 'file' };
}

/** What the file states, unless a series replaces it; a future is always its notional. */
function localValue(holding: Holding, instrument: Instrument, multiplier: number, quote: Quote): Result<number> {
  // No index future is worth one dollar a point: a multiplier of 1 is one nobody has entered.
  if (instrument.kind === 'index-future' && multiplier === 1) return fail({ code: 'no-multiplier' });
  if (quote.source !== 'series' && holding.fileValue !== null && instrument.kind !== 'index-future')
    return ok(decimalToNumber(holding.fileValue));
  return mapResult(quote.price, (price) => decimalToNumber(holding.quantity) * multiplier * price);
}

function baseFactor(
  rate: Result<CurrencyRate | null>,
  date: IsoDate | null,
  currency: string,
  input: ReportInput,
): Result<number> {
  if (!rate.ok) return rate;
  const unit = majorUnit(currency);
  if (rate.value === null) return ok(unit);
  const factor = rateOn(rate.value, epochDay(date ?? input.today));
  const problem: Problem = { code: 'missing-fx', from: currency, to: input.document.baseCurrency };
  return factor === null ? fail(problem) : ok(factor * unit);
}

function mismatch(holding: Holding, units: number): boolean {
  if (holding.fileValue === null || holding.filePrice === null) return false;
  const stated = decimalToNumber(holding.fileValue);
  const computed = units * decimalToNumber(holding.filePrice);
  return Math.abs(stated - computed) > Math.max(0.01, 0.001 * Math.abs(stated));
}
