import { create } from 'zustand';

export type PageId = 'start' | 'holdings' | 'exposure' | 'risk' | 'sizing' | 'liquidity' | 'data' | 'settings';
export type Theme = 'system' | 'light' | 'dark';

interface UiState {
  readonly page: PageId;
  /** Accounts every figure is computed for; null means all. */
  readonly accountIds: readonly string[] | null;
  /** Liquidity in a crisis instead of a normal market (D§5.6). */
  readonly crisis: boolean;
  readonly theme: Theme;
  /** Hides amounts and quantities on every page; never revealed on hover. */
  readonly privacy: boolean;
  readonly narrowRail: boolean;
  go(page: PageId): void;
  select(accountIds: readonly string[] | null): void;
  setCrisis(crisis: boolean): void;
  setTheme(theme: Theme): void;
  togglePrivacy(): void;
  toggleRail(): void;
}

const THEME_KEY = 'ballast.theme';

/** What the user is looking at and how; nothing of it belongs to the document. */
export const useUi = create<UiState>((set) => ({
  page: 'start',
  accountIds: null,
  crisis: false,
  theme: storedTheme(),
  privacy: false,
  narrowRail: false,
  go: (page) => set({ page }),
  select: (accountIds) => set({ accountIds }),
  setCrisis: (crisis) => set({ crisis }),
  setTheme: (theme) => {
    localStorage.setItem(THEME_KEY, theme);
    set({ theme });
  },
  togglePrivacy: () => set((state) => ({ privacy: !state.privacy })),
  toggleRail: () => set((state) => ({ narrowRail: !state.narrowRail })),
}));

function storedTheme(): Theme {
  const stored = localStorage.getItem(THEME_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
