import type { Figure, Measure } from '../../report/figure';
import { counted } from '../counted';
import { type AnswerContext, type AnswerPart, clauseAbout, sentenceAbout, words } from './answerPart';

/**
 * "How much can I lose, what causes it, and how long did it last?"
 *
 * @param context - Report and formats.
 * @returns Sentences of the Risk page; always about today's holdings applied to past returns.
 */
export function riskAnswer(context: AnswerContext): AnswerPart[] {
  const valueAtRisk = figureOf(context, 'historicalValueAtRisk95');
  const shortfall = figureOf(context, 'historicalExpectedShortfall95');
  const drawdown = figureOf(context, 'maximumDrawdown');
  const volatility = figureOf(context, 'annualisedVolatility');
  const largest = figureOf(context, 'largestRiskShare');
  return [
    ...about(valueAtRisk, context, sentenceAbout, (part) => [
      words('With today’s holdings, one day in 20 of the past lost more than '),
      part,
      ...about(shortfall, context, clauseAbout, (mean) => [words(', and '), mean, words(' on average on such days')]),
      words('.'),
    ]),
    ...about(volatility, context, clauseAbout, (part) => [
      words(' Volatility is '),
      part,
      words(' a year'),
      ...about(largest, context, clauseAbout, (share) => [
        words(`, of which ${holdingOf(largest)} carries the largest share, `),
        share,
      ]),
    ]),
    ...about(drawdown, context, clauseAbout, (part) => [
      words(volatility?.value == null ? ' The deepest fall was ' : '; the deepest fall was '),
      part,
      words(recoveryClause(context)),
    ]),
    ...(volatility?.value == null && drawdown?.value == null ? [] : [words('.')]),
  ];
}

/** The holding a figure is about, as its inputs name it. */
function holdingOf(figure: Figure | undefined): string {
  return String(figure?.inputs.find(({ name }) => name === 'holding')?.value ?? 'one holding');
}

/** How long the deepest fall lasted. */
function recoveryClause({ report }: AnswerContext): string {
  const [deepest] = report.risk.drawdownSpells;
  if (deepest === undefined) return '';
  if (deepest.monthsToRecover === null) return ', not recovered so far';
  const months = Math.round(deepest.monthsToRecover);
  return months === 0
    ? ', recovered within a month of its low'
    : `, recovered ${counted(months, 'month')} after its low`;
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
