import { fixedFractional } from '../../../shared/risk/sizing/fixedFractional';
import { inverseVolatility } from '../../../shared/risk/sizing/inverseVolatility';
import { kellyBinary } from '../../../shared/risk/sizing/kellyBinary';
import { kellyContinuous } from '../../../shared/risk/sizing/kellyContinuous';
import { liquidityCap } from '../../../shared/risk/sizing/liquidityCap';
import { percentVolatility } from '../../../shared/risk/sizing/percentVolatility';
import { portfolioHeat } from '../../../shared/risk/sizing/portfolioHeat';
import { pyramid } from '../../../shared/risk/sizing/pyramid';
import { roundShares } from '../../../shared/risk/sizing/roundShares';
import { volatilityTarget } from '../../../shared/risk/sizing/volatilityTarget';
import { weightCap } from '../../../shared/risk/sizing/weightCap';
import { atrStop } from '../../../shared/risk/stops/atrStop';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const EQUITY = 250_000;
const ENTRY = 42.5;
const RISK_PER_SHARE = ENTRY - 38.25;
const AT_RISK = { equity: EQUITY, riskFraction: 0.01 };
const WHOLE = { lotSize: 1, fractionalShares: false };

const held = (quantity: number, price: number, stopLevel: number) => ({
  quantity,
  price,
  stopLevel,
  assumedLoss: { sizeClass: 'small', lossFraction: 0.35 },
});

/** A: position sizing. */
export const SIZING_ROWS: readonly DomainRow[] = [
  {
    id: 'A1',
    printed: '588.23529412 / 588 / 2499.00 / 0.09996000',
    computed: () => {
      const raw = fixedFractional({ ...AT_RISK, riskPerShare: RISK_PER_SHARE });
      const shares = roundShares(raw, WHOLE);
      return [raw, shares, shares * RISK_PER_SHARE, (shares * ENTRY) / EQUITY];
    },
  },
  {
    id: 'A2',
    printed: '580.04640371 -> 580',
    computed: () => {
      const raw = fixedFractional({ ...AT_RISK, riskPerShare: RISK_PER_SHARE + 0.06 });
      return [raw, roundShares(raw, WHOLE)];
    },
  },
  {
    id: 'A3',
    printed: '1851.85185185 -> 1851; stop 39.80; risk 0.01999080',
    computed: () => {
      const raw = percentVolatility({ ...AT_RISK, atr: 1.35, pointValue: 1 });
      const shares = roundShares(raw, WHOLE);
      const stop = atrStop(ENTRY, { atr: 1.35, multiple: 2 }, 'long');
      return [raw, shares, stop, (shares * (ENTRY - stop)) / EQUITY];
    },
  },
  {
    id: 'A4',
    printed: '0.28571429 -> 0.20000000',
    computed: () => {
      const target = { targetVolatility: 0.1, annualisedVolatility: 0.35, volatilityFloor: 0.1 };
      return [1, 0.2].map((mostWeight) => volatilityTarget({ ...target, mostWeight }));
    },
  },
  {
    id: 'A5',
    printed: '0.48387097 , 0.32258065 , 0.19354839',
    computed: () => [...obtained(inverseVolatility([0.2, 0.3, 0.5]))],
  },
  {
    id: 'A6',
    printed: '0.25000000 ; 0.12500000',
    computed: () => [kellyBinary(0.55, 1.5), kellyBinary(0.55, 1.5) / 2],
  },
  {
    id: 'A7',
    printed: '0.66666667 ; 0.33333333',
    computed: () => {
      const whole = obtained(kellyContinuous({ meanReturn: 0.1, riskFreeRate: 0.04, annualisedVolatility: 0.3 }));
      return [whole, whole / 2];
    },
  },
  {
    id: 'A8',
    printed: '54000 ; 294',
    computed: () => {
      const liquidity = liquidityCap({ averageDailyVolume: 180_000, participationFraction: 0.1 }, 3);
      return [liquidity, roundShares(Math.min(588, liquidity, weightCap(0.05, EQUITY, ENTRY)), WHOLE)];
    },
  },
  {
    id: 'A9',
    printed: '1900.00 ; 0.00760000',
    computed: () => {
      const positions = [held(400, 25, 22.5), held(150, 80, 74), held(1000, 8, 8.4)];
      const { heat, heatFraction } = obtained(portfolioHeat(positions, EQUITY));
      return [heat, heatFraction];
    },
  },
  {
    id: 'A10',
    printed: '-560.00 ; 51.50000000',
    computed: () => {
      const units = [
        { quantity: 100, entryPrice: 50 },
        { quantity: 60, entryPrice: 54 },
      ];
      const { profitAtStop, averagePrice } = pyramid(units, 48, 'long');
      return [profitAtStop, averagePrice];
    },
  },
];
