import type { Figure } from '../../report/figure';
import type { RiskReport } from '../../report/riskReport';
import type { TextFormat } from '../formatValue';
import { formatValue } from '../formatValue';
import { measureText } from '../measures';
import { problemSentence } from '../problemSentence';

/** A stretch of an answer: plain words, or a figure with the words that stand for it and open its explanation. */
export type AnswerPart = { readonly text: string } | { readonly figure: Figure; readonly text: string };

/** What the sentences of a page are built from. */
export interface AnswerContext {
  readonly report: RiskReport;
  readonly format: TextFormat;
  /** Whether the crisis switch is on. */
  readonly crisis: boolean;
}

const WHOLE_PERCENT_FROM = 0.1;

/**
 * Words between figures.
 *
 * @param text - With the spaces that join it to its neighbours.
 * @returns A part without a figure.
 */
export function words(text: string): AnswerPart {
  return { text };
}

/**
 * A sentence about a figure, or the sentence that says why the figure is unknown.
 *
 * @param figure - The figure the sentence is about.
 * @param context - Formats of the page.
 * @param sentence - Builds the sentence from the figure's own part; called only when there is a value.
 * @returns Parts that end with a period.
 */
export function sentenceAbout(
  figure: Figure,
  context: AnswerContext,
  sentence: (part: AnswerPart, value: number) => AnswerPart[],
): AnswerPart[] {
  if (figure.value !== null) return sentence(figurePart(figure, figure.value, context.format), figure.value);
  const subject: AnswerPart = { figure, text: `${measureText(figure.measure).name}: unknown.` };
  return figure.problem === null ? [subject] : [subject, words(` ${problemSentence(figure.problem, context.format)}`)];
}

/**
 * A further clause that is left out when its figure is unknown: the explanation of that figure stands on the page below.
 *
 * @param figure - The figure of the clause.
 * @param context - Formats of the page.
 * @param clause - Builds the clause; called only when there is a value.
 * @returns Parts, or none.
 */
export function clauseAbout(
  figure: Figure,
  context: AnswerContext,
  clause: (part: AnswerPart, value: number) => AnswerPart[],
): AnswerPart[] {
  return figure.value === null ? [] : clause(figurePart(figure, figure.value, context.format), figure.value);
}

/** Whole percents and no cents read better in a sentence; small ones keep a decimal, or they would all be 0%. */
function figurePart(figure: Figure, value: number, format: TextFormat): AnswerPart {
  const wholePercent = Math.abs(value) >= WHOLE_PERCENT_FROM;
  const isFraction = figure.unit === 'fraction' || figure.unit === 'signed-fraction';
  const rounded = figure.unit === 'money' || (isFraction && wholePercent);
  return { figure, text: formatValue(value, figure.unit, rounded ? { ...format, digits: 0 } : format) };
}
