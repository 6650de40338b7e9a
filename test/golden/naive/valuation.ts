import type { Holding, Instrument, Portfolio } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { ReferenceData } from '../../../shared/model/reference';

/** What the naive report reads; the engine's own input has the same shape. */
export interface NaiveInput {
  readonly document: Portfolio;
  readonly selection: { readonly accountIds: readonly string[] | null };
  readonly seriesOf: (symbol: string) => PriceSeries | null;
  readonly reference: ReferenceData;
  readonly today: string;
}

/** One holding with everything the formulas ask of it; null is unknown. */
export interface NaivePosition {
  readonly holding: Holding;
  readonly instrument: Instrument;
  readonly quantity: number;
  readonly multiplier: number;
  readonly series: PriceSeries | null;
  readonly isCash: boolean;
  /** Base currency per unit of the price's currency. */
  readonly toBase: number | null;
  /** Base currency, signed; the notional of a future. */
  readonly value: number | null;
  /** Daily multiple of an index: 3 for TNA, 1 for a share. */
  readonly factor: number;
  /** Which benchmark stands for its size; null where size is unknown. */
  readonly sizeBenchmark: 'russell2000' | 'sp500' | null;
  /** Row of the by-class tables; null where size is unknown. */
  readonly classRow: ClassRow | null;
}

export type ClassRow = 'mega' | 'large' | 'mid' | 'small' | 'micro';

const DAY = 24 * 60 * 60 * 1000;

export function dayNumber(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY);
}

export function positionsOf(input: NaiveInput): NaivePosition[] {
  const chosen = input.selection.accountIds;
  return input.document.holdings
    .filter((holding) => chosen === null || chosen.includes(holding.accountId))
    .map((holding) => positionOf(holding, input));
}

function positionOf(holding: Holding, input: NaiveInput): NaivePosition {
  const instrument = input.document.instruments.find(({ id }) => id === holding.instrumentId);
  if (instrument === undefined) throw new Error('holding without an instrument');
  const isCash = instrument.kind === 'cash' || instrument.kind === 'money-market';
  const series = input.seriesOf(instrument.symbol);
  const quantity = Number(holding.quantity);
  const contract = contractOf(instrument, input.reference);
  const multiplier = contract?.multiplier ?? instrument.multiplier;
  const quote = quoteOf(holding, series, input.today);
  const toBase = isCash
    ? rateOn(instrument.currency, holding.filePriceDate ?? input.today, input)
    : rateOn(instrument.currency, quote.day ?? input.today, input);
  const local = isCash
    ? Number(holding.fileValue ?? holding.quantity)
    : localValue({ holding, instrument, quote, units: quantity * multiplier });
  const index = indexOf(instrument, input.reference);
  return {
    holding,
    instrument,
    quantity,
    multiplier,
    series,
    isCash,
    toBase,
    value: local === null || toBase === null ? null : local * toBase,
    factor:
      input.reference.vehicles.vehicles.find((row) => isFund(instrument) && row.symbol === instrument.symbol)?.factor ??
      1,
    sizeBenchmark: index === undefined ? benchmarkOfShare(instrument) : index.benchmark,
    classRow: index === undefined ? classOfShare(instrument, input) : largestClass(index.dollar ?? index.russell),
  };
}

interface Quote {
  readonly price: number | null;
  readonly day: string | null;
  readonly fromSeries: boolean;
}

/** The first price is the file's; an imported series replaces it unless the file is younger (product.md §7). */
function quoteOf(holding: Holding, series: PriceSeries | null, today: string): Quote {
  const filePrice = holding.filePrice === null || Number(holding.filePrice) <= 0 ? null : Number(holding.filePrice);
  const file = { price: filePrice, day: holding.filePriceDate, fromSeries: false };
  const at = series === null ? -1 : lastAt(series.days, today);
  if (series === null || at < 0) return file;
  const barDay = new Date((series.days[at] ?? 0) * DAY).toISOString().slice(0, 10);
  const fileIsYounger = holding.filePrice !== null && holding.filePriceDate !== null && holding.filePriceDate > barDay;
  return fileIsYounger ? file : { price: series.close[at] ?? null, day: barDay, fromSeries: true };
}

function localValue(row: { holding: Holding; instrument: Instrument; quote: Quote; units: number }): number | null {
  const { holding, instrument, quote, units } = row;
  if (!quote.fromSeries && holding.fileValue !== null && instrument.kind !== 'index-future')
    return Number(holding.fileValue);
  return quote.price === null ? null : units * quote.price;
}

/** Index of the last bar up to a day, looked for one by one. */
export function lastAt(days: Int32Array, isoDate: string): number {
  const limit = dayNumber(isoDate);
  let last = -1;
  for (let at = 0; at < days.length; at++) if ((days[at] ?? 0) <= limit) last = at;
  return last;
}

/** Closes of the pair as base units per unit of the currency; null where no series is there. */
export function ratesOf(currency: string, input: NaiveInput): { days: Int32Array; rates: number[] } | null {
  const [from, to] = [currency === 'GBX' ? 'GBP' : currency, input.document.baseCurrency];
  const direct = input.seriesOf(`${from}${to}=X`) ?? input.seriesOf(`${from}${to}`);
  if (direct !== null) return { days: direct.days, rates: [...direct.close] };
  const inverse = input.seriesOf(`${to}${from}=X`) ?? input.seriesOf(`${to}${from}`);
  return inverse === null ? null : { days: inverse.days, rates: [...inverse.close].map((rate) => 1 / rate) };
}

export function isForeign(currency: string, base: string): boolean {
  return (currency === 'GBX' ? 'GBP' : currency) !== base;
}

function rateOn(currency: string, isoDate: string, input: NaiveInput): number | null {
  const pence = currency === 'GBX' ? 0.01 : 1;
  if (!isForeign(currency, input.document.baseCurrency)) return pence;
  const rates = ratesOf(currency, input);
  const rate = rates === null ? undefined : rates.rates[lastAt(rates.days, isoDate)];
  return rate === undefined ? null : rate * pence;
}

/** The contract whose root begins the symbol, as `M2K` or `M2KZ6`. */
function contractOf(instrument: Instrument, reference: ReferenceData) {
  if (instrument.kind !== 'index-future') return undefined;
  const candidates = reference.futures.contracts.filter(({ root }) => instrument.symbol.startsWith(root));
  return candidates.sort((a, b) => b.root.length - a.root.length)[0];
}

export function isKnownFuture(instrument: Instrument, reference: ReferenceData): boolean {
  return contractOf(instrument, reference) !== undefined;
}

function isFund({ kind }: Instrument): boolean {
  return kind === 'etf' || kind === 'leveraged-etf' || kind === 'fund';
}

function indexOf(instrument: Instrument, reference: ReferenceData) {
  const vehicle = isFund(instrument)
    ? reference.vehicles.vehicles.find(({ symbol }) => symbol === instrument.symbol)
    : undefined;
  const id = vehicle?.index ?? contractOf(instrument, reference)?.index;
  return reference.indexes.indexes.find((index) => index.id === id);
}

const SHARES = ['stock', 'adr', 'reit', 'bdc'];

function capOf(instrument: Instrument): number | null {
  const cap = instrument.marketCap?.value ?? 0;
  return SHARES.includes(instrument.kind) && cap > 0 ? cap : null;
}

/** Border of the newest published rank day, 30 April 2025 (D§1.3). */
const RUSSELL_BORDER = 4.6e9;

/** From the border on the S&P 500, below it the Russell 2000 (D§0). */
function benchmarkOfShare(instrument: Instrument): NaivePosition['sizeBenchmark'] {
  const cap = capOf(instrument);
  if (cap === null) return null;
  return cap >= RUSSELL_BORDER ? 'sp500' : 'russell2000';
}

function classOfShare(instrument: Instrument, { reference }: NaiveInput): ClassRow | null {
  const cap = capOf(instrument);
  if (cap === null) return null;
  const { mega, large, mid, small } = reference.sizeClasses.dollar;
  if (cap >= mega) return 'mega';
  if (cap >= large) return 'large';
  if (cap >= mid) return 'mid';
  return cap >= small ? 'small' : 'micro';
}

function largestClass(shares: Readonly<Record<string, number>> | null): ClassRow | null {
  if (shares === null) return null;
  let best: [string, number] = ['', 0];
  for (const [name, share] of Object.entries(shares)) if (share > best[1]) best = [name, share];
  return best[0] === 'nano' ? 'micro' : (best[0] as ClassRow);
}
