import { describe, expect, it } from 'vitest';
import type { ProposedSeries } from '../../../renderer/features/imports/prices/acceptance';
import { answersWith, sureFixes, withFixes, withoutFix } from '../../../renderer/features/imports/prices/fixChoices';
import type { SeriesIssue } from '../../../shared/model/proposal';

const SPLIT: SeriesIssue = {
  id: 'split@2026-10-30',
  code: 'split',
  lines: [7],
  count: 1,
  problem: { code: 'row-split', isoDate: '2026-10-30', splitRatio: '2:1', witness: 'split-column' },
  fixes: ['restate-split'],
  isSure: true,
};
const JUMP: SeriesIssue = { ...SPLIT, id: 'jump@2026-11-02', code: 'jump', isSure: false };

function series(fileId: string, symbol: string, issues: SeriesIssue[] = []): ProposedSeries {
  const proposal = { symbol, issues } as Partial<ProposedSeries['proposal']> as ProposedSeries['proposal'];
  return { fileId, symbol, match: 'holding', replacesBars: null, addsBars: null, proposal };
}

const AAA = series('f1', 'AAA', [SPLIT, JUMP]);
const BBB = series('f1', 'BBB', [SPLIT]);
const split = (of: ProposedSeries) => ({ series: of, issue: SPLIT.id, fix: 'restate-split' as const });

describe('fixes the user chose', () => {
  it('are kept by file in their order, with the symbol as the file names it', () => {
    const choices = withFixes(withFixes({}, [split(BBB)]), [split(AAA)]);
    expect(choices).toEqual({
      f1: [
        { symbol: 'BBB', issue: SPLIT.id, fix: 'restate-split' },
        { symbol: 'AAA', issue: SPLIT.id, fix: 'restate-split' },
      ],
    });
  });

  it('are taken back one by one', () => {
    const choices = withFixes({}, [split(AAA), split(BBB)]);
    expect(withoutFix(choices, split(AAA))).toEqual({ f1: [{ symbol: 'BBB', issue: SPLIT.id, fix: 'restate-split' }] });
  });

  it('are taken together only where the file itself is the evidence', () => {
    expect(sureFixes([AAA, BBB])).toEqual([split(AAA), split(BBB)]);
  });

  it('travel with the other answers of their file', () => {
    const answers = { f1: { settings: { dateOrder: 'mdy' as const } }, f2: {} };
    const sent = answersWith(answers, withFixes({}, [split(AAA)]));
    expect(sent['f1']).toEqual({
      settings: { dateOrder: 'mdy' },
      fixes: [{ symbol: 'AAA', issue: SPLIT.id, fix: 'restate-split' }],
    });
    expect(answersWith(answers, { f1: [] })).toEqual(answers);
  });
});
