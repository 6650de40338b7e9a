import type { TextFormat } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import type { AnswerPart } from '../../components/AnswerSentence';
import { figureOf } from './figuresOf';
import { probabilityText } from './probabilityText';

/** The usual border between a pattern and what chance brings. */
const SIGNIFICANT_BELOW = 0.05;

/** Whether rough days come in stretches. */
export function clusteringSentence(risk: RiskMeasures, format: TextFormat): AnswerPart[] {
  const test = figureOf(risk, 'archTestProbability');
  if (test === undefined) return [];
  if (test.value === null)
    return [
      { figure: test, text: 'Whether volatility comes in clusters is unknown.' },
      { text: test.problem === null ? '' : ` ${problemSentence(test.problem, format)}` },
    ];
  const probability: AnswerPart = { figure: test, text: probabilityText(test.value, format) };
  return test.value < SIGNIFICANT_BELOW
    ? [
        { text: 'Large moves follow large moves here: without clusters a pattern like this would have a chance of ' },
        probability,
        { text: '. A rough stretch makes a rough day after it more likely than the average suggests.' },
      ]
    : [
        { text: 'No clear clusters: a pattern like this would come by chance alone in ' },
        probability,
        { text: ' of cases.' },
      ];
}
