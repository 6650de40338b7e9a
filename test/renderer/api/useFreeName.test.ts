import { describe, expect, it } from 'vitest';
import { freeName } from '../../../renderer/api/useFreeName';

describe('freeName', () => {
  it('is the plain name where nothing has it', () => {
    expect(freeName([])).toBe('My portfolio');
    expect(freeName(['Retirement.ballast'])).toBe('My portfolio');
  });

  it('counts on from the names that are taken, in any case', () => {
    expect(freeName(['My portfolio.ballast'])).toBe('My portfolio 2');
    expect(freeName(['my Portfolio.ballast', 'My portfolio 2.ballast', 'My portfolio 4.ballast'])).toBe(
      'My portfolio 3',
    );
  });
});
