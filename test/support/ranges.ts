import { expect } from 'vitest';

type Numbers<T> = { readonly [Name in keyof T]: number };

/**
 * Expects a measure to throw when any of its numbers is negative or NaN, and, unless it is named in `mayBeZero`, when it
 * is 0.
 *
 * @param measure - The measure, called with one number changed at a time.
 * @param inputs - Numbers it accepts.
 * @param rule - Message of the broken rule, and the names of the numbers for which 0 is a fair value.
 */
export function expectPositive<T extends Numbers<T>>(
  measure: (inputs: T) => unknown,
  inputs: T,
  rule: { readonly message: string; readonly mayBeZero?: readonly (keyof T)[] },
): void {
  const { message, mayBeZero = [] } = rule;
  expect(() => measure(inputs)).not.toThrow();
  for (const name of Object.keys(inputs) as (keyof T & string)[]) {
    const withValue = (value: number) => () => measure({ ...inputs, [name]: value });
    for (const wrong of [-1e-9, -1, Number.NaN]) expect(withValue(wrong), `${name} of ${wrong}`).toThrow(message);
    const zero = expect(withValue(0), `${name} of 0`);
    if (mayBeZero.includes(name)) zero.not.toThrow();
    else zero.toThrow(message);
  }
}
