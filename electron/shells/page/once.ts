/** Runs an ending only the first time it is asked for: signals, closing tabs and menus may all ask at once. */
export function once<A extends readonly unknown[]>(run: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  let running: Promise<void> | null = null;
  return (...args) => {
    running ??= run(...args);
    return running;
  };
}
