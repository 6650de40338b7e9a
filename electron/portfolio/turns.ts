/** Tasks one after another, in the order they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** The outcome is the task's own. */
  take<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    // A bug in one task reaches its own caller; the next task must have its turn all the same.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
