import type { InstrumentKind } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { Piece, Scene } from '../../support/portfolioBuilder';
import { TODAY } from '../../support/priceBuilder';
import { Dice } from './dice';
import { type PriceTraits, randomSeries, weekdaysUpTo } from './randomSeries';

/** What a scene was made to contain, so that the test can show that nothing was left to chance. */
export interface RandomScene {
  readonly scene: Scene;
  readonly hasGaps: boolean;
  readonly hasShorts: boolean;
  readonly hasSplits: boolean;
  readonly hasForeign: boolean;
  readonly hasFutures: boolean;
  readonly hasLeveraged: boolean;
  readonly hasUnknownSize: boolean;
}

interface Theme {
  readonly gaps: boolean;
  readonly shorts: boolean;
  readonly splits: boolean;
  readonly foreign: boolean;
  readonly bars: number;
  /** Share of the names without a price file. */
  readonly unlisted: number;
}

const FUNDS = ['IJR', 'QQQ', 'IWN', 'VOO', 'IWM', 'SPY', 'ODDFUND'];
const LEVERAGED = ['TNA', 'TZA', 'SSO', 'SPXS', 'UWM'];
const FUTURES = ['M2KZ6', 'ESH7', 'MES', 'NQZ6'];
const OTHERS: readonly InstrumentKind[] = ['bond', 'preferred', 'crypto', 'private', 'unknown', 'fund', 'warrant'];
const BENCHMARKS = ['IWM', '^RUT', 'VTWO', 'SPY', '^GSPC', 'IVV'];

/** A portfolio of the given size and its prices, the same for the same seed. */
export function randomScene(seed: number, count: number): RandomScene {
  const dice = new Dice(seed);
  const theme: Theme = {
    gaps: dice.chance(0.5),
    shorts: dice.chance(0.4),
    splits: dice.chance(0.3),
    foreign: dice.chance(0.3),
    bars: dice.pick([15, 45, 120, 300, 620, 900, 1500, 2700]),
    unlisted: dice.pick([0.05, 0.1, 0.5]),
  };
  const prices = marketPrices(dice, theme);
  const baseCurrency = theme.foreign && dice.chance(0.3) ? 'EUR' : 'USD';
  const pieces: Piece[] = [{ symbol: 'USD', kind: 'cash', quantity: dice.money(-20_000, 80_000), price: '1' }];
  while (pieces.length < count + 1) pieces.push(...piecesOf(dice, theme, prices, pieces.length));
  const accounts = [...new Set(pieces.map(({ account = 'Brokerage' }) => account))];
  const scene: Scene = {
    pieces,
    series: [...prices.values()],
    baseCurrency,
    selected: accounts.length > 1 && dice.chance(0.3) ? accounts.slice(0, 1) : null,
  };
  return {
    scene,
    hasGaps: theme.gaps,
    hasShorts: pieces.some(({ quantity, kind }) => quantity.startsWith('-') && kind !== 'cash'),
    hasSplits: theme.splits,
    hasForeign: pieces.some(({ currency = 'USD' }) => currency !== baseCurrency),
    hasFutures: pieces.some(({ kind }) => kind === 'index-future'),
    hasLeveraged: pieces.some(({ kind }) => kind === 'leveraged-etf'),
    hasUnknownSize: pieces.some(({ kind, cap }) => kind === 'stock' && cap === null),
  };
}

type Prices = Map<string, PriceSeries>;

/** Benchmarks and exchange rates; each may be missing, short, or end long ago. */
function marketPrices(dice: Dice, theme: Theme): Prices {
  const prices: Prices = new Map();
  const calendar = weekdaysUpTo(TODAY, theme.bars);
  for (const symbol of BENCHMARKS) {
    if (!dice.chance(symbol === 'IWM' || symbol === 'SPY' ? 0.8 : 0.25)) continue;
    const traits = traitsOf(dice, { ...theme, gaps: theme.gaps && dice.chance(0.5) });
    prices.set(symbol, randomSeries(symbol, { ...traits, start: dice.number(50, 5000) }, { dice, calendar }));
  }
  if (!theme.foreign) return prices;
  const pairs = dice.pick([['EURUSD=X', 'GBPUSD=X'], ['USDEUR=X'], ['EURUSD', 'USDGBP=X', 'GBPEUR=X'], []]);
  for (const symbol of pairs) {
    const traits = { ...traitsOf(dice, theme), start: 1.2, dailyVolatility: 0.005 };
    prices.set(symbol, randomSeries(symbol, traits, { dice, calendar }));
  }
  return prices;
}

function traitsOf(dice: Dice, theme: Theme): PriceTraits {
  return {
    start: Math.exp(dice.number(0, 6)),
    dailyVolatility: dice.number(0.006, 0.05),
    market: dice.number(-0.5, 1.8),
    missingFraction: theme.gaps ? dice.pick([0, 0.003, 0.02, 0.1, 0.3]) : 0,
    lateBars: theme.gaps && dice.chance(0.25) ? dice.whole(1, theme.bars) : 0,
    endsBarsAgo: theme.gaps && dice.chance(0.2) ? dice.pick([1, 2, 3, dice.whole(4, 40)]) : 0,
    volume: dice.chance(0.85) ? Math.exp(dice.number(2, 17)) : null,
    missingVolumeFraction: dice.pick([0, 0, 0.05, 0.6]),
    range: dice.chance(0.85) ? dice.number(0, 0.03) : null,
    adjusted: dice.pick(['none', 'none', 'all', 'partly']),
    splitRatio: theme.splits && dice.chance(0.4) ? dice.pick([2, 3, 10, 0.1]) : 1,
  };
}

function piecesOf(dice: Dice, theme: Theme, prices: Prices, at: number): Piece[] {
  const kind = kindOf(dice);
  const symbol = symbolOf(dice, kind, at);
  if (kind === 'cash' || kind === 'money-market') return [cashPiece(dice, theme, kind)];
  const traits = traitsOf(dice, theme);
  const listed = !dice.chance(kind === 'index-future' || OTHERS.includes(kind) ? 0.5 : theme.unlisted);
  const calendar = weekdaysUpTo(TODAY, theme.bars);
  if (listed && !prices.has(symbol)) prices.set(symbol, randomSeries(symbol, traits, { dice, calendar }));
  const shorted = theme.shorts && kind !== 'option' && dice.chance(0.3);
  const size = (kind === 'index-future' ? dice.whole(1, 4) : dice.whole(1, 900) * traits.splitRatio).toFixed(4);
  const hasPrice = dice.chance(0.8);
  const piece: Piece = {
    symbol,
    kind,
    quantity: shorted ? `-${size}` : size,
    price: hasPrice ? traits.start.toFixed(4) : null,
    // A foreign value without a price is the known disagreement of the test: it has a case of its own there.
    value: (hasPrice || !theme.foreign) && kind !== 'index-future' && dice.chance(0.2) ? dice.money(100, 40_000) : null,
    priceDate: dice.pick(['2026-11-19', '2026-11-10', '2026-11-20', null]),
    account: dice.pick(['Brokerage', 'Brokerage', 'Retirement', 'Joint account']),
    currency: theme.foreign ? dice.pick(['USD', 'USD', 'EUR', 'GBP', 'GBX']) : 'USD',
    cap: dice.chance(0.75) ? Math.round(Math.exp(dice.number(17, 27))) : null,
    multiplier: kind === 'option' ? 100 : kind === 'bond' ? 0.01 : 1,
  };
  return dice.chance(0.08) ? [piece, { ...piece, account: 'Second broker', quantity: dice.money(1, 500) }] : [piece];
}

function kindOf(dice: Dice): InstrumentKind {
  const kinds: readonly InstrumentKind[] = ['adr', 'reit', 'etf', 'etf', 'leveraged-etf', 'index-future', 'option'];
  if (dice.chance(0.6)) return 'stock';
  if (dice.chance(0.7)) return dice.pick(kinds);
  return dice.pick([...OTHERS, 'cash', 'money-market']);
}

function symbolOf(dice: Dice, kind: InstrumentKind, at: number): string {
  if (kind === 'etf') return dice.pick(FUNDS);
  if (kind === 'leveraged-etf') return dice.pick(LEVERAGED);
  return kind === 'index-future' ? dice.pick(FUTURES) : `NAME${at}`;
}

function cashPiece(dice: Dice, theme: Theme, kind: InstrumentKind): Piece {
  const currency = theme.foreign ? dice.pick(['USD', 'EUR']) : 'USD';
  return {
    symbol: `${currency}${kind === 'cash' ? '' : 'FUND'}`,
    kind,
    quantity: dice.money(0, 9000),
    price: '1',
    currency,
  };
}

/** What a user may do to a portfolio between two reports; prices stay the same objects. */
export function variantsOf({ scene }: RandomScene, seed: number): Scene[] {
  const dice = new Dice(seed + 10_000);
  const changed = (change: (piece: Piece) => Piece): Scene => ({ ...scene, pieces: scene.pieces.map(change) });
  const accounts = [...new Set(scene.pieces.map(({ account = 'Brokerage' }) => account))];
  const gone = dice.pick(['none', ...(scene.series ?? []).map(({ symbol }) => symbol)]);
  return [
    changed((piece) => (piece.kind === 'cash' ? piece : { ...piece, quantity: dice.money(1, 800) })),
    changed((piece) => ({ ...piece, cap: Math.round(Math.exp(dice.number(17, 27))) })),
    changed((piece) => ({ ...piece, cap: null })),
    changed((piece) => (piece.kind === 'stock' ? { ...piece, multiplier: 2 } : piece)),
    { ...scene, selected: [dice.pick(accounts)] },
    { ...scene, baseCurrency: scene.baseCurrency === 'EUR' ? 'USD' : 'EUR' },
    { ...changed((piece) => ({ ...piece, priceDate: null })), today: '2026-10-05' },
    { ...scene, today: '2026-11-21' },
    { ...scene, pieces: scene.pieces.filter((_, at) => at === 0 || dice.chance(0.6)) },
    { ...scene, series: (scene.series ?? []).filter(({ symbol }) => symbol !== gone) },
    scene,
  ];
}

/** A holding of another size, and the same thing as a portfolio whose cash has paid for it. */
export interface TradeTrial {
  readonly holdingId: string;
  readonly quantity: number;
  readonly traded: Scene;
}

/** Doubled, turned round and closed; only what is traded in the base currency, so that the cash is plain to see. */
export function tradesOf(
  scene: Scene,
  values: ReadonlyMap<string, number>,
  multiples: readonly number[] = [2, -1, 0],
): TradeTrial[] {
  const trials: TradeTrial[] = [];
  for (const [at, piece] of scene.pieces.entries()) {
    const holdingId = `h-${at + 1}`;
    const value = values.get(holdingId);
    const multiple = multiples[at % multiples.length] ?? 1;
    if (multiple === 1 || value === undefined || piece.kind === 'cash' || piece.kind === 'money-market') continue;
    const quantity = (Number(piece.quantity) * multiple).toFixed(4);
    const fileValue = piece.value == null ? null : (Number(piece.value) * multiple).toFixed(4);
    const paid = piece.kind === 'index-future' ? 0 : value * (1 - multiple);
    const cash: Piece = {
      symbol: `${scene.baseCurrency ?? 'USD'} TRIAL`,
      kind: 'cash',
      quantity: paid.toFixed(9),
      price: '1',
      currency: scene.baseCurrency ?? 'USD',
      account: piece.account ?? 'Brokerage',
    };
    const pieces = scene.pieces.map((one, other) => (other === at ? { ...one, quantity, value: fileValue } : one));
    trials.push({ holdingId, quantity: Number(quantity), traded: { ...scene, pieces: [...pieces, cash] } });
  }
  return trials;
}
