import { create } from 'zustand';

/** A portfolio whose key is asked for. */
export interface LockedFile {
  /** Opaque; what the program calls the file. */
  readonly fileId: string;
  /** It was open and was locked, or it is being opened. */
  readonly reason: 'locked' | 'opening';
}

interface UnlockState {
  readonly waiting: LockedFile | null;
  ask(waiting: LockedFile): void;
  done(): void;
}

/** Which portfolio stands locked before the page; never what unlocks it. */
export const useUnlock = create<UnlockState>((set) => ({
  waiting: null,
  ask: (waiting) => set({ waiting }),
  done: () => set({ waiting: null }),
}));
