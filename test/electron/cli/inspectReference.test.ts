import { expect, it } from 'vitest';
import { toInspectReferenceJson } from '../../../electron/importing/inspectReferenceJson';
import { readReferenceFile } from '../../../electron/importing/reference/readReferenceFile';
import { inspectText } from '../../../electron/shells/cli/plainText';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { fixtureFile } from '../importing/fixtureFile';

const FORMAT = { locale: 'en-US', currency: 'USD' } as const;

it('prints kinds, counts and weights of a file of reference data, and what was passed over', () => {
  const read = readReferenceFile(fixtureFile('reference/issuerWithPreamble.csv'));
  if (read.status !== 'read') throw new Error('not read');
  const json = toInspectReferenceJson(read.file, (problem) => problemSentence(problem, FORMAT));
  expect(json).toMatchObject({ format: 'fund holdings CSV', asOf: '2026-11-17', skipped: [{ code: 'row-not-data' }] });
  expect(json.tables).toMatchObject([{ kind: 'fund-holdings', subject: 'Example Small Companies ETF', rows: 7 }]);
  const lines = inspectText(json).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'fund holdings CSV as of 2026-11-17.',
    '  fund-holdings of Example Small Companies ETF: 7 rows, weights add up to 100.0%',
  ]);
  expect(lines[2]).toMatch(/^ {2}line 15 skipped: /);
});
