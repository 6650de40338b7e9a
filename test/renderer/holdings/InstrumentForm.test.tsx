import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../../shared/result/result';
import { giveTopLayer } from '../../fixtures/renderer/layout';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const documentApply = vi.fn(async () => fail({ code: 'unknown-id', what: 'instrument' }));
const instrument = sampleBallast()
  .document()
  .instruments.find(({ marketCap }) => marketCap !== null);

beforeEach(async () => {
  documentApply.mockClear();
  giveTopLayer();
  vi.stubGlobal('ballast', { ...sampleBallast().api, documentApply });
  vi.resetModules();
  const { InstrumentForm } = await import('../../../renderer/features/holdings/InstrumentForm');
  if (instrument === undefined) throw new Error('the sample knows no market value');
  render(<InstrumentForm instrument={instrument} />);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function leave(label: string, text?: string): Promise<void> {
  const field = screen.getByLabelText(label);
  if (text !== undefined) fireEvent.change(field, { target: { value: text } });
  return act(async () => void fireEvent.blur(field));
}

describe('InstrumentForm', () => {
  it('changes nothing when its fields are left as they were', async () => {
    await leave('Source');
    await leave('As of');
    await leave('Market value of the company, USD');
    expect(documentApply).not.toHaveBeenCalled();
  });

  it('keeps the market value with its day and source', async () => {
    await leave('As of', '2026-06-30');
    expect(documentApply).toHaveBeenCalledWith({
      command: expect.objectContaining({ marketCap: { ...instrument?.marketCap, asOf: '2026-06-30' } }),
    });
  });

  it('refuses a day that does not exist', async () => {
    await leave('As of', '2026-02-31');
    await leave('As of', 'June');
    expect(documentApply).not.toHaveBeenCalled();
    expect(screen.getByText('A day is written 2026-06-30.')).toBeDefined();
  });

  it('makes an emptied market value unknown, not zero', async () => {
    await leave('Market value of the company, USD', '');
    expect(documentApply).toHaveBeenCalledWith({ command: expect.objectContaining({ marketCap: null }) });
  });
});
