import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installBallast, renderPage } from '../../fixtures/renderer/renderPage';

vi.mock('react-chartjs-2', () => ({ Chart: () => <canvas /> }));

installBallast();
beforeEach(() => renderPage(async () => (await import('../../../renderer/features/risk/RiskPage')).RiskPage));
afterEach(cleanup);

async function open(tab: string): Promise<void> {
  const found = await screen.findByRole('tab', { name: tab });
  fireEvent.mouseDown(found, { button: 0 });
}

describe('the Risk page with the sample', () => {
  it('shows losses by four methods and the traffic light in a word', async () => {
    const table = await screen.findByRole('table', { name: 'Loss on one day by method' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Of value', 'Historical', 'Filtered', 'Modified', 'Gaussian']);
    expect(within(table).getAllByRole('button')).toHaveLength(16);
    expect(screen.getByText(/^(Green|Yellow|Red): /)).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Days with a loss beyond VaR 99%' }).textContent).toContain(
      'Latest 250 days',
    );
  });

  it('shows shares of risk beside weights, and the others in one row', async () => {
    await open('Contribution');
    const table = await screen.findByRole('table', { name: 'Share of risk and weight by holding' });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(17);
    expect(rows.at(-1)?.textContent).toMatch(/^\d+ other holdings.*%/);
    expect(screen.getByText(/carries most: .* of the risk with .* of the value/)).toBeTruthy();
  });

  it('shows the worst falls with their recovery, and each line’s deepest', async () => {
    await open('Drawdown');
    const own = await screen.findByRole('table', { name: 'Deepest falls of today’s holdings' });
    expect(within(own).getAllByRole('row')).toHaveLength(6);
    const each = screen.getByRole('table', { name: 'Deepest fall of each part and index over the same days' });
    expect(
      within(each)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['You', 'Small-cap part', 'Large-cap part', 'Russell 2000', 'S&P 500']);
  });

  it('names the crisis grid an assumption, and keeps the counts of falling days in sight', async () => {
    await open('Correlation');
    fireEvent.click(await screen.findByRole('radio', { name: 'Assumed crisis' }));
    expect(screen.getAllByText(/An assumption, not a measurement/)).toBeTruthy();
    const falling = screen.getByRole('table', { name: 'Correlation and beta on all days and on falling days' });
    expect(within(falling).getAllByRole('row').at(1)?.textContent).toContain('Russell 2000500');
    expect(screen.getByText(/lowers a correlation by itself/)).toBeTruthy();
  });

  it('shows how fast a rough stretch fades', async () => {
    await open('Clustering');
    expect(await screen.findByText('Half-life, days')).toBeTruthy();
    expect(screen.getByText('Volatility, GARCH')).toBeTruthy();
  });
});
