import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installBallast, renderPage } from '../../fixtures/renderer/renderPage';

vi.mock('react-chartjs-2', () => ({ Chart: () => <canvas /> }));

installBallast({ withoutPrices: true });
afterEach(cleanup);

describe('the Risk page without prices', () => {
  it('draws no chart of nothing: it says what is missing, for itself and for both indexes', async () => {
    await renderPage(async () => (await import('../../../renderer/features/risk/RiskPage')).RiskPage);
    expect(await screen.findByText(/Drop a folder of price files/)).toBeTruthy();
    expect(screen.getByText(/drop a price file for IWM or \^RUT/)).toBeTruthy();
    expect(screen.getByText(/drop a price file for SPY or \^GSPC/)).toBeTruthy();
    expect(document.querySelector('canvas')).toBeNull();
  });
});
