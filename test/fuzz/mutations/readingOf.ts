import { toInspectJson } from '../../../electron/importing/inspectJson';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import type { Reading } from './judgeReading';

/** A file read as the command line reads it, without a person to answer questions. */
export function readingOf(name: string, bytes: Uint8Array): Reading {
  const outcome = readBrokerFile({ name, bytes });
  if (outcome.status === 'refused') return { status: 'refused', why: outcome.problem.code };
  if (outcome.status === 'questions') {
    return { status: 'questions', why: outcome.questions.map(({ id }) => id).join() };
  }
  const json = toInspectJson(outcome, ({ code }) => code);
  if (!('positions' in json)) throw new Error('a file that was read has positions');
  return { status: 'read', json };
}
