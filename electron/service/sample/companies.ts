import type { Sector } from '../../../shared/model/portfolio';

/** A company that does not exist: its facts, how its price behaves, and how much of it the sample holds. */
export interface SampleCompany {
  readonly symbol: string;
  readonly name: string;
  readonly kind: 'stock' | 'reit';
  /** Null for the one whose classification nobody imported. */
  readonly sector: Sector | null;
  /** US dollars; null for the one whose size is unknown. */
  readonly marketCap: number | null;
  readonly lastClose: number;
  /** Beta to the index of its size. */
  readonly beta: number;
  /** Own volatility a year, beside the index. */
  readonly ownVolatility: number;
  /** Share of its stock that changes hands on a day; null where the price file has no volume. */
  readonly dailyTurnover: number | null;
  readonly value: number;
  readonly account: 'taxable' | 'retirement';
}

type Row = readonly [
  symbol: string,
  name: string,
  sector: Sector | null,
  capMillions: number | null,
  lastClose: number,
  beta: number,
  ownVolatility: number,
  turnoverPerMille: number | null,
  value: number,
  account: 'taxable' | 'retirement',
];

const ROWS: readonly Row[] = [
  ['NHVQ', 'Northhaven Systems', 'Information Technology', 412_000, 287.4, 1.15, 0.21, 5, 31_600, 'taxable'],
  ['CLWZ', 'Calloway Mercantile', 'Consumer Discretionary', 96_000, 164.2, 1.05, 0.22, 5, 21_300, 'taxable'],
  ['BWJH', 'Brightwater Health', 'Health Care', 71_000, 92.75, 0.75, 0.19, 4, 18_600, 'retirement'],
  ['TSYQ', 'Tessaly Financial', 'Financials', 58_000, 118.3, 1.1, 0.2, 5, 17_700, 'retirement'],
  ['OVLQ', 'Orrin and Vale Foods', 'Consumer Staples', 33_000, 57.9, 0.55, 0.16, 4, 12_700, 'retirement'],
  ['KSRJ', 'Kestrel Rail', 'Industrials', 24_500, 203.6, 0.95, 0.19, 4, 14_200, 'taxable'],
  ['PGVZ', 'Pinegrove Energy', 'Energy', 18_200, 74.1, 0.9, 0.27, 7, 11_900, 'taxable'],
  ['HLDQ', 'Halden Communications', 'Communication Services', 13_500, 41.85, 0.85, 0.24, 6, 10_500, 'taxable'],
  ['LKMZ', 'Larkmont Power', 'Utilities', 8_200, 66.4, 0.5, 0.17, 5, 9_300, 'retirement'],
  ['AGPJ', 'Ashgate Property Trust', 'Real Estate', 4_520, 38.15, 0.85, 0.21, 7, 10_700, 'retirement'],
  ['CRVZ', 'Corvane Robotics', 'Industrials', 3_900, 58.7, 1.2, 0.36, 9, 14_700, 'taxable'],
  ['DMBQ', 'Dunmore Bancshares', 'Financials', 2_600, 34.2, 1, 0.24, 7, 12_300, 'retirement'],
  ['FNKQ', 'Fennick Therapeutics', 'Health Care', 2_100, 27.35, 1.05, 0.52, 11, 9_600, 'taxable'],
  ['GSWJ', 'Glasswing Software', 'Information Technology', 1_800, 44.9, 1.25, 0.42, 9, 13_500, 'taxable'],
  ['HRGZ', 'Harrowgate Homes', 'Consumer Discretionary', 1_600, 51.25, 1.2, 0.34, 9, 10_800, 'taxable'],
  ['ILMQ', 'Ilmen Semiconductor', 'Information Technology', 1_300, 31.6, 1.35, 0.4, 10, 11_100, 'retirement'],
  ['JSPQ', 'Jasperfield Materials', 'Materials', 1_100, 26.8, 1.05, 0.31, 7, 8_600, 'taxable'],
  ['KLSZ', 'Keelson Marine', 'Industrials', 950, 19.45, 1.1, 0.35, 7, 9_300, 'taxable'],
  ['LWMQ', 'Lowmoor Oil and Gas', 'Energy', 820, 14.3, 1.1, 0.44, 10, 8_000, 'taxable'],
  ['MSBJ', 'Mossbank Savings', 'Financials', 740, 22.15, 0.9, 0.26, 5, 8_900, 'retirement'],
  ['NTBQ', 'Nettleby Foods', 'Consumer Staples', 610, 17.7, 0.7, 0.27, 5, 7_100, 'retirement'],
  ['OKHZ', 'Oakhurst Devices', 'Health Care', 550, 12.85, 1, 0.46, 8, 7_400, 'taxable'],
  ['PLWQ', 'Pellworth Staffing', 'Industrials', 470, 15.9, 1.05, 0.33, 5, 6_700, 'taxable'],
  ['QRWJ', 'Quarrywood Storage Trust', 'Real Estate', 430, 11.4, 0.85, 0.25, 5, 6_300, 'retirement'],
  ['RDFQ', 'Redfern Broadcasting', 'Communication Services', 360, 6.35, 1.1, 0.45, 6, 5_100, 'taxable'],
  ['SBPZ', 'Sable Point Water', 'Utilities', 310, 18.2, 0.5, 0.23, 0.12, 5_800, 'retirement'],
  ['TDLQ', 'Tindall Biologics', 'Health Care', 96, 3.42, 1.1, 0.72, 0.3, 6_200, 'taxable'],
  ['UNHJ', 'Underhill Tooling', 'Industrials', 62, 8.6, 0.7, 0.4, 0.08, 14_600, 'taxable'],
  ['VTRZ', 'Vantry Holdings', null, null, 21.05, 1, 0.34, 6, 6_900, 'taxable'],
  ['WXCQ', 'Wexcombe Logistics', 'Industrials', 520, 13.75, 1.05, 0.32, 6, 6_400, 'retirement'],
  ['YRWQ', 'Yarrow Lane Minerals', 'Materials', 280, 7.9, 1.15, 0.47, null, 5_300, 'taxable'],
];

const REAL_ESTATE: Sector = 'Real Estate';

/** Invented names and symbols, largest first; the last three carry an awkward state each. */
export const SAMPLE_COMPANIES: readonly SampleCompany[] = ROWS.map(
  ([symbol, name, sector, capMillions, lastClose, beta, ownVolatility, turnoverPerMille, value, account]) => ({
    symbol,
    name,
    kind: sector === REAL_ESTATE ? 'reit' : 'stock',
    sector,
    marketCap: capMillions === null ? null : capMillions * 1e6,
    lastClose,
    beta,
    ownVolatility,
    dailyTurnover: turnoverPerMille === null ? null : turnoverPerMille / 1000,
    value,
    account,
  }),
);

/** Which company shows which state; the tests and the tour name them. */
export const AWKWARD = {
  stalePrice: 'WXCQ',
  missingVolume: 'YRWQ',
  unknownSize: 'VTRZ',
  breachedStop: 'GSWJ',
  washSaleLot: 'FNKQ',
  weeksToLeave: 'UNHJ',
  nearBreakpoint: 'AGPJ',
} as const;
