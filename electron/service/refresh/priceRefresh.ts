import type { RequestOf } from '../../../shared/contract/channels';
import type { RefreshRequestRow, RefreshState, RefreshStatus } from '../../../shared/contract/refreshSchemas';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail, ok, type Result } from '../../../shared/result/result';
import { parseOwnAddress } from '../../refresh/ownAddress';
import { allowedOrigin, needsKey, PROVIDERS } from '../../refresh/providers';
import type { RefreshJob } from '../../refresh/refreshMessage';
import type { Log } from '../log';
import { agreedJob } from './agreedJob';
import type { StartRefreshChild } from './refreshChild';
import type { RefreshKeys } from './refreshKeys';
import { RefreshRun } from './refreshRun';
import type { RefreshChoice, RefreshSetting } from './refreshSetting';
import { refreshSymbols } from './refreshSymbols';

type Change = RequestOf<'refreshConfigure'>;
type Start = RequestOf<'refreshStart'>;

/** What the refresh works with. */
export interface RefreshParts {
  readonly setting: RefreshSetting;
  readonly keys: RefreshKeys;
  /** Null where the shell cannot start a process for it. */
  readonly startChild: StartRefreshChild | null;
  /** The open portfolio; null while none is open or it is locked. */
  readonly document: () => Portfolio | null;
  readonly today: () => IsoDate;
  readonly now: () => number;
  readonly newId: () => string;
  readonly onChange: (status: RefreshStatus) => void;
  readonly log: Log;
}

const MOST_REQUESTS = 1000;

/** A refresh with the settings it was started with. */
interface Begun {
  readonly run: RefreshRun;
  readonly documentId: string;
  readonly label: string;
  readonly choice: RefreshChoice;
}

/**
 * Asking a provider for prices, as the user has set it up. A process is started by `start` and by nothing else, goes to the
 * one server the user has seen, and is gone when the refresh is. What it brings waits here as files until the page takes
 * them through the same proposal as files of the user's own.
 */
export class PriceRefresh {
  readonly #parts: RefreshParts;
  #requests: readonly RefreshRequestRow[] = [];
  #run: Begun | null = null;

  constructor(parts: RefreshParts) {
    this.#parts = parts;
  }

  get requests(): readonly RefreshRequestRow[] {
    return this.#requests;
  }

  async status(): Promise<RefreshStatus> {
    return this.#statusOf(await this.#parts.setting.read());
  }

  async state(): Promise<RefreshState> {
    const { setting, keys, document } = this.#parts;
    const choice = await setting.read();
    const { provider, ownAddress, sealedKeys } = choice;
    const open = document();
    const asked = provider === 'off' ? null : provider;
    return {
      ...this.#statusOf(choice),
      ownAddress,
      key: asked === null || !needsKey(asked, ownAddress) ? 'not-needed' : await keys.standing(asked, sealedKeys),
      canRemember: await keys.canRemember(),
      symbols: open === null ? [] : refreshSymbols(open, asked),
    };
  }

  /** Problems: `refresh-running`, `refresh-address-invalid`, `portfolio-not-saved`; note: `refresh-key-not-kept`. */
  async configure(change: Change): Promise<Result<RefreshState>> {
    if (change.provider === 'off') this.forget();
    else if (this.#running()) return fail({ code: 'refresh-running' });
    const before = await this.#parts.setting.read();
    const address = change.provider === 'own' ? (change.ownAddress ?? '').trim() : before.ownAddress;
    const parsed = change.provider === 'own' ? parseOwnAddress(address ?? '') : ok(null);
    if (!parsed.ok) return parsed;
    const moved = change.provider === 'own' && serverOf(address) !== serverOf(before.ownAddress);
    const { sealedKeys, problem } = await this.#parts.keys.change(change, before.sealedKeys, moved);
    const kept = await this.#parts.setting.write({ provider: change.provider, ownAddress: address, sealedKeys });
    if (!kept.ok) return kept;
    this.#run = null;
    this.#parts.onChange(await this.status());
    return ok(await this.state(), problem === null ? undefined : [problem]);
  }

  /**
   * Asks for prices of exactly these symbols at exactly this server. Problems: `refresh-off`, `refresh-running`,
   * `refresh-changed` where the user has seen another list, `refresh-no-key`, `refresh-address-invalid`.
   */
  async start(asked: Start): Promise<Result<RefreshStatus>> {
    const { setting, startChild, document } = this.#parts;
    const choice = await setting.read();
    if (choice.provider === 'off' || startChild === null) return fail({ code: 'refresh-off' });
    const { provider } = choice;
    const open = document();
    const job = await agreedJob(asked, { ...choice, provider }, { ...this.#parts, open });
    if (!job.ok) return job;
    // Asked last: nothing is waited for between this and the start.
    if (open === null || this.#running()) return fail({ code: 'refresh-running' });
    const label = provider === 'own' ? asked.host : PROVIDERS[provider].label;
    this.#run = { run: this.#begin(startChild, job.value, asked.host), documentId: open.id, label, choice };
    return ok(await this.status());
  }

  /** Ends what runs, prices that have come are kept; where nothing runs, lets go of what the last one came to. */
  async cancel(): Promise<RefreshStatus> {
    if (this.#running()) this.#run?.run.cancel();
    else this.#run = null;
    const status = await this.status();
    this.#parts.onChange(status);
    return status;
  }

  /** Problem: `unknown-id`. */
  take(fileId: string): Result<{ fileName: string; bytes: Uint8Array }> {
    this.#dropForeign();
    const file = this.#run?.run.take(fileId) ?? null;
    if (file === null || this.#run === null) return fail({ code: 'unknown-id', what: 'file' });
    const symbol = file.symbol.replace(/[\\/]/g, '.');
    return ok({ fileName: `${symbol}_${this.#run.label}_${this.#parts.today()}.${file.form}`, bytes: file.bytes });
  }

  /** Ends what runs and lets go of what has come: for a lock, another portfolio, the end of the program. */
  forget(): void {
    this.#run?.run.cancel();
    this.#run = null;
  }

  #begin(startChild: StartRefreshChild, job: RefreshJob, host: string): RefreshRun {
    const { now, newId } = this.#parts;
    return new RefreshRun(startChild(), job, {
      host,
      now,
      newId,
      onRequest: (row) => {
        this.#requests = [row, ...this.#requests].slice(0, MOST_REQUESTS);
      },
      onChange: () => {
        if (this.#run !== null) this.#parts.onChange(this.#statusOf(this.#run.choice));
      },
      onEnd: (result) => this.#logEnd(result),
    });
  }

  #running(): boolean {
    return this.#run?.run.ended === false;
  }

  #statusOf({ provider, ownAddress }: RefreshChoice): RefreshStatus {
    this.#dropForeign();
    const origin = provider === 'off' ? null : allowedOrigin(provider, ownAddress);
    return {
      available: this.#parts.startChild !== null,
      provider,
      host: origin?.ok === true ? origin.value.host : null,
      run: this.#run?.run.progress ?? null,
      result: this.#run?.run.result ?? null,
    };
  }

  /** A refresh belongs to the portfolio it was asked for: its symbols are nobody else's business. */
  #dropForeign(): void {
    if (this.#run !== null && this.#run.documentId !== this.#parts.document()?.id) this.forget();
  }

  #logEnd({ files, failed, left }: NonNullable<RefreshStatus['result']>): void {
    const codes = [...new Set(failed.map(({ problem }) => problem.code))].sort().join(' ');
    const detail = `${files.length} answered, ${failed.length} failed, ${left} left ${codes}`.trim();
    this.#parts.log({ level: 'info', event: 'refresh-ended', detail });
  }
}

/** One text for one server; null where the address is none. */
function serverOf(address: string | null): string | null {
  const origin = allowedOrigin('own', address);
  return origin.ok ? JSON.stringify(origin.value) : null;
}
