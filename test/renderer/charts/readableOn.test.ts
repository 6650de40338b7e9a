import { describe, expect, it } from 'vitest';
import { readableOn } from '../../../renderer/charts/readableOn';

describe('readableOn', () => {
  const [dark, light] = ['rgb(24, 33, 43)', 'rgb(255, 255, 255)'];

  it('puts light text on a strong tone and dark text on a pale one', () => {
    expect(readableOn('rgb(18, 89, 106)', dark, light)).toBe(light);
    expect(readableOn('rgb(215, 227, 232)', dark, light)).toBe(dark);
  });
});
