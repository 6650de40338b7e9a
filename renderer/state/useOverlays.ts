import { create } from 'zustand';

export type Overlay =
  | 'palette'
  | 'help'
  | 'new-portfolio'
  | 'save-as'
  | 'import-positions'
  | 'import-prices'
  | 'refresh-prices'
  | 'import-reference'
  | 'add-holding'
  | 'corporate-action'
  | 'changed-elsewhere'
  | 'recovery';

interface OverlayState {
  readonly overlay: Overlay | null;
  /** Files that came with the request (a drop), taken over by the overlay that opens. */
  readonly files: readonly File[];
  /** Holding whose detail is open. */
  readonly holdingId: string | null;
  show(overlay: Overlay, files?: readonly File[]): void;
  close(): void;
  openHolding(holdingId: string | null): void;
}

/** Which dialog, wizard or drawer lies over the page; at most one of each. */
export const useOverlays = create<OverlayState>((set) => ({
  overlay: null,
  files: [],
  holdingId: null,
  show: (overlay, files = []) => set({ overlay, files }),
  close: () => set({ overlay: null, files: [] }),
  openHolding: (holdingId) => set({ holdingId }),
}));
