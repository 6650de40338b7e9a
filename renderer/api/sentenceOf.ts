import { problemSentence } from '../../shared/messages/problemSentence';
import type { Problem } from '../../shared/result/problem';
import { currentFormat } from './format';

/** The sentence of a problem outside a component, in the user's locale. */
export function sentenceOf(problem: Problem): string {
  return problemSentence(problem, currentFormat());
}
