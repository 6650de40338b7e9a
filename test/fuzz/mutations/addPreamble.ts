import type { RandomChoice } from './randomChoice';

const LINES: readonly string[] = [
  'Report: account overview',
  'Exported on 2026-05-04 10:22:31',
  'Client: Sample Client',
  'Page 1 of 1',
  'This report is for information only.',
  '',
  'Prepared by: Reporting service 4.2',
  'Internal use',
  'Language#en',
  'Status#final',
  'Time zone#UTC',
];

/** One to six lines in front of everything else. `#` stands for the file's delimiter. */
export function preambleLines(random: RandomChoice, delimiter: string): string[] {
  const count = 1 + random.below(6);
  return random
    .shuffled(LINES)
    .slice(0, count)
    .map((line) => line.replace('#', delimiter));
}
