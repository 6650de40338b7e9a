import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CellValue } from '../../../renderer/components/CellValue';
import { FigureValue } from '../../../renderer/components/FigureValue';
import { useExplain } from '../../../renderer/state/useExplain';
import { useUi } from '../../../renderer/state/useUi';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Figure } from '../../../shared/report/figure';

const FORMAT = { locale: 'en-US', currency: 'USD' };
const equity: Figure = {
  measure: 'equity',
  methods: ['totalsOf'],
  unit: 'money',
  value: 81_204.11,
  problem: null,
  coverageFraction: 1,
  observations: null,
  asOf: '2026-11-18',
  notes: [],
  inputs: [],
};
const unknown: Figure = {
  ...equity,
  measure: 'annualisedVolatility',
  methods: ['annualisedVolatility'],
  unit: 'fraction',
  value: null,
  problem: { code: 'no-price-history' },
};

afterEach(() => {
  cleanup();
  useUi.setState({ privacy: false });
  useExplain.setState({ figure: null });
});

describe('FigureValue', () => {
  it('shows the value and opens its explanation by click and by the key e', () => {
    render(<FigureValue figure={equity} />);
    const button = screen.getByRole('button', { name: /81,204\.11/ });
    fireEvent.click(button);
    expect(useExplain.getState().figure).toBe(equity);
    useExplain.getState().close();
    fireEvent.keyDown(button, { key: 'e' });
    expect(useExplain.getState().figure).toBe(equity);
  });

  it('leaves Ctrl+E to the browser', () => {
    render(<FigureValue figure={equity} />);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'e', ctrlKey: true });
    expect(useExplain.getState().figure).toBeNull();
  });

  it('shows a dash with the reason where there is no value', () => {
    render(<FigureValue figure={unknown} />);
    const button = screen.getByRole('button');
    const reason = problemSentence({ code: 'no-price-history' }, FORMAT);
    expect(button.textContent).toBe('—');
    expect(button.title).toBe(reason);
    expect(button.getAttribute('aria-label')).toContain(reason);
  });

  it('hides amounts in text, name and tooltip while amounts are hidden, but not shares of the whole', () => {
    useUi.setState({ privacy: true });
    const { container } = render(
      <>
        <FigureValue figure={equity} />
        <FigureValue figure={{ ...unknown, value: 0.182, problem: null }} />
      </>,
    );
    expect(container.innerHTML).not.toContain('81');
    expect(container.textContent).toBe('•••18.2%');
  });
});

describe('CellValue', () => {
  it('writes a gain with its sign and a loss with a minus sign', () => {
    render(<CellValue cell={{ ok: true, value: 12.5 }} unit="money" signed />);
    render(<CellValue cell={{ ok: true, value: -12.5 }} unit="money" signed />);
    expect(screen.getByText('+$12.50')).toBeDefined();
    expect(screen.getByText('−$12.50')).toBeDefined();
  });

  it('tells the reason for an unknown value to eye and ear', () => {
    const { container } = render(<CellValue cell={{ ok: false, problem: { code: 'no-volume' } }} unit="days" />);
    const reason = problemSentence({ code: 'no-volume' }, FORMAT);
    expect(container.textContent).toBe(`—Unknown: ${reason}`);
    expect(screen.getByTitle(reason)).toBeDefined();
  });

  it('hides quantities while amounts are hidden', () => {
    useUi.setState({ privacy: true });
    const { container } = render(<CellValue cell={{ ok: true, value: 1200 }} unit="shares" />);
    expect(container.textContent).toBe('•••');
  });

  it('writes the amount in the currency it has', () => {
    const { container } = render(<CellValue cell={{ ok: true, value: 5 }} unit="price" currency="EUR" />);
    expect(container.textContent).toBe('€5.00');
  });
});
