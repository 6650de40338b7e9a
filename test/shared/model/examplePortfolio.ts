import type {
  Account,
  Holding,
  ImportRecord,
  Instrument,
  Lot,
  Portfolio,
  RecordedTrade,
  SeriesLink,
  Stop,
} from '../../../shared/model/portfolio';

/** A small invented document for tests: two accounts, three instruments, three holdings, two stops, one series. */
export function examplePortfolio(): Portfolio {
  return {
    id: 'p1',
    name: 'Example',
    baseCurrency: 'USD',
    createdOn: '2026-11-20',
    sample: false,
    accounts: [account('a1', 'Brokerage'), account('a2', 'Retirement')],
    instruments: [instrument('i1', 'AAAA'), instrument('i2', 'BBBB'), instrument('i3', 'CCCC')],
    holdings: [holding('h1', 'a1', 'i1', '100'), holding('h2', 'a1', 'i2', '-50'), holding('h3', 'a2', 'i1', '10.5')],
    stops: [stop('h1', 90), stop('h2', 60)],
    series: [seriesLink('AAAA', 'a')],
    imports: [importRecord('r1', 'positions')],
    settings: {
      riskFraction: 0.01,
      maxHeatFraction: 0.06,
      participationFraction: 0.1,
      exitDays: 1,
      targetVolatility: 0.1,
      weightCaps: { large: 0.05, mid: 0.05, small: 0.03, micro: 0.015 },
      sizeScheme: 'russell',
    },
  };
}

export function account(id: string, name: string): Account {
  return { id, name, kind: 'taxable' };
}

export function instrument(id: string, symbol: string): Instrument {
  return {
    id,
    symbol,
    name: `${symbol} Inc`,
    kind: 'stock',
    currency: 'USD',
    marketCap: null,
    sector: null,
    multiplier: 1,
  };
}

export function holding(id: string, accountId: string, instrumentId: string, quantity: string): Holding {
  return {
    id,
    accountId,
    instrumentId,
    quantity,
    filePrice: '100.25',
    fileValue: '10025',
    filePriceDate: '2026-11-19',
    costBasis: null,
    lots: [],
    importId: 'r1',
    note: '',
  };
}

export function lot(id: string, quantity: string): Lot {
  return { id, acquired: '2026-01-05', quantity, costBasis: '1000', tradeId: null };
}

export function trade(id: string, accountId: string, instrumentId: string, change: string): RecordedTrade {
  return {
    id,
    accountId,
    instrumentId,
    date: '2026-01-05',
    type: change.startsWith('-') ? 'sell' : 'buy',
    change,
    price: '10',
    amount: null,
    fees: null,
    currency: 'USD',
    amountCurrency: null,
    importId: 'r1',
  };
}

export function stop(holdingId: string, level: number): Stop {
  return {
    holdingId,
    rule: { method: 'fixed-level', level },
    entryPrice: 100,
    entryDate: '2026-01-05',
    level,
    highWaterMark: 110,
    ratchet: true,
    setOn: '2026-11-20',
    note: '',
  };
}

export function seriesLink(symbol: string, digit: string): SeriesLink {
  return {
    symbol,
    seriesId: digit.repeat(64),
    currency: 'USD',
    bars: 3,
    firstDate: '2026-11-17',
    lastDate: '2026-11-19',
    hasRange: true,
    hasVolume: true,
    adjustment: 'split',
    source: 'generic',
    importedOn: '2026-11-20',
  };
}

export function importRecord(id: string, kind: ImportRecord['kind']): ImportRecord {
  return {
    id,
    kind,
    fileName: 'positions.csv',
    format: 'generic',
    asOf: '2026-11-19',
    importedOn: '2026-11-20',
    rowsRead: 3,
    rowsSkipped: 0,
  };
}
