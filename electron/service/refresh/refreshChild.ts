/** A refresh process, however the shell starts one. */
export interface RefreshChild {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, whatever ended it. */
  onEnd(listener: () => void): void;
  end(): void;
}

/** Starts one; asked only for a refresh the user has confirmed. */
export type StartRefreshChild = () => RefreshChild;
