import type { CeilingMethod } from '../../report/sizing';
import type { Side } from '../stops/side';
import type { ShareRounding } from './roundShares';

/** What a position is sized on. Money is in base currency; prices in the instrument's, scaled by `pointValue`. */
export interface PositionSizeRequest extends ShareRounding {
  /** Net liquidation value; 0 or below sizes to 0 shares. */
  readonly equity: number;
  /** Price per share, positive. */
  readonly entryPrice: number;
  /** Price per share; null when none is planned. */
  readonly stopLevel: number | null;
  readonly side: Side;
  /** Base currency per price unit and share: exchange rate x contract multiplier; 1 by default. */
  readonly pointValue?: number;
  /** Cost and slippage of both trades, price units per share. */
  readonly costPerShare: number;
  /** Share of equity that may be lost at the stop. */
  readonly riskFraction: number;
  /** ATR(20), price units; null when unknown. */
  readonly atr: number | null;
  /** Smallest price step, price units; 0.01 by default of the house. */
  readonly tick: number;
  /** Nearest stop that is no accident: two ticks and a quarter of the ATR by default of the house. */
  readonly leastStop: { readonly ticks: number; readonly atrFraction: number };
  /** Decimal fraction per year; null when unknown. */
  readonly annualisedVolatility: number | null;
  readonly targetVolatility: number;
  /** Volatility below this is read as this, per year; 0.1 by default of the house. */
  readonly volatilityFloor: number;
  /** Largest weight that volatility targeting asks for; 1 by default of the house. */
  readonly mostLeverage: number;
  /** Of the dollar size class, fraction of equity. */
  readonly weightCapFraction: number;
  /** Of the dollar size class: 1 large, 0.9 mid, 0.77 small, 0.6 micro. */
  readonly sizeMultiplier: number;
  /** 1 in ordinary times. */
  readonly regimeMultiplier?: number;
  /** Shares per day; null when unknown. */
  readonly averageDailyVolume: number | null;
  readonly participationFraction: number;
  /** Trading days the exit may take. */
  readonly exitDays: number;
  /** Open risk of the portfolio so far, money, null when unknown; and its limit, fraction of equity. */
  readonly heat: { readonly currentHeat: number | null; readonly maxHeatFraction: number };
  /** Yearly expectations; null leaves the Kelly ceiling out. */
  readonly kelly: { readonly meanReturn: number; readonly riskFreeRate: number } | null;
  /** Part of full Kelly; 0.5 by default of the house. */
  readonly kellyFraction: number;
  /** Most that Kelly may ask for, fraction of equity; 0.25 by default of the house. */
  readonly kellyCap: number;
  /** Rules that are computed but do not decide; none by default. */
  readonly leaveOut?: readonly CeilingMethod[];
}
