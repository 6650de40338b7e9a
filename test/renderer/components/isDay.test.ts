import { describe, expect, it } from 'vitest';
import { isDay } from '../../../renderer/components/isDay';

describe('isDay', () => {
  it('knows days that exist', () => {
    expect(['2026-02-28', '2026-02-30', '26-02-28', '', '2026-13-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
