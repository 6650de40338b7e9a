import { compensatedSum } from '../../math/compensatedSum';
import type { FigureInput } from '../../report/figure';
import type { Problem } from '../../result/problem';
import { type DefaultClass, defaultClassOf } from './defaultClass';
import { defaultInput } from './defaultInput';
import { figureInput } from './figure';
import type { Position } from './position';
import { type MarketName, magnitude } from './positionMarket';
import type { ReportInput } from './reportInput';

/** The market a figure is of, and the tables it takes its defaults from. */
export interface MarketScene {
  readonly market: MarketName;
  readonly input: ReportInput;
}

/** A position a figure adds up, and whether its spread is the default of its class. */
export interface SpreadUse {
  readonly position: Position;
  readonly spreadAssumed: boolean;
}

/**
 * How the volume of a day and our part of it are read, as input lines.
 *
 * @param scene - The market and its defaults.
 * @returns Participation and windows; in a crisis the part of the volume that stays, too. Source: D§5.1, D§5.6.
 */
export function volumeInputs({ market, input }: MarketScene): FigureInput[] {
  const { defaults } = input.reference;
  const { participation, stressParticipation, volumeWindow, tierWindow, statistic, stress } = defaults.liquidity;
  return [
    defaultInput(
      'participationFraction',
      market === 'crisis' ? stressParticipation : participation,
      'fraction',
      defaults,
    ),
    defaultInput('volumeWindow', volumeWindow, 'days', defaults),
    defaultInput('tierWindow', tierWindow, 'days', defaults),
    defaultInput('volumeStatistic', statistic, null, defaults),
    ...(market === 'crisis' ? [defaultInput('stressVolume', stress.volume, 'multiple', defaults)] : []),
  ];
}

/**
 * The impact law, as input lines.
 *
 * @param scene - The market and its defaults.
 * @returns Coefficient, knee, limits and window; in a crisis the multiple of volatility, too. Source: D§5.3, D§5.6.
 */
export function impactInputs({ market, input }: MarketScene): FigureInput[] {
  const { defaults } = input.reference;
  const { liquidity } = defaults;
  return [
    defaultInput('impactCoefficient', liquidity.impactCoefficient, 'ratio', defaults),
    defaultInput('impactKnee', liquidity.impactKnee, 'fraction', defaults),
    defaultInput('impactExtrapolatedFrom', liquidity.impactExtrapolatedFrom, 'fraction', defaults),
    defaultInput('impactDisplayCap', liquidity.impactDisplayCap, 'fraction', defaults),
    defaultInput('volatilityWindow', liquidity.volatilityWindow, 'days', defaults),
    ...(market === 'crisis'
      ? [defaultInput('stressVolatility', liquidity.stress.volatility, 'multiple', defaults)]
      : []),
  ];
}

/**
 * Where hard-to-sell begins, as input lines: what misses a bound of L3 is L4 or L5.
 *
 * @param scene - The defaults.
 * @returns The three bounds of L3. Source: D§5.5.
 */
export function tierInputs({ input }: MarketScene): FigureInput[] {
  const { defaults } = input.reference;
  return defaults.liquidity.tiers
    .filter(({ tier }) => tier === 'L3')
    .flatMap(({ mostDays, leastDollars, mostSpread }) => [
      defaultInput('tierMostDays', mostDays, 'days', defaults),
      defaultInput('tierLeastDollars', leastDollars, 'money', defaults),
      defaultInput('tierMostSpread', mostSpread, 'basis-points', defaults),
    ]);
}

/**
 * When an exit counts as slow, as an input line.
 *
 * @param scene - The defaults.
 * @returns The amber limit. Source: D§5.5.
 */
export function slowInputs({ input }: MarketScene): FigureInput[] {
  const { defaults } = input.reference;
  return [defaultInput('slowExitDays', defaults.liquidity.flags.slowExitDays.amber, 'days', defaults)];
}

/**
 * The class spreads that stand in for estimates, and in a crisis the multiples of all spreads, as input lines.
 *
 * @param counted - The positions a figure adds up.
 * @param scene - The market and its defaults.
 * @returns How spreads are estimated, one line per class in use. Source: D§5.2, D§5.6.
 */
export function assumedSpreadInputs(counted: readonly SpreadUse[], { market, input }: MarketScene): FigureInput[] {
  const { defaults } = input.reference;
  const { spread, stress, spreadWindow, unresolvableSpreadFrom, tick } = defaults.liquidity;
  const assumed = counted.filter(isAssumed);
  const stressed = market === 'crisis' ? classesOf(counted, 'small') : [];
  return [
    figureInput('assumedSpreadHoldings', assumed.length, 'count'),
    figureInput('assumedSpreadValue', spreadValue(assumed), 'money'),
    defaultInput('spreadWindow', spreadWindow, 'days', defaults),
    defaultInput('leastSpreadBars', defaults.minima.spreadBars, 'days', defaults),
    defaultInput('unresolvableSpreadFrom', unresolvableSpreadFrom, 'money', defaults),
    defaultInput('tick', tick, 'price', defaults),
    ...classesOf(counted, 'large').map((row) =>
      defaultInput(`classSpread${capital(row)}`, spread[row], 'basis-points', defaults),
    ),
    ...stressed.map((row) => defaultInput(`stressSpread${capital(row)}`, stress.spread[row], 'multiple', defaults)),
  ];
}

/**
 * Says which class spreads a figure rests on.
 *
 * @param counted - The positions a figure adds up.
 * @param scene - The defaults.
 * @returns One note per class whose spread is assumed; none where all spreads are estimated. Source: D§0, unknowns and
 *   defaults.
 */
export function assumedSpreadNotes(counted: readonly SpreadUse[], { input }: MarketScene): Problem[] {
  const { spread } = input.reference.defaults.liquidity;
  return classesOf(counted.filter(isAssumed), 'large').map((sizeClass) => ({
    code: 'assumed-spread',
    sizeClass,
    spreadFraction: spread[sizeClass],
  }));
}

function isAssumed({ spreadAssumed }: SpreadUse): boolean {
  return spreadAssumed;
}

function spreadValue(exits: readonly SpreadUse[]): number {
  return compensatedSum(exits.map(({ position }) => magnitude(position)));
}

/** Classes whose row some exit reads; `unknown` is the row where size is unknown. */
function classesOf(exits: readonly SpreadUse[], unknown: DefaultClass): DefaultClass[] {
  return [...new Set(exits.map(({ position }) => defaultClassOf(position) ?? unknown))].sort();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
