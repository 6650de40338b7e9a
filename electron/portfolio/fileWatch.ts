import type { Clock } from './clock';

const EVERY_MILLISECONDS = 1000;

/**
 * Looks at a file again and again, a second after the last look was over. A poll, because what systems tell of changes is
 * neither complete on network drives nor the same anywhere.
 */
export class FileWatch {
  readonly #clock: Clock;
  readonly #look: () => Promise<void>;
  #callOff: () => void = () => undefined;
  #ended = false;

  /** @param look - May take its time; the next look waits for it. */
  constructor(clock: Clock, look: () => Promise<void>) {
    this.#clock = clock;
    this.#look = look;
    this.#wait();
  }

  end(): void {
    this.#ended = true;
    this.#callOff();
  }

  #wait(): void {
    if (this.#ended) return;
    this.#callOff = this.#clock.after(EVERY_MILLISECONDS, () => void this.#look().finally(() => this.#wait()));
  }
}
