import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installBallast, renderPage } from '../../fixtures/renderer/renderPage';

vi.mock('react-chartjs-2', () => ({ Chart: () => <canvas /> }));

const ballast = installBallast();
afterEach(cleanup);

const draw = () => renderPage(async () => (await import('../../../renderer/features/sizing/SizingPage')).SizingPage);

/** Radix opens a tab on the mouse going down, not on the click that follows. */
const openTab = (name: string) => fireEvent.mouseDown(screen.getByRole('tab', { name }), { button: 0 });

describe('the sizing worksheet', () => {
  it('names the ceiling that decides and marks it among all of them', async () => {
    await draw();
    fireEvent.change(await screen.findByLabelText('Symbol'), { target: { value: 'iwm' } });
    expect(await screen.findByText('Worksheet for IWM')).toBeTruthy();
    expect(screen.getByText(/is the smallest ceiling: .* shares/)).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: /– decides$/ })).toBeTruthy();
  });
});

describe('the stop board', () => {
  it('previews a rule for those without a stop and records it in one command', async () => {
    await draw();
    await screen.findByRole('tab', { name: 'Stop board' });
    openTab('Stop board');
    fireEvent.click(await screen.findByLabelText('Only those without a stop'));
    fireEvent.click(screen.getByRole('button', { name: /^Select the \d+ shown$/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Apply a rule…' }));
    const leaveOut = await screen.findByRole('button', { name: /^Leave (it|them) out$/ });
    fireEvent.click(leaveOut);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Leave (it|them) out$/ })).toBeNull());
    const before = ballast.document().stops.length;
    const set = await screen.findByRole('button', { name: /^Set [1-9]\d* stops?$/ });
    const count = Number(/\d+/.exec(set.textContent ?? '')?.[0]);
    fireEvent.click(set);
    await waitFor(() => expect(ballast.document().stops.length).toBe(before + count));
  });
});
