import { digestOf, isSameDigest, newSecret } from './secrets';

/** `spent` is a code this server once gave out: refused, but no sign of guessing. */
export type Redemption = 'accepted' | 'spent' | 'wrong';

export interface LaunchCodes {
  /** A fresh code; the one before it stops being valid. */
  issue(): string;
  redeem(code: string): Redemption;
  /** True once so many wrong codes came that somebody must be guessing. */
  readonly guessed: boolean;
}

export const CODE_LIFETIME_MS = 10 * 60_000;
const WRONG_CODES_ALLOWED = 5;

/** One-time launch codes: valid until used or ten minutes old (reliability.md §4.2, decision 3). */
export function createLaunchCodes(now: () => number): LaunchCodes {
  const issued: Buffer[] = [];
  let current: { readonly digest: Buffer; readonly issuedAt: number } | null = null;
  let wrong = 0;
  return {
    issue() {
      const code = newSecret();
      current = { digest: digestOf(code), issuedAt: now() };
      issued.push(current.digest);
      return code;
    },
    redeem(code) {
      const digest = digestOf(code);
      const valid = current !== null && now() - current.issuedAt < CODE_LIFETIME_MS;
      if (valid && current !== null && isSameDigest(digest, current.digest)) {
        current = null;
        return 'accepted';
      }
      if (issued.some((known) => isSameDigest(digest, known))) return 'spent';
      wrong += 1;
      return 'wrong';
    },
    get guessed() {
      return wrong >= WRONG_CODES_ALLOWED;
    },
  };
}
