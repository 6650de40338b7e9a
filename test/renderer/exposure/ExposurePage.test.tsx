import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installBallast, renderPage } from '../../fixtures/renderer/renderPage';

vi.mock('react-chartjs-2', () => ({ Chart: () => <canvas /> }));

const ballast = installBallast();
afterEach(cleanup);

const draw = () =>
  renderPage(async () => (await import('../../../renderer/features/exposure/ExposurePage')).ExposurePage);

describe('the Exposure page', () => {
  it('opens the holdings behind a band', async () => {
    await draw();
    const band = await screen.findByRole('button', { name: /^Micro/ });
    fireEvent.click(band);
    expect(band.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('table', { name: /Holdings in Micro/ })).toBeTruthy();
  });

  it('says of each fund whether it is looked through, by which index and how old that is', async () => {
    await draw();
    const item = (await screen.findByText('IWM')).closest('li');
    expect(item?.textContent).toMatch(/of equity, Russell 2000 ×1/);
  });

  it('changes the size scheme in the document, so that it can be undone', async () => {
    await draw();
    fireEvent.click(await screen.findByRole('radio', { name: 'Dollar bands' }));
    await waitFor(() => expect(ballast.document().settings.sizeScheme).toBe('dollar'));
    expect(await screen.findByText('Size by dollar bands')).toBeTruthy();
  });
});
