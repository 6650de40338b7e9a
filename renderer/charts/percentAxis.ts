import { formatValue, type TextFormat } from '../../shared/messages/formatValue';
import type { AxisFormat } from './axisOptions';

const MOST_DIGITS = 4;
const EXACT = 1e-6;

/** Fractions written as percents, with as many places as the step between two ticks has: 0.25% is never 0.3%. */
export function percentAxis(format: TextFormat, unit: 'fraction' | 'signed-fraction' = 'fraction'): AxisFormat {
  return (value, step) => formatValue(value, unit, { ...format, digits: stepDigits(step * 100) });
}

/** The decimal places a step needs to be written exactly. */
export function stepDigits(step: number): number {
  for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < EXACT) return digits;
  }
  return MOST_DIGITS;
}
