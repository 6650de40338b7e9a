/** Knows whether a tab is still there: one that waits for events, or that was heard of less than a minute ago. */
export interface TabWatch {
  /** A tab was heard of. */
  seen(): void;
  /** A tab waits for events; the returned function says that it no longer does. */
  waiting(): () => void;
  /** As before the first tab: after a lock the server waits for the user, however long. */
  forget(): void;
  /** True once the last tab has been gone for a minute; never before a first one came. */
  allGone(): boolean;
}

export const GONE_AFTER_MS = 60_000;

export function createTabWatch(now: () => number): TabWatch {
  let lastSeen: number | null = null;
  let waiters = 0;
  return {
    seen() {
      lastSeen = now();
    },
    waiting() {
      waiters += 1;
      lastSeen = now();
      let left = false;
      return () => {
        if (left) return;
        left = true;
        waiters -= 1;
        // A tab that was forgotten meanwhile is not seen again by leaving.
        if (lastSeen !== null) lastSeen = now();
      };
    },
    forget() {
      lastSeen = null;
    },
    allGone() {
      return waiters === 0 && lastSeen !== null && now() - lastSeen >= GONE_AFTER_MS;
    },
  };
}
