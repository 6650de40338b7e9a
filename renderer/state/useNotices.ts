import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
}

/** What an import did, with the way back; stays until dismissed or until the document changes again. */
export interface Banner {
  readonly text: string;
  readonly undoLabel: string;
  /** Document revision the banner speaks about: after another edit "undo" would mean something else. */
  readonly revision: number;
}

interface NoticesState {
  readonly toasts: readonly Toast[];
  readonly banner: Banner | null;
  say(text: string, tone?: Toast['tone']): void;
  dismiss(id: number): void;
  showBanner(banner: Banner): void;
  closeBanner(): void;
}

const TOAST_MILLISECONDS = { plain: 3000, problem: 12_000 };
let lastId = 0;

/** Short messages at the foot of the window and the one banner under the top bar. */
export const useNotices = create<NoticesState>((set, get) => ({
  toasts: [],
  banner: null,
  say: (text, tone = 'plain') => {
    lastId += 1;
    const id = lastId;
    set((state) => ({ toasts: [...state.toasts.slice(-3), { id, text, tone }] }));
    setTimeout(() => get().dismiss(id), TOAST_MILLISECONDS[tone]);
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
  showBanner: (banner) => set({ banner }),
  closeBanner: () => set({ banner: null }),
}));
