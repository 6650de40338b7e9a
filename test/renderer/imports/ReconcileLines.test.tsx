import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ReconcileLines } from '../../../renderer/features/imports/positions/ReconcileLines';
import type { ImportProposal } from '../../../shared/contract/importSchemas';

type Line = ImportProposal['reconcile'][number];

function line(change: Partial<Line>): Line {
  return { fileName: 'a.csv', account: 'A', currency: 'USD', stated: '10', held: '10', agrees: true, ...change };
}

function textOf(lines: readonly Line[], short = false): string {
  return render(<ReconcileLines lines={lines} short={short} />).container.textContent ?? '';
}

afterEach(cleanup);

describe('ReconcileLines', () => {
  it('says what the file says and what Ballast holds, and ticks what agrees', () => {
    expect(textOf([line({ stated: '81204.11', held: '81204.11' })])).toBe(
      'File says $81,204.11 – Ballast holds $81,204.11 ✓',
    );
  });

  it('says by how much they differ, which way, and where to look', () => {
    const text = textOf([line({ stated: '100.50', held: '90.25', agrees: false })]);
    expect(text).toContain('which differs: $10.25 less');
    expect(text).toContain('rows that were skipped');
    expect(text).not.toContain('✓');
  });

  it('takes no total for agreement', () => {
    const text = textOf([line({ stated: null, agrees: null })]);
    expect(text).toBe('The file states no total – Ballast holds $10.00');
    expect(textOf([line({ held: null, agrees: null })])).toContain('Ballast holds —');
  });

  it('leaves out accounts without a total where the file states one', () => {
    const text = textOf([line({ stated: null, agrees: null }), line({ account: null })]);
    expect(text).toBe('File says $10.00 – Ballast holds $10.00 ✓');
  });

  it('says many that agree in one line, and each that differs', () => {
    const many = ['A', 'B', 'C', 'D'].map((account) => line({ account }));
    expect(textOf(many, true)).toBe('4 of 4 stated totals agree ✓');
    cleanup();
    const text = textOf([...many, line({ account: 'E', stated: '11', agrees: false })], true);
    expect(text).toContain('4 of 5 stated totals agree');
    expect(text).not.toContain('agree ✓');
    expect(text).toContain('E: file says $11.00');
    cleanup();
    const none = many.map((each) => ({ ...each, stated: null, agrees: null }));
    expect(textOf(none, true)).toBe('No total is stated for any account');
  });
});
