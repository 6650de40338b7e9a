/** Time, injected: a test moves it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, later; the answer calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The computer's own clock. Autosave does not keep a process alive: shells flush before they end. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
