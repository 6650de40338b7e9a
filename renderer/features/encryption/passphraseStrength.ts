/** How well a passphrase stands up to guessing. */
export type StrengthGrade = 'easy' | 'fair' | 'strong';

export interface PassphraseStrength {
  /** As a person counts them: an accented letter is one. */
  readonly characters: number;
  /** Guesses it takes at most, as a power of two, by someone who tries words, dates and repetitions first. */
  readonly guessBits: number;
  /** Seconds until half of them are made, at `GUESSES_A_SECOND`. */
  readonly seconds: number;
  readonly grade: StrengthGrade;
}

/** Each guess costs a memory-hard key derivation of about a second: this many take some thousand computers. */
const GUESSES_A_SECOND = 1_000_000;
const DAY = 86_400;
const YEAR = 365.25 * DAY;
const STRONG_FROM = 100 * YEAR;

const LETTER_BITS = Math.log2(26);
const DIGIT_BITS = Math.log2(10);
const MARK_BITS = Math.log2(33);
/** One word out of a list of about eight thousand, which holds those people choose. */
const WORD_BITS = 13;
/** Letters beyond this many are counted as a further word. */
const WORD_LETTERS = 9;
const YEAR_BITS = 7;
const PATTERN_BITS = 5;
const REPEATED_BITS = 1;

const USUAL = new Set(
  'password passphrase pass word secret qwerty qwertz asdf letmein welcome admin login dragon monkey master sunshine iloveyou love hello test abc portfolio ballast money bank'.split(
    ' ',
  ),
);

/**
 * Counts guesses as someone would make them who knows how people choose: usual words, years, runs such as 1234 and
 * repetitions cost next to nothing, any other word is one of a list, and only what is left is counted by its characters.
 * It cannot know whether the passphrase is a quotation or used elsewhere.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.normalize('NFKC');
  const seen = new Set<string>();
  let guessBits = 0;
  for (const [run] of text.matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu)) {
    const key = run.toLowerCase();
    guessBits += seen.has(key) ? Math.min(REPEATED_BITS, runBits(run)) : runBits(run);
    seen.add(key);
  }
  const seconds = 2 ** guessBits / 2 / GUESSES_A_SECOND;
  return { characters: [...text].length, guessBits, seconds, grade: gradeOf(seconds) };
}

function gradeOf(seconds: number): StrengthGrade {
  if (seconds < DAY) return 'easy';
  return seconds < STRONG_FROM ? 'fair' : 'strong';
}

function runBits(run: string): number {
  if (isPattern(run)) return PATTERN_BITS;
  if (/^\p{L}/u.test(run)) return letterBits(run);
  if (/^\p{N}/u.test(run)) return /^(19|20)\d\d$/.test(run) ? YEAR_BITS : run.length * DIGIT_BITS;
  return run === ' ' ? 0 : MARK_BITS;
}

function letterBits(run: string): number {
  const letters = [...run].length;
  const words = Math.ceil(letters / WORD_LETTERS);
  const plain = Math.min(letters * LETTER_BITS, words * WORD_BITS);
  return (USUAL.has(run.toLowerCase()) ? PATTERN_BITS : plain) + capitalBits(run);
}

/** A capital at the start, or all of them, is what everyone tries; capitals inside are a choice for each letter. */
function capitalBits(run: string): number {
  if (run === run.toLowerCase()) return 0;
  const rest = run.slice(1);
  return rest === rest.toLowerCase() || run === run.toUpperCase() ? 1 : run.length;
}

/** The same character again and again, or neighbours in order: 1111, 4321, abcd. */
function isPattern(run: string): boolean {
  if (run.length < 3) return false;
  const steps = [...run.toLowerCase()].map((character, index, all) =>
    index === 0 ? null : (character.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? 0),
  );
  const [, first] = steps;
  return (
    first !== undefined && first !== null && Math.abs(first) <= 1 && steps.slice(1).every((step) => step === first)
  );
}
