import { create } from 'zustand';

/** Whether this tab still reaches the program; only the browser shell can lose it. */
export const useConnection = create<{ readonly ended: boolean; end(): void }>((set) => ({
  ended: false,
  end: () => set({ ended: true }),
}));
