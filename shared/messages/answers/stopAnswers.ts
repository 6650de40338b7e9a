import { counted } from '../counted';
import { type AnswerContext, type AnswerPart, clauseAbout, sentenceAbout, words } from './answerPart';

/**
 * "How many shares fit my risk budget?": what is at risk already, against which a new position is measured.
 *
 * @param context - Report and formats.
 * @returns Sentences of the sizing tab.
 */
export function sizingAnswer(context: AnswerContext): AnswerPart[] {
  const { totals, stops } = context.report;
  return [
    ...sentenceAbout(totals.equity, context, (part) => [
      words('A new position is measured against equity of '),
      part,
      words('.'),
    ]),
    ...clauseAbout(stops.openRisk, context, (risk) => [
      words(' Open risk is already '),
      risk,
      words(' of it'),
      ...clauseAbout(stops.assumedOpenRisk, context, (assumed, value) =>
        value === 0 ? [] : [words(', '), assumed, words(' of equity being assumed for holdings without a stop')],
      ),
      words('.'),
    ]),
  ];
}

/**
 * "Where do I get out, and what is lost if every stop fires?"
 *
 * @param context - Report and formats.
 * @returns Sentences of the stop board and the coverage tab.
 */
export function stopsAnswer(context: AnswerContext): AnswerPart[] {
  const { stops } = context.report;
  const breached = stops.rows.filter((row) => row.status === 'breached').length;
  return [
    ...sentenceAbout(stops.coverage, context, (part) => [words('Stops cover '), part, words(' of the value.')]),
    ...clauseAbout(stops.lossIfAllFire, context, (part) => [
      words(' If every one fired at its level the loss would be '),
      part,
      ...clauseAbout(stops.gapLossIfAllFire, context, (gap) => [words(', or '), gap, words(' with overnight gaps')]),
      words('.'),
    ]),
    ...(breached === 0
      ? []
      : [words(` ${counted(breached, 'price')} ${breached === 1 ? 'is' : 'are'} beyond the stop.`)]),
  ];
}
