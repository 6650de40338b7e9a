import { digestOf, isSameDigest, newSecret } from './secrets';

/** A token is used by the user's own doing, or by the page's standing question for events. */
export type Use = 'work' | 'wait';

export interface Sessions {
  /** Starts a session for one tab and returns its token. */
  open(): string;
  /** Whether a token is valid; `work` keeps it from going idle. */
  admit(token: string | null, use: Use): boolean;
  /** Ends the sessions that went idle; returns how many. */
  lockIdle(): number;
  readonly count: number;
}

export const IDLE_LOCK_MS = 30 * 60_000;
const MOST_SESSIONS = 32;

/** Tokens held by tabs. Only their digests are kept here. */
export function createSessions(now: () => number): Sessions {
  let sessions: readonly { readonly digest: Buffer; readonly usedAt: number }[] = [];
  const isAwake = (session: { readonly usedAt: number }): boolean => now() - session.usedAt < IDLE_LOCK_MS;
  return {
    open() {
      const token = newSecret();
      sessions = [...sessions, { digest: digestOf(token), usedAt: now() }].slice(-MOST_SESSIONS);
      return token;
    },
    admit(token, use) {
      if (token === null) return false;
      const digest = digestOf(token);
      const session = sessions.filter(isAwake).find((candidate) => isSameDigest(candidate.digest, digest));
      if (session === undefined) return false;
      if (use === 'work') {
        sessions = sessions.map((each) => (each === session ? { digest: each.digest, usedAt: now() } : each));
      }
      return true;
    },
    lockIdle() {
      const before = sessions.length;
      sessions = sessions.filter(isAwake);
      return before - sessions.length;
    },
    get count() {
      return sessions.length;
    },
  };
}
