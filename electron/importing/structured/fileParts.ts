import type { PositionsFile, ReadAnswers } from '../../../shared/model/proposal';

type Parts = PositionsFile['parts'];

/** The parts of a file: holdings first where it has both. A file that says neither is one of holdings without any. */
export function fileParts(statesHoldings: boolean, statesEvents: boolean): Parts {
  if (!statesEvents) return ['positions'];
  return statesHoldings ? ['positions', 'activity'] : ['activity'];
}

/** The part to read: the one the user wants where the file has it, else its first. */
export function wantedPart(parts: Parts, answers: ReadAnswers): Parts[number] | undefined {
  return answers.part !== undefined && parts.includes(answers.part) ? answers.part : parts[0];
}
