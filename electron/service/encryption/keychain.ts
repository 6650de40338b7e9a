/** The operating system's own store of secrets, as far as a shell has a real one. */
export interface Keychain {
  /** Whether it can be used and keeps secrets from other users of this computer. */
  available(): Promise<boolean>;
  /** Seals a text so that only this user on this computer can open it. Rejects when the system refuses. */
  seal(text: string): Promise<Uint8Array>;
  /** Null when it cannot be opened any more; `stale` asks for it to be sealed anew. */
  open(sealed: Uint8Array): Promise<{ readonly text: string; readonly stale: boolean } | null>;
}
