import { shippedReference } from '../../electron/service/reference';
import type {
  Holding,
  Instrument,
  InstrumentKind,
  Portfolio,
  Sector,
  Settings,
  Stop,
} from '../../shared/model/portfolio';
import type { PriceSeries } from '../../shared/model/priceSeries';
import type { ReferenceData } from '../../shared/model/reference';
import type { RiskReport } from '../../shared/report/riskReport';
import type { Problem } from '../../shared/result/problem';
import { createRiskReport } from '../../shared/risk/report/createRiskReport';
import { createPreparation } from '../../shared/risk/report/preparation';
import type { ReportInput } from '../../shared/risk/report/reportInput';
import { LAST_DAY, TODAY } from './priceBuilder';

/** The shipped tables: the facts a user sees are the facts tested. */
export const REFERENCE: ReferenceData = shippedReference();

/** One holding of an invented portfolio; its id is `h-` and its place in the list, counted from 1. */
export interface Piece {
  readonly symbol: string;
  readonly kind?: InstrumentKind;
  readonly quantity: string;
  readonly price?: string | null;
  readonly value?: string | null;
  readonly priceDate?: string | null;
  readonly cost?: string | null;
  readonly acquired?: string;
  readonly account?: string;
  readonly currency?: string;
  readonly cap?: number | null;
  readonly sector?: Sector | null;
  readonly multiplier?: number;
}

export interface Scene {
  readonly pieces: readonly Piece[];
  readonly series?: readonly PriceSeries[];
  readonly stops?: readonly Stop[];
  readonly baseCurrency?: string;
  readonly settings?: Partial<Settings>;
  /** Names of selected accounts; null selects all. */
  readonly selected?: readonly string[] | null;
  readonly today?: string;
  readonly seriesProblems?: Readonly<Record<string, Problem>>;
}

/** A document and its prices as the engine takes them. */
export function inputOf(scene: Scene): ReportInput {
  const series = new Map((scene.series ?? []).map((one) => [one.symbol, one]));
  return {
    document: documentOf(scene),
    revision: 7,
    selection: { accountIds: scene.selected?.map(accountId) ?? null },
    seriesOf: (symbol) => series.get(symbol) ?? null,
    seriesProblemOf: (symbol) => scene.seriesProblems?.[symbol] ?? null,
    reference: REFERENCE,
    today: scene.today ?? TODAY,
    preparation: createPreparation(),
  };
}

/** The report of a scene. */
export function reportOf(scene: Scene): RiskReport {
  return createRiskReport(inputOf(scene));
}

/** The document of a scene. */
export function documentOf({ pieces, stops = [], baseCurrency = 'USD', settings = {} }: Scene): Portfolio {
  const accounts = [...new Set(pieces.map(({ account = 'Brokerage' }) => account))];
  const instruments = new Map(pieces.map((piece) => [piece.symbol, instrumentOf(piece)]));
  return {
    id: 'invented',
    name: 'Invented',
    baseCurrency,
    createdOn: TODAY,
    sample: false,
    accounts: accounts.map((name) => ({ id: accountId(name), name, kind: 'taxable' })),
    instruments: [...instruments.values()],
    holdings: pieces.map(holdingOf),
    stops: [...stops],
    series: [],
    imports: [],
    settings: { ...REFERENCE.defaults.settings, ...settings },
  };
}

/** A stop of the first holding unless said otherwise. */
export function stopOf(stop: Partial<Stop> & Pick<Stop, 'rule'>): Stop {
  return {
    holdingId: 'h-1',
    entryPrice: null,
    entryDate: null,
    level: null,
    highWaterMark: null,
    ratchet: true,
    setOn: LAST_DAY,
    note: '',
    ...stop,
  };
}

function instrumentOf({ symbol, kind = 'stock', currency = 'USD', cap, sector, multiplier = 1 }: Piece): Instrument {
  return {
    id: instrumentId(symbol),
    symbol,
    name: `${symbol} Example`,
    kind,
    currency,
    marketCap: cap === undefined || cap === null ? null : { value: cap, asOf: LAST_DAY, source: 'invented' },
    sector: sector ?? null,
    multiplier,
  };
}

function holdingOf(piece: Piece, index: number): Holding {
  const { symbol, quantity, cost = null, acquired } = piece;
  return {
    id: `h-${index + 1}`,
    accountId: accountId(piece.account ?? 'Brokerage'),
    instrumentId: instrumentId(symbol),
    quantity,
    filePrice: piece.price ?? null,
    fileValue: piece.value ?? null,
    filePriceDate: piece.priceDate === undefined ? LAST_DAY : piece.priceDate,
    costBasis: cost,
    lots: acquired === undefined ? [] : [{ id: `l-${index + 1}`, acquired, quantity, costBasis: cost }],
    importId: null,
    note: '',
  };
}

function accountId(name: string): string {
  return `a-${name.replace(/[^A-Za-z0-9]/g, '')}`;
}

function instrumentId(symbol: string): string {
  return `i-${Buffer.from(symbol).toString('hex').slice(0, 60)}`;
}
