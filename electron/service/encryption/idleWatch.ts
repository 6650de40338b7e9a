import type { Handlers, Method } from '../../../shared/contract/channels';
import type { Result } from '../../../shared/result/result';
import type { AutoLock } from './autoLock';
import type { AutoLockSetting } from './autoLockSetting';
import type { Locking } from './locking';

/** Methods after which another document may be open, or none. */
const MOVES = /^(portfolio|bundle)/;
/** What a page asks by itself, without anyone being there. */
const UNATTENDED: ReadonlySet<Method> = new Set(['appState', 'encryptionState', 'refreshState']);

/** Watches what is asked for: whoever asks is there, and an encrypted portfolio is locked when nobody has been for long. */
export class IdleWatch {
  readonly #autoLock: AutoLock;
  readonly #setting: AutoLockSetting;
  readonly #locking: Pick<Locking, 'settle' | 'isOpen'>;
  #watching = false;

  constructor(autoLock: AutoLock, setting: AutoLockSetting, locking: Pick<Locking, 'settle' | 'isOpen'>) {
    this.#autoLock = autoLock;
    this.#setting = setting;
    this.#locking = locking;
  }

  /** Takes another number of minutes from now on, or null for never. Problem: `portfolio-not-saved`. */
  async choose(minutes: number | null): Promise<Result<null>> {
    const kept = await this.#setting.choose(minutes);
    if (kept.ok && this.#watching) this.#autoLock.watch(minutes);
    return kept;
  }

  /** The same handlers; a request of the user's counts as use before it is answered, and may find the portfolio locked. */
  watched(handlers: Handlers): Handlers {
    const watch = (method: Method): [Method, (request: never) => Promise<Result<unknown>>] => [
      method,
      async (request) => {
        if (!UNATTENDED.has(method)) await this.#autoLock.used();
        const answer = await handlers[method](request);
        if (MOVES.test(method)) this.#locking.settle();
        await this.#settle();
        return answer;
      },
    ];
    // Each method keeps its own request and answer, which a table built from names cannot express.
    return Object.fromEntries((Object.keys(handlers) as Method[]).map(watch)) as unknown as Handlers;
  }

  async #settle(): Promise<void> {
    const encrypted = this.#locking.isOpen;
    if (encrypted === this.#watching) return;
    this.#watching = encrypted;
    this.#autoLock.watch(encrypted ? await this.#setting.minutes() : null);
  }
}
