import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../renderer/features/encryption/passphraseStrength';
import { strengthText } from '../../../renderer/features/encryption/strengthText';

const bits = (passphrase: string) => passphraseStrength(passphrase).guessBits;
const text = (passphrase: string) => strengthText(passphraseStrength(passphrase), 'en-US');

describe('passphraseStrength', () => {
  it('calls what everyone tries first easy, however long it is', () => {
    for (const usual of [
      'password1',
      'Password2024',
      '12345678',
      'aaaaaaaaaaaaaaaa',
      'qwerty123456',
      'test test test test',
    ])
      expect(passphraseStrength(usual).grade).toBe('easy');
  });

  it('counts the most usual words for less than any other', () => {
    expect(bits('dragon')).toBe(5);
    expect(bits('Dragon')).toBe(6);
    expect(bits('dragons')).toBe(13);
  });

  it('counts a word as one of a list, not by its letters', () => {
    expect(bits('harbour')).toBe(13);
    expect(bits('harbour lantern')).toBe(26);
    expect(passphraseStrength('harbour lantern oyster cabbage violin').grade).toBe('strong');
  });

  it('counts a word that comes again as next to nothing', () => {
    expect(bits('harbour harbour')).toBe(14);
  });

  it('counts a run of neighbours as one guess of a few, up and down', () => {
    expect(bits('abcdef')).toBe(5);
    expect(bits('987654')).toBe(5);
    expect(bits('975310')).toBeCloseTo(6 * Math.log2(10), 10);
  });

  it('counts a year as one of about a hundred', () => {
    expect(bits('1987')).toBe(7);
    expect(bits('8719')).toBeCloseTo(4 * Math.log2(10), 10);
  });

  it('counts capitals inside a word for more than one at its start', () => {
    expect(bits('Harbour')).toBe(14);
    expect(bits('haRboUr')).toBe(20);
  });

  it('grades random characters of a password manager as strong', () => {
    expect(passphraseStrength('k7#vQ2!zR9@wL4$e').grade).toBe('strong');
  });

  it('counts characters as a person does', () => {
    expect(passphraseStrength('ｐａｓｓ').characters).toBe(4);
    expect(passphraseStrength('e\u0301te\u0301').characters).toBe(3);
    expect(passphraseStrength('🦀🦀').characters).toBe(2);
  });

  it('never falls when something is added', () => {
    const whole = 'Harbour 1987 lantern!! oyster';
    const steps = [...whole].map((_, index) => bits(whole.slice(0, index + 1)));
    const words = ['harbour', 'harbour lantern', 'harbour lantern oyster'].map(bits);
    expect(words).toEqual([...words].sort((left, right) => left - right));
    expect(steps.at(-1)).toBeGreaterThan(bits('Harbour'));
  });

  it('knows nothing of an empty one', () => {
    expect(passphraseStrength('')).toMatchObject({ characters: 0, guessBits: 0, grade: 'easy' });
  });
});

describe('strengthText', () => {
  it('tells length, guesses and time in words and numbers', () => {
    expect(text('harbour lantern oyster').sentence).toBe(
      '22 characters, about 500 billion guesses. Some thousand computers together would need about 3 days.',
    );
  });

  it('has a word for every grade, and advice that fits it', () => {
    expect(text('1234').word).toBe('Easy to guess');
    expect(text('1234').advice).toContain('Four or five words');
    expect(text('harbour lantern oyster').word).toBe('Fair');
    expect(text('harbour lantern oyster cabbage violin').word).toBe('Strong');
    expect(text('harbour lantern oyster cabbage violin').advice).toContain('quotation');
  });

  it('does not pretend to count what nobody can imagine', () => {
    const { sentence } = text('harbour lantern oyster cabbage violin kettle marble');
    expect(sentence).toContain('more than a thousand trillion guesses');
    expect(sentence).toContain('more than a million years');
  });

  it('says less than a minute where it is', () => {
    expect(text('password').sentence).toContain('less than a minute');
  });
});
