import type { RiskReport } from '../report/riskReport';
import type { AnswerContext, AnswerPart } from './answers/answerPart';
import { exposureAnswer } from './answers/exposureAnswer';
import { holdingsAnswer } from './answers/holdingsAnswer';
import { liquidityAnswer } from './answers/liquidityAnswer';
import { riskAnswer } from './answers/riskAnswer';
import { sizingAnswer, stopsAnswer } from './answers/stopAnswers';
import type { TextFormat } from './formatValue';

export type { AnswerPart } from './answers/answerPart';

/** The pages that open with their answer. */
export type AnswerPage = 'holdings' | 'exposure' | 'risk' | 'sizing' | 'stops' | 'liquidity';

/** How the answer is written, and whether the crisis switch is on. */
export interface AnswerOptions {
  /** English and the report's base currency when not given. */
  readonly format?: TextFormat;
  readonly crisis?: boolean;
}

const ANSWERS: Record<AnswerPage, (context: AnswerContext) => AnswerPart[]> = {
  holdings: holdingsAnswer,
  exposure: exposureAnswer,
  risk: riskAnswer,
  sizing: sizingAnswer,
  stops: stopsAnswer,
  liquidity: liquidityAnswer,
};

/**
 * The one or two plain sentences a page opens with, built from its figures.
 *
 * @param page - The page.
 * @param report - Risk report; not modified.
 * @param options - Text format and crisis switch.
 * @returns Parts in reading order, spaces included; joined they are sentences. A part with a figure opens its explanation.
 *   An unknown main figure gives its reason instead of a number.
 */
export function answerFor(page: AnswerPage, report: RiskReport, options: AnswerOptions = {}): AnswerPart[] {
  const format = options.format ?? { locale: 'en-US', currency: report.baseCurrency };
  return ANSWERS[page]({ report, format, crisis: options.crisis ?? false });
}
