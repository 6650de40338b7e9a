import { type RefObject, useRef, useState } from 'react';
import { type PassphraseStrength, passphraseStrength } from './passphraseStrength';
import { clearSecret, secretIn } from './secretField';

export const LEAST_CHARACTERS = 8;

type FieldRef = RefObject<HTMLInputElement | null>;

export interface NewPassphrase {
  readonly first: FieldRef;
  readonly second: FieldRef;
  /** Null while nothing is typed. */
  readonly strength: PassphraseStrength | null;
  readonly firstError: string | undefined;
  readonly secondError: string | undefined;
  /** Takes a look at what stands in the fields. */
  look(): void;
  /** The passphrase where both fields agree on one that is long enough; else null, and the fields say why. */
  read(): string | null;
  clear(): void;
}

interface Look {
  readonly strength: PassphraseStrength | null;
  readonly tooShort: boolean;
  readonly differ: boolean;
}

const NOTHING: Look = { strength: null, tooShort: false, differ: false };

/** A passphrase typed twice. Only what was seen in it is kept as state: the text itself stays in its fields. */
export function useNewPassphrase(): NewPassphrase {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState<Look>(NOTHING);
  const [asked, setAsked] = useState(false);
  const look = () => setSeen(lookAt(secretIn(first), secretIn(second)));
  return {
    first,
    second,
    strength: seen.strength,
    firstError: asked && seen.tooShort ? `At least ${LEAST_CHARACTERS} characters.` : undefined,
    secondError: asked && seen.differ ? 'The two are not the same.' : undefined,
    look,
    read: () => {
      setAsked(true);
      look();
      const { tooShort, differ } = lookAt(secretIn(first), secretIn(second));
      if (tooShort || differ) (tooShort ? first : second).current?.focus();
      return tooShort || differ ? null : secretIn(first);
    },
    clear: () => {
      clearSecret(first);
      clearSecret(second);
      setSeen(NOTHING);
      setAsked(false);
    },
  };
}

function lookAt(first: string, second: string): Look {
  const strength = first === '' ? null : passphraseStrength(first);
  return { strength, tooShort: (strength?.characters ?? 0) < LEAST_CHARACTERS, differ: first !== second };
}
