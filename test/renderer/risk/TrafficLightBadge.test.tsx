import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TrafficLightBadge } from '../../../renderer/features/risk/TrafficLightBadge';

afterEach(cleanup);

describe('the traffic light', () => {
  it.each([
    ['green', 'Green: as expected'],
    ['yellow', 'Yellow: more than expected'],
    ['red', 'Red: far more than expected'],
  ] as const)('says %s in a word with a sign, never by colour alone', (zone, words) => {
    render(<TrafficLightBadge zone={zone} />);
    const badge = screen.getByText(words);
    expect(badge.querySelector('svg')).not.toBeNull();
    expect(badge.title).toMatch(/\.$/);
  });
});
