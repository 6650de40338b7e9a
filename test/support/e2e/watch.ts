import { type BrowserContext, expect } from '@playwright/test';

/** What the pages of a test did that a user would never see. */
export interface Watch {
  /** From now on this context is listened to. */
  listenTo(context: BrowserContext): void;
  /** A page whose program is ended on purpose complains with reason. */
  stopListening(): void;
  /**
   * Fails where a page complained, or asked anything of another than its own shell.
   *
   * @param own - How the addresses of the test's shells begin.
   */
  expectQuiet(own: readonly string[]): void;
}

/** Notes every console error and warning, uncaught error and request. */
export function createWatch(): Watch {
  const complaints: string[] = [];
  const requested: string[] = [];
  const known = new Set<BrowserContext>();
  let listening: BrowserContext | null = null;
  return {
    listenTo(context) {
      listening = context;
      if (known.has(context)) return;
      known.add(context);
      const note = (list: string[], text: string) => listening === context && list.push(text);
      context.on('console', (message) => {
        if (['error', 'warning', 'assert'].includes(message.type())) note(complaints, message.text());
      });
      context.on('weberror', (error) => note(complaints, String(error.error())));
      context.on('request', (request) => note(requested, request.url()));
    },
    stopListening() {
      listening = null;
    },
    expectQuiet(own) {
      expect(complaints, 'complaints of the page').toEqual([]);
      const allowed = [...own, 'data:', 'blob:'];
      const foreign = requested.filter((url) => !allowed.some((start) => url.startsWith(start)));
      expect(foreign, 'requests to others').toEqual([]);
      expect(requested.length, 'requests that were seen').toBeGreaterThan(0);
    },
  };
}
