import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installBallast, renderPage } from '../../fixtures/renderer/renderPage';

vi.mock('react-chartjs-2', () => ({ Chart: () => <canvas /> }));

const ballast = installBallast();
afterEach(cleanup);

const draw = () =>
  renderPage(async () => (await import('../../../renderer/features/liquidity/LiquidityPage')).LiquidityPage);

describe('the Liquidity page', () => {
  it('opens with how much could be sold in a day, then flips every key figure with the crisis switch', async () => {
    await draw();
    const heading = await screen.findByRole('heading', { level: 1, name: 'Liquidity' });
    expect(heading.closest('[data-market]')?.getAttribute('data-market')).toBe('normal');
    const figures = () => [...document.querySelectorAll('dd')].map((value) => value.textContent);
    const normal = figures();
    fireEvent.click(screen.getByRole('radio', { name: 'Crisis' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Liquidity in a crisis' })).toBeTruthy();
    expect(figures()).not.toEqual(normal);
    expect(screen.getByText(/lower volume of a crisis/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Normal market' }));
    expect(figures()).toEqual(normal);
  });

  it('names what has no volume instead of counting it as sold', async () => {
    await draw();
    const report = await ballast.api.reportGet?.({ selection: { accountIds: null } });
    if (report?.ok !== true) throw new Error('no report');
    expect(report.value.liquidity.noVolumeSymbols.length).toBeGreaterThan(0);
    const notice = await screen.findByText(/No volume:/);
    for (const symbol of report.value.liquidity.noVolumeSymbols) expect(notice.textContent).toContain(symbol);
  });
});
