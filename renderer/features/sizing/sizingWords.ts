import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import { ceilingLabel, sizeClassLabel } from '../../../shared/messages/labels';
import type { SizingReport } from '../../../shared/report/sizing';
import type { StopRow } from '../../../shared/report/stopReport';

/** Which ceiling decides, in a sentence; null while none does. */
export function bindingSentence(sizing: SizingReport, format: TextFormat): string | null {
  if (sizing.binding === null || !sizing.shares.ok) return null;
  const weight = sizing.weightFraction.ok
    ? `, ${formatValue(sizing.weightFraction.value, 'fraction', format)} of equity`
    : '';
  return `${ceilingLabel(sizing.binding)} is the smallest ceiling: ${formatValue(sizing.shares.value, 'shares', format)} shares${weight}.`;
}

/** The classes a size can be assumed in, largest first. */
export const SIZE_CLASSES = ['mega', 'large', 'mid', 'small', 'micro'] as const;

/** The name of the class a worksheet used. */
export function classLabel(sizeClass: string): string {
  const known = SIZE_CLASSES.find((candidate) => candidate === sizeClass);
  return known === undefined ? sizeClass : sizeClassLabel(known, 'dollar');
}

const NOISE_WORDS: Record<NonNullable<StopRow['noise']>, string> = {
  'inside-noise': 'inside daily noise',
  tight: 'tight',
  normal: 'normal',
  wide: 'wide',
  loose: 'loose',
};

/** How a stop's distance compares with an ordinary day, in a word. */
export function noiseWord(noise: NonNullable<StopRow['noise']>): string {
  return NOISE_WORDS[noise];
}

/** A stop rule with its parameters, short enough for a cell: "3 × ATR(14) below the highest close". */
export function ruleText(rule: NonNullable<StopRow['rule']>, format: TextFormat): string {
  const number = (value: number) => formatValue(value, 'count', format);
  const percent = (value: number) => formatValue(value, 'fraction', format);
  switch (rule.method) {
    case 'fixed-level':
      return `Typed level ${formatValue(rule.level, 'price', format)}`;
    case 'fixed-percent':
      return `${percent(rule.fraction)} from entry`;
    case 'trailing-percent':
      return `${percent(rule.fraction)} trailing`;
    case 'atr-multiple':
      return `${number(rule.multiple)} × ATR(${rule.period}) from entry`;
    case 'trailing-atr':
      return `${number(rule.multiple)} × ATR(${rule.period}) trailing`;
    case 'chandelier':
      return `Chandelier ${number(rule.multiple)} × ATR(${rule.period})`;
    case 'volatility-quotient':
      return `${number(rule.multiple)} × volatility over ${rule.horizonDays} d`;
    case 'moving-average':
      return `${rule.period}-day avg − ${percent(rule.bufferFraction)}`;
    case 'support':
      return `${rule.period}-day low − ${number(rule.multiple)} × ATR`;
    case 'breakeven':
      return `Entry once profit is ${number(rule.profitMultiple)} R`;
    case 'time':
      return `After ${rule.bars} days below ${number(rule.leastRMultiple)} R`;
  }
}
