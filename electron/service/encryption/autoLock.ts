import type { Clock } from '../../portfolio/clock';

/** A computer that slept did not count: the time of day is looked at this often. */
const LOOK_MILLISECONDS = 20_000;
const MINUTE = 60_000;

/**
 * Locks after some minutes without use. `lock` answers whether the portfolio is locked now: one that cannot be saved is
 * not, and is tried again at the next look.
 */
export class AutoLock {
  readonly #clock: Clock;
  readonly #lock: () => Promise<boolean>;
  #limit: number | null = null;
  #lastUse: number;
  #callOff: () => void = () => undefined;
  #locking: Promise<boolean> | null = null;

  constructor(clock: Clock, lock: () => Promise<boolean>) {
    this.#clock = clock;
    this.#lock = lock;
    this.#lastUse = clock.now();
  }

  /** Watches from now on, or, with null, no longer. */
  watch(minutes: number | null): void {
    this.#callOff();
    this.#limit = minutes === null ? null : minutes * MINUTE;
    this.#lastUse = this.#clock.now();
    if (this.#limit !== null) this.#lookLater();
  }

  /** The user did something. What comes too late finds the portfolio locked, e.g. the first click after a night. */
  async used(): Promise<void> {
    if (this.#isOver && (await this.#lockNow())) return;
    this.#lastUse = this.#clock.now();
  }

  get #isOver(): boolean {
    return this.#limit !== null && this.#clock.now() - this.#lastUse >= this.#limit;
  }

  #lookLater(): void {
    const left = (this.#limit ?? 0) - (this.#clock.now() - this.#lastUse);
    this.#callOff = this.#clock.after(Math.min(LOOK_MILLISECONDS, Math.max(left, 1000)), () => {
      this.#lookLater();
      if (this.#isOver) void this.#lockNow();
    });
  }

  #lockNow(): Promise<boolean> {
    this.#locking ??= this.#lock().finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  }
}
