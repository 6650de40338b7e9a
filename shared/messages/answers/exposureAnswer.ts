import type { ClassBar } from '../../report/exposureReport';
import type { ExposureClass } from '../../report/reportTerms';
import { counted } from '../counted';
import { type AnswerContext, type AnswerPart, clauseAbout, sentenceAbout, words } from './answerPart';

/** Gross and net closer than this are one figure to a reader. */
const SAME = 0.005;

const SMALL: readonly ExposureClass[] = ['small', 'micro', 'nano'];

/**
 * "How small-cap am I, through my funds?"
 *
 * @param context - Report and formats.
 * @returns Sentences of the Exposure page.
 */
export function exposureAnswer(context: AnswerContext): AnswerPart[] {
  const { exposure } = context.report;
  return [
    ...sentenceAbout(exposure.smallCap, context, (part) => [
      part,
      words(` of your equity is exposed to small companies${through(exposure.bars[exposure.scheme])}`),
      ...clauseAbout(exposure.largeCap, context, (large, value) =>
        value === 0 ? [] : [words(', and '), large, words(' to large ones')],
      ),
      words('.'),
    ]),
    ...clauseAbout(exposure.smallCapNet, context, (part, value) =>
      Math.abs((exposure.smallCap.value ?? value) - value) < SAME
        ? []
        : [words(' After short positions it is '), part, words('.')],
    ),
    ...clauseAbout(exposure.unknown, context, (part, value) =>
      value === 0 ? [] : [words(' Size is unknown for '), part, words(' of equity.')],
    ),
  ];
}

/** Which of it is held directly and which inside funds or futures; a member with `via` came in through another. */
function through(bars: readonly ClassBar[]): string {
  const members = bars.filter((bar) => SMALL.includes(bar.class)).flatMap((bar) => bar.members);
  const companies = new Set(members.filter((member) => member.via === null).map((member) => member.symbol)).size;
  const vehicles = new Set(members.filter((member) => member.via !== null).map((member) => member.symbol)).size;
  const routes = [
    ...(companies > 0 ? [counted(companies, 'company', 'companies')] : []),
    ...(vehicles > 0 ? [counted(vehicles, 'fund or future', 'funds and futures')] : []),
  ];
  return routes.length === 0 ? '' : `, through ${routes.join(' and ')}`;
}
