import { describe, expect, it } from 'vitest';
import { type ImportedSeries, readPrices } from '../../../../electron/importing/readPrices';
import { isoDateOf, weekday } from '../../../../shared/model/isoDate';
import type { ReadAnswers, SeriesFix } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';

/** Monday 2026-01-05. */
const FIRST_DAY = 20_458;

function seriesOf(text: string, answers: ReadAnswers = {}): ImportedSeries {
  const outcome = readPrices(textFile(text, 'ZZA.csv'), answers);
  if (outcome.status !== 'read' || outcome.series[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.series[0];
}

function fixed(text: string, issue: string, fix: SeriesFix, today?: string): ImportedSeries {
  return seriesOf(text, { fixes: [{ symbol: 'ZZA', issue, fix }], ...(today === undefined ? {} : { today }) });
}

function issueOf({ proposal }: ImportedSeries, id: string) {
  return proposal.issues.find((issue) => issue.id === id);
}

/** Rows of some weekdays, one after the other. */
function table(heading: string, rows: readonly string[]): string {
  const lines: string[] = [];
  for (let day = FIRST_DAY; lines.length < rows.length; day++) {
    if (weekday(day) % 6 !== 0) lines.push(`${isoDateOf(day)},${rows[lines.length]}`);
  }
  return `${heading}\n${lines.join('\n')}\n`;
}

const closes = (...values: readonly number[]) => table('Date,Close', values.map(String));

describe('a split that the file itself shows', () => {
  const COLUMN = table('Date,Close,Volume,Split Factor', ['100.5,10,1', '102.5,20,1', '26.5,80,4', '27.5,90,1']);
  const WITNESS = table('Date,Close,Adj Close', ['100.5,25.1', '102.5,25.6', '26.5,26.5', '27.5,27.5']);

  it.each([
    ['in its column of splits', COLUMN, 'split-column'],
    ['in its adjusted closes', WITNESS, 'adjusted-close'],
  ])('%s is offered, and is in the closes once it is restated', (_, text, witness) => {
    const raw = seriesOf(text);
    expect(issueOf(raw, 'split@2026-01-07')).toMatchObject({
      problem: { code: 'row-split', splitRatio: '4:1', witness },
      fixes: ['restate-split'],
      isSure: true,
    });
    expect(raw.proposal.adjustment).toBe('none');
    const restated = fixed(text, 'split@2026-01-07', 'restate-split');
    expect(restated.columns.close).toEqual(Float64Array.of(25.125, 25.625, 26.5, 27.5));
    expect(restated.columns.adjustedClose).toEqual(raw.columns.adjustedClose);
    expect(restated.proposal).toMatchObject({ adjustment: 'split', applied: [{ fix: 'restate-split' }] });
    expect(restated.proposal.issues.filter(({ code }) => code === 'split')).toEqual([]);
  });

  it('multiplies the earlier volumes', () => {
    expect(fixed(COLUMN, 'split@2026-01-07', 'restate-split').columns.volume).toEqual(Float64Array.of(40, 80, 80, 90));
  });

  it('is none where the closes do not move by it: the source has restated them', () => {
    const text = table('Date,Close,Stock Splits', ['25.1,0', '25.6,0', '26.5,4', '27.5,0']);
    expect(seriesOf(text).proposal.issues.map(({ code }) => code)).toEqual(['no-volume']);
  });

  it('of three shares for two is told by the column, though prices fall by a third only', () => {
    const text = table('Date,Close,Split Factor', ['90.5,1', '60.5,1.5', '61.5,1']);
    expect(issueOf(seriesOf(text), 'split@2026-01-06')?.problem).toMatchObject({ splitRatio: '3:2' });
  });

  it('asked for twice is restated once', () => {
    const fix = { symbol: 'ZZA', issue: 'split@2026-01-07', fix: 'restate-split' } as const;
    const { proposal, columns } = seriesOf(COLUMN, { fixes: [fix, fix] });
    expect(columns.close[0]).toBe(25.125);
    expect(proposal.applied).toHaveLength(1);
  });
});

describe('a jump that may be a split', () => {
  it('is restated at the user’s word alone', () => {
    const text = closes(100.5, 102.5, 51.5, 52.5);
    expect(issueOf(seriesOf(text), 'jump@2026-01-07')).toMatchObject({ isSure: false, fixes: ['restate-split'] });
    expect(seriesOf(text).columns.close[0]).toBe(100.5);
    expect(fixed(text, 'jump@2026-01-07', 'restate-split').columns.close[0]).toBe(50.25);
  });

  it('is none in a series that jumps all the time', () => {
    const wild = closes(...Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 10.5 : 22.5 + index)));
    expect(seriesOf(wild).proposal.issues.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

describe('wrong prices', () => {
  it('that were there for one day can be left out', () => {
    const text = closes(10.5, 10.6, 21.5, 10.7, 10.8);
    expect(issueOf(seriesOf(text), 'spike@2026-01-07')).toMatchObject({ lines: [4], fixes: ['drop-rows'] });
    const { columns, proposal } = fixed(text, 'spike@2026-01-07', 'drop-rows');
    expect(columns.close).toEqual(Float64Array.of(10.5, 10.6, 10.7, 10.8));
    expect(proposal.rows).toBe(5);
  });

  it('in pence for pounds are divided, in pounds for pence multiplied', () => {
    const pence = closes(10.5, 10.6, 1070, 1080, 10.9, 10.8, 10.7);
    const issue = issueOf(seriesOf(pence), 'scale-break@2026-01-07');
    expect(issue).toMatchObject({ lines: [4, 5], fixes: ['divide-by-100', 'drop-rows'], isSure: true });
    expect(fixed(pence, 'scale-break@2026-01-07', 'divide-by-100').columns.close).toEqual(
      Float64Array.of(10.5, 10.6, 10.7, 10.8, 10.9, 10.8, 10.7),
    );
    const pounds = closes(1050, 1060, 10.7, 1080, 1090);
    expect(fixed(pounds, 'scale-break@2026-01-07', 'multiply-by-100').columns.close[2]).toBe(1070);
  });

  it('of another instrument are one stretch that can be left out', () => {
    const text = closes(10.5, 10.6, 24e6, 25e6, 10.7, 10.8, 10.9);
    expect(issueOf(seriesOf(text), 'scale-break@2026-01-07')).toMatchObject({ count: 2, fixes: ['drop-rows'] });
    expect(fixed(text, 'scale-break@2026-01-07', 'drop-rows').proposal).toMatchObject({ bars: 5 });
  });
});

describe('wrong days', () => {
  it('of several rows for one day the first stands, or the last at the user’s word', () => {
    const text = 'Date,Close\n2026-01-05,10.5\n2026-01-06,10.6\n2026-01-06,11.6\n2026-01-07,10.7\n2026-01-07,10.7\n';
    const raw = seriesOf(text);
    expect(issueOf(raw, 'duplicate-date')).toMatchObject({ lines: [6], fixes: [] });
    expect(issueOf(raw, 'duplicate-date:differs')).toMatchObject({ lines: [4], fixes: ['keep-last'] });
    expect(raw.columns.close).toEqual(Float64Array.of(10.5, 10.6, 10.7));
    const last = fixed(text, 'duplicate-date:differs', 'keep-last');
    expect(last.columns.close).toEqual(Float64Array.of(10.5, 11.6, 10.7));
  });

  it('name the two holidays of nearly every exchange', () => {
    const text = 'Date,Close\n2025-12-24,10.5\n2025-12-25,10.5\n2025-12-26,10.6\n2026-01-01,10.6\n2026-01-02,10.7\n';
    expect(issueOf(seriesOf(text), 'holiday-date')?.lines).toEqual([3, 5]);
    expect(fixed(text, 'holiday-date', 'drop-rows').proposal.bars).toBe(3);
  });

  it('leave a market alone that is open on weekends', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `${isoDateOf(FIRST_DAY + index)},${10.5 + index / 10}`);
    expect(seriesOf(`Date,Close\n${rows.join('\n')}\n`).proposal.issues.map(({ code }) => code)).toEqual(['no-volume']);
  });

  it('to come are named where the day is known, and left out at the user’s word', () => {
    const text = closes(10.5, 10.6, 10.7, 10.8);
    expect(issueOf(seriesOf(text, { today: '2026-01-06' }), 'future-date')?.lines).toEqual([4, 5]);
    expect(fixed(text, 'future-date', 'drop-rows', '2026-01-06').proposal.lastDate).toBe('2026-01-06');
    expect(issueOf(seriesOf(text), 'future-date')).toBeUndefined();
  });
});

describe('what stands still', () => {
  const ohlc = 'Date,Open,High,Low,Close,Volume';

  it('is a run of bars without any change; the first of them stays', () => {
    const same = Array.from({ length: 6 }, () => '10,11,9,10.5,0');
    const text = table(ohlc, ['10,11,9,10.1,5', ...same, '10,11,9,10.7,5']);
    expect(issueOf(seriesOf(text), 'stale@2026-01-06')).toMatchObject({ count: 5, problem: { days: 6 } });
    expect(fixed(text, 'stale@2026-01-06', 'drop-rows').proposal.bars).toBe(3);
  });

  it('is no run where shares were traded', () => {
    const traded = Array.from({ length: 6 }, (_, index) => `10,11,9,10.5,${100 + index}`);
    expect(seriesOf(table(ohlc, traded)).proposal.issues).toEqual([]);
  });

  it('is a volume of zero, which can be taken for unknown', () => {
    const text = table(ohlc, ['10,11,9,10.1,5', '10,11,9,10.2,0', '10,11,9,10.3,7']);
    expect(issueOf(seriesOf(text), 'zero-volume')).toMatchObject({
      lines: [3],
      fixes: ['unknown-volume', 'drop-rows'],
    });
    expect(fixed(text, 'zero-volume', 'unknown-volume').columns.volume).toEqual(Float64Array.of(5, Number.NaN, 7));
  });

  it('is not a volume in another unit', () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => `10,11,9,10.${index + 10},${(index < 30 ? 1 : 100) * (1000 + index)}`,
    );
    expect(issueOf(seriesOf(table(ohlc, rows)), 'volume-scale')).toMatchObject({ lines: [32], count: 1 });
  });
});

describe('a fix', () => {
  it('for an issue that is not there, of another series, or that is none of its fixes, changes nothing', () => {
    const text = closes(100.5, 102.5, 51.5, 52.5);
    const { columns } = seriesOf(text);
    for (const fix of [
      { symbol: 'ZZA', issue: 'jump@2026-01-08', fix: 'restate-split' },
      { symbol: 'ZZB', issue: 'jump@2026-01-07', fix: 'restate-split' },
      { symbol: 'ZZA', issue: 'jump@2026-01-07', fix: 'drop-rows' },
    ] as const) {
      const again = seriesOf(text, { fixes: [fix] });
      expect(again.columns).toEqual(columns);
      expect(again.proposal.applied).toEqual([]);
    }
  });
});
