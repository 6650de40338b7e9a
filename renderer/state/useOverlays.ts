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
  /** Symbol of the fund that reference data are to be attached to; null where the files say it. */
  readonly fund: string | null;
  /** Holding whose detail is open. */
  readonly holdingId: string | null;
  show(overlay: Overlay, files?: readonly File[], fund?: string | null): void;
  close(): void;
  openHolding(holdingId: string | null): void;
}

/** Which dialog, wizard or drawer lies over the page; at most one of each. */
export const useOverlays = create<OverlayState>((set) => ({
  overlay: null,
  files: [],
  fund: null,
  holdingId: null,
  show: (overlay, files = [], fund = null) => set({ overlay, files, fund }),
  close: () => set({ overlay: null, files: [], fund: null }),
  openHolding: (holdingId) => set({ holdingId }),
}));
