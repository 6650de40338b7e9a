import { describe, expect, it } from 'vitest';
import { bandCaption, bandRows, bandSegments } from '../../../renderer/features/exposure/sizeBands';
import type { ClassBar } from '../../../shared/report/exposureReport';

const format = { locale: 'en-US', currency: 'USD' };

function bar(name: ClassBar['class'], fraction: number, russell2000: number | null, sp500: number | null): ClassBar {
  return { class: name, exposure: fraction * 1000, fraction, russell2000, sp500, members: [] };
}

describe('size bands', () => {
  it('show a benchmark without a dated split as unknown as a whole, never as empty', () => {
    const rows = bandRows([bar('large', 0.3, 0.1, null), bar('small', 0.5, 0.9, null), bar('unknown', 0.1, 0, null)]);
    expect(rows.map((row) => row.values)).toEqual([
      [0.3, 0.5, 0.1],
      [0.1, 0.9, 0],
      [0, 0, 1],
    ]);
  });

  it('give a class the same step of the ramp in both schemes', () => {
    const russell = bandSegments([bar('large', 0, 0, 0), bar('small', 0, 0, 0)], 'russell');
    const dollar = bandSegments([bar('mega', 0, 0, 0), bar('large', 0, 0, 0), bar('small', 0, 0, 0)], 'dollar');
    expect(russell.map((segment) => segment.step)).toEqual([1, 3]);
    expect(dollar.map((segment) => segment.step)).toEqual([0, 1, 3]);
  });

  it('state the largest band and what the index has there', () => {
    expect(bandCaption([bar('large', 0.3, 0, 1), bar('small', 0.58, 1, 0)], 'dollar', format)).toBe(
      'Your largest band is Small with 58% of equity; the Russell 2000 has 100% there.',
    );
  });

  it('count a short band by its size and keep its sign', () => {
    expect(bandCaption([bar('large', 0.1, null, null), bar('small', -0.6, null, null)], 'dollar', format)).toBe(
      'Your largest band is Small with −60% of equity.',
    );
  });

  it('say so when nothing is held in shares', () => {
    expect(bandCaption([bar('large', 0, 0, 1)], 'dollar', format)).toBe('No exposure to company shares.');
  });

  it('never call what is unknown a band', () => {
    expect(bandCaption([bar('small', 0, 1, 0), bar('unknown', 0.85, 0, 0)], 'dollar', format)).toBe(
      'The size of no holding is known: 85% of equity is in no band.',
    );
    expect(bandCaption([bar('small', 0.3, 1, 0), bar('unknown', 0.6, 0, 0)], 'dollar', format)).toBe(
      'Your largest band is Small with 30% of equity; the Russell 2000 has 100% there. Size is unknown for 60%.',
    );
  });
});
