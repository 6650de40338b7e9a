import type { Figure, FigureInput, Measure, Unit } from '../../report/figure';
import { MEASURE_METHODS } from '../../report/measureMethods';
import type { Problem } from '../../result/problem';
import { fail, type Result } from '../../result/result';

/** What a figure says beside its value. */
export interface FigureContext {
  readonly coverageFraction?: number | null;
  readonly observations?: number | null;
  readonly asOf?: string | null;
  readonly inputs?: readonly FigureInput[];
  readonly notes?: readonly Problem[];
}

/**
 * Dresses an outcome as a figure of the report.
 *
 * @param measure - Code name.
 * @param unit - How the value is written.
 * @param result - The outcome; its notes go along.
 * @param context - Coverage, count, date, inputs, further notes.
 * @returns A figure with exactly one of value and problem.
 */
export function figure(measure: Measure, unit: Unit, result: Result<number>, context: FigureContext = {}): Figure {
  return {
    measure,
    methods: [...MEASURE_METHODS[measure]],
    unit,
    value: result.ok ? result.value : null,
    problem: result.ok ? null : result.problem,
    coverageFraction: context.coverageFraction ?? null,
    observations: context.observations ?? null,
    asOf: context.asOf ?? null,
    notes: [...(result.ok ? (result.notes ?? []) : []), ...(context.notes ?? [])],
    inputs: [...(context.inputs ?? [])],
  };
}

/**
 * One input line of a figure.
 *
 * @param name - Code name, worded in `shared/messages`.
 * @param value - Number or text.
 * @param unit - How a number is written; null for text and bare numbers.
 * @param origin - Source and day it was true, where known.
 * @returns The line.
 */
export function figureInput(
  name: string,
  value: number | string,
  unit: Unit | null = null,
  origin: { readonly source?: string | null; readonly asOf?: string | null } = {},
): FigureInput {
  return { name, value, unit, source: origin.source ?? null, asOf: origin.asOf ?? null };
}

/**
 * Applies a policy minimum: below it the outcome is unknown, with the count.
 *
 * @param observations - How many there are.
 * @param need - How many the policy asks for.
 * @param compute - The measure, called only when there are enough.
 * @returns The measure's outcome, or `too-few-observations`. Source: D§0, minimum data.
 */
export function withMinimum<T>(observations: number, need: number, compute: () => Result<T>): Result<T> {
  return observations < need ? fail({ code: 'too-few-observations', have: observations, need }) : compute();
}
