import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ExplainPanel } from '../../../renderer/app/ExplainPanel';
import { useExplain } from '../../../renderer/state/useExplain';
import { useUi } from '../../../renderer/state/useUi';
import { measureText } from '../../../shared/messages/measures';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Figure } from '../../../shared/report/figure';

const FORMAT = { locale: 'en-US', currency: 'USD' };
const openRisk: Figure = {
  measure: 'openRisk',
  methods: ['stopCover', 'lossToStop', 'assumedLoss'],
  unit: 'fraction',
  value: 0.0512,
  problem: null,
  coverageFraction: 0.9,
  observations: null,
  asOf: '2026-11-18',
  notes: [{ code: 'partial-coverage', coverageFraction: 0.9 }],
  inputs: [
    { name: 'openRiskMoney', value: 5120, unit: 'money', source: 'prices.csv', asOf: '2026-11-17' },
    { name: 'sizeScheme', value: 'russell', unit: null, source: null, asOf: null },
  ],
};

afterEach(() => {
  cleanup();
  useUi.setState({ privacy: false });
  useExplain.setState({ figure: null });
});

function explain(figure: Figure): string {
  useExplain.setState({ figure });
  render(<ExplainPanel />);
  return screen.getByRole('dialog').textContent ?? '';
}

describe('ExplainPanel', () => {
  it('stays away while nothing is to be explained', () => {
    const { container } = render(<ExplainPanel />);
    expect(container.innerHTML).toBe('');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tells question, formula, source and method under the value', () => {
    const text = explain(openRisk);
    const { question, formula, reference } = measureText('openRisk');
    const order = ['5.1%', question, formula, reference, 'Method: stopCover, lossToStop, assumedLoss'];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('lists every input with its source and day', () => {
    explain(openRisk);
    expect(screen.getByText('$5,120.00')).toBeDefined();
    expect(screen.getByText(/^prices\.csv, .*2026/)).toBeDefined();
    expect(screen.getByText('russell')).toBeDefined();
  });

  it('lists what was assumed or left out', () => {
    explain(openRisk);
    const note = problemSentence({ code: 'partial-coverage', coverageFraction: 0.9 }, FORMAT);
    expect(screen.getByText(note)).toBeDefined();
  });

  it('tells the reason where there is no value', () => {
    const problem = { code: 'no-equity', equity: -5 } as const;
    const text = explain({ ...openRisk, value: null, problem });
    expect(text).toContain(problemSentence(problem, FORMAT));
    expect(text).toContain('—');
  });

  it('hides amounts while amounts are hidden', () => {
    useUi.setState({ privacy: true });
    expect(explain(openRisk)).not.toContain('5,120');
  });
});
