import { formatValue } from '../formatValue';
import { type AnswerContext, type AnswerPart, clauseAbout, sentenceAbout, words } from './answerPart';

/**
 * "How long and how costly is the exit, normally and in a crisis?"
 *
 * @param context - Report, formats and the crisis switch.
 * @returns Sentences of the Liquidity page.
 */
export function liquidityAnswer(context: AnswerContext): AnswerPart[] {
  const { liquidity } = context.report;
  const figures = context.crisis ? liquidity.crisis : liquidity.normal;
  const share = formatValue(figures.participationFraction, 'fraction', { ...context.format, digits: 0 });
  return [
    ...sentenceAbout(figures.soldInOneDay, context, (part) => [
      words(`At ${share} of ${context.crisis ? 'the lower volume of a crisis' : 'normal volume'}, `),
      part,
      words(' of the value could be sold in a day'),
      ...clauseAbout(figures.slowHoldings, context, (slow, count) => [
        words('; '),
        ...(count === 0
          ? [words('no holding needs')]
          : [slow, words(count === 1 ? ' holding needs' : ' holdings need')]),
        words(' more than ten'),
      ]),
      words('.'),
    ]),
    ...clauseAbout(figures.exitCost, context, (part) => [
      words(' Leaving everything would cost about '),
      part,
      words(' of its value.'),
    ]),
    ...withoutVolume(context),
  ];
}

function withoutVolume({ report, format }: AnswerContext): AnswerPart[] {
  const fraction = report.liquidity.noVolumeFraction;
  return fraction === 0
    ? []
    : [
        words(
          ` ${formatValue(fraction, 'fraction', format)} of the invested value has no volume and is not in these figures.`,
        ),
      ];
}
