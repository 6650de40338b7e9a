import { counted } from '../counted';
import { formatCoverage, formatDate } from '../formatValue';
import { type AnswerContext, type AnswerPart, clauseAbout, sentenceAbout, words } from './answerPart';

/**
 * "What do I own?"
 *
 * @param context - Report and formats.
 * @returns Sentences of the Holdings page.
 */
export function holdingsAnswer(context: AnswerContext): AnswerPart[] {
  const { report, format } = context;
  const accounts = new Set(report.holdings.map((row) => row.accountId)).size;
  const held = `${counted(report.holdings.length, 'holding')} in ${counted(accounts, 'account')}`;
  return [
    ...sentenceAbout(report.totals.equity, context, (part) => [
      words(`Your ${held} are worth `),
      part,
      ...clauseAbout(report.totals.cash, context, (cash, value) =>
        value === 0 ? [] : [words(', of which '), cash, words(' in cash')],
      ),
      words(report.dataDate === null ? '.' : `, at prices of ${formatDate(report.dataDate, format.locale)}.`),
    ]),
    ...coverage(context),
  ];
}

function coverage({ report, format }: AnswerContext): AnswerPart[] {
  if (report.coverageFraction === null) return [];
  const share = formatCoverage(report.coverageFraction, format);
  const stale = report.stale.length;
  const behind = stale === 0 ? '' : `; ${counted(stale, 'price')} ${stale === 1 ? 'is' : 'are'} older than the others`;
  return [words(` Risk figures cover ${share} of the value${behind}.`)];
}
