import { setImmediate as nextTurn } from 'node:timers/promises';

/** As long as an edit may wait for the service without being felt. */
const STRETCH = 40;

/** Long work in stretches: between them the service answers everybody else. */
export class Breather {
  #began = performance.now();

  /** Resolves at once within a stretch, and after the others had their turn at its end. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#began < STRETCH) return;
    await nextTurn();
    this.#began = performance.now();
  }
}
