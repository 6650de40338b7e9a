import { create } from 'zustand';
import type { Figure } from '../../shared/report/figure';

interface ExplainState {
  readonly figure: Figure | null;
  open(figure: Figure): void;
  close(): void;
}

/** The figure whose formula, inputs and sources the explain panel shows. */
export const useExplain = create<ExplainState>((set) => ({
  figure: null,
  open: (figure) => set({ figure }),
  close: () => set({ figure: null }),
}));
