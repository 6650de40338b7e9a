import type { Figure, Measure } from '../../report/figure';
import { type AnswerContext, type AnswerPart, clauseAbout, sentenceAbout, words } from './answerPart';

/**
 * "How much can I lose, and how deep did it go?"
 *
 * @param context - Report and formats.
 * @returns Sentences of the Risk page; always about today's holdings applied to past returns.
 */
export function riskAnswer(context: AnswerContext): AnswerPart[] {
  const valueAtRisk = figureOf(context, 'historicalValueAtRisk95');
  const shortfall = figureOf(context, 'historicalExpectedShortfall95');
  const drawdown = figureOf(context, 'maximumDrawdown');
  const volatility = figureOf(context, 'annualisedVolatility');
  return [
    ...about(valueAtRisk, context, sentenceAbout, (part) => [
      words('With today’s holdings, one day in 20 of the past lost more than '),
      part,
      ...about(shortfall, context, clauseAbout, (mean) => [words(', and '), mean, words(' on average on such days')]),
      words('.'),
    ]),
    ...about(volatility, context, clauseAbout, (part) => [words(' Volatility is '), part, words(' a year')]),
    ...about(drawdown, context, clauseAbout, (part) => [
      words(volatility?.value == null ? ' The deepest fall was ' : '; the deepest fall was '),
      part,
    ]),
    ...(volatility?.value == null && drawdown?.value == null ? [] : [words('.')]),
  ];
}

function figureOf({ report }: AnswerContext, measure: Measure): Figure | undefined {
  return report.risk.figures.find((figure) => figure.measure === measure);
}

/** A report of a newer engine may lack a figure; the sentence then does without it. */
function about(
  figure: Figure | undefined,
  context: AnswerContext,
  build: typeof sentenceAbout,
  parts: (part: AnswerPart, value: number) => AnswerPart[],
): AnswerPart[] {
  return figure === undefined ? [] : build(figure, context, parts);
}
