import { create } from 'zustand';
import type { Problem } from '../../shared/result/problem';

/** A portfolio that was asked for and did not open. */
export interface RefusedFile {
  /** Opaque; null for a file the program has no name for. */
  readonly fileId: string | null;
  readonly problem: Problem;
}

interface OpeningState {
  readonly refused: RefusedFile | null;
  refuse(file: RefusedFile): void;
  clear(): void;
}

/** Which file did not open and why; the Start page says it and offers what there is. */
export const useOpening = create<OpeningState>((set) => ({
  refused: null,
  refuse: (refused) => set({ refused }),
  clear: () => set({ refused: null }),
}));
