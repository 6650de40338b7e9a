import { describe, expect, it } from 'vitest';
import { correlationCaption } from '../../../renderer/features/risk/correlationCaption';
import { peakOf, riskLines } from '../../../renderer/features/risk/riskLines';
import { sampleReport } from '../../fixtures/renderer/sampleBallast';

const NOT_STRESSED = { floor: 0.9, values: [], notes: [] };
const format = { locale: 'en-US', currency: 'USD' };

describe('risk lines', () => {
  it('know every line the engine draws', async () => {
    const { risk } = await sampleReport();
    expect(risk.drawdowns.length).toBeGreaterThan(3);
    expect(riskLines(risk.drawdowns)).toHaveLength(risk.drawdowns.length);
    expect(riskLines(risk.rollingVolatility)).toHaveLength(risk.rollingVolatility.length);
  });

  it('find the deepest point past gaps', () => {
    expect(peakOf({ label: 'You', role: 'you', values: [null, 0.1, 0.3, null, 0.2] })).toEqual({
      value: 0.3,
      index: 2,
    });
    expect(peakOf({ label: 'You', role: 'you', values: [null] })).toBeNull();
    expect(peakOf(undefined)).toBeNull();
  });
});

describe('the correlation caption', () => {
  it('names the closest pair and the days it rests on, never a holding with itself', () => {
    const caption = correlationCaption(
      {
        symbols: ['A', 'B', 'C'],
        values: [
          [1, 0.2, 0.8],
          [0.2, 1, null],
          [0.8, null, 1],
        ],
        observations: [
          [500, 400, 300],
          [400, 500, 20],
          [300, 20, 500],
        ],
        stressed: NOT_STRESSED,
      },
      format,
    );
    expect(caption).toBe('A and C move together most: 0.80 over 300 days. Values of 0.50 and more are tinted.');
  });

  it('says when no pair has enough days', () => {
    expect(
      correlationCaption(
        {
          symbols: ['A', 'B'],
          values: [
            [1, null],
            [null, 1],
          ],
          observations: [],
          stressed: NOT_STRESSED,
        },
        format,
      ),
    ).toBe('No pair has enough days in common for a correlation.');
  });
});
