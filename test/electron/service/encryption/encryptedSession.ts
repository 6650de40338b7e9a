import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher, type Dispatcher } from '../../../../electron/service/dispatch';
import type { Keychain } from '../../../../electron/service/encryption/keychain';
import { createService, type Service } from '../../../../electron/service/service';
import type { Method, RequestOf, ResponseOf } from '../../../../shared/contract/channels';
import type { DocumentCommand } from '../../../../shared/model/command';
import type { Result } from '../../../../shared/result/result';
import { QUICK_COST } from '../../../support/quickCost';

/** Long enough to stand in no cipher text by chance. */
export const CANARIES = {
  name: 'Zanzibar Canary Household',
  symbol: 'ZZCANARYX',
  company: 'Canary Feathers Incorporated',
  account: 'Brokerage of the Canary',
  passphrase: 'a canary sings at dawn 41',
} as const;

const TODAY = Date.parse('2026-11-20T12:00:00');

interface Workers {
  readonly engine: string;
  readonly imports: string;
}

/** The program over a home folder of its own, asked through the gate the shells use. */
export class EncryptedSession {
  readonly events: { readonly topic: string; readonly event: unknown }[] = [];
  keychain: Keychain | null = null;
  #service: Service | null = null;
  #send: Dispatcher = async () => {
    throw new Error('the session was not started');
  };

  constructor(
    readonly home: string,
    readonly workers: Workers,
  ) {}

  /** Starts the program anew: nothing is in memory. */
  async start(): Promise<void> {
    await this.close();
    this.#service = await createService({
      shell: 'desktop',
      version: '0.0.0',
      folders: { app: join(this.home, 'app'), portfolios: join(this.home, 'portfolios') },
      workers: this.workers,
      now: () => TODAY,
      dialogs: null,
      keychain: this.keychain,
      passphraseCost: QUICK_COST,
      emit: (topic, event) => this.events.push({ topic, event }),
      log: () => undefined,
    });
    this.#send = createDispatcher(this.#service.handlers, (line) => {
      throw new Error(`a bug: ${line.detail}`);
    });
  }

  async close(): Promise<void> {
    await this.#service?.close();
    this.#service = null;
  }

  flush(): Promise<void> {
    return this.#service?.flush() ?? Promise.resolve();
  }

  async try<M extends Method>(method: M, request: RequestOf<M>): Promise<Result<ResponseOf<M>>> {
    return (await this.#send(method, request)) as Result<ResponseOf<M>>;
  }

  async ask<M extends Method>(method: M, request: RequestOf<M>): Promise<ResponseOf<M>> {
    const answer = await this.try(method, request);
    if (!answer.ok) throw new Error(`expected a value, got ${JSON.stringify(answer.problem)}`);
    return answer.value;
  }

  async apply(command: DocumentCommand): Promise<ResponseOf<'documentApply'>> {
    return this.ask('documentApply', { command });
  }

  /** A portfolio whose every part holds a canary: name, account, symbol, prices, archived import, undo steps. */
  async makePortfolio(): Promise<void> {
    await this.ask('portfolioNew', { name: 'Mine', baseCurrency: 'USD' });
    await this.apply({ name: 'renamePortfolio', portfolioName: CANARIES.name });
    await this.importPositions(100);
    await this.importPrices();
    await this.flush();
  }

  async importPositions(quantity: number): Promise<void> {
    const heading = 'Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Cost Basis Total';
    const row = `Z1,${CANARIES.account},${CANARIES.symbol},${CANARIES.company},${quantity},$40.00,$${quantity * 40}.00,--`;
    const file = `${heading}\n${row}\n`;
    const { fileId } = await this.ask('fileAdd', { name: 'positions.csv', bytes: new TextEncoder().encode(file) });
    const proposal = await this.ask('importPropose', { fileIds: [fileId], answers: {} });
    await this.ask('importConfirm', {
      proposalId: proposal.proposalId,
      accounts: proposal.accounts.map(({ text, accountId, name, kind }) => {
        return { text, accountId, name, kind, replace: true, activity: 'lots' };
      }),
      instruments: proposal.instruments.map(({ symbol, currency }) => {
        return { symbol, currency, kind: 'stock', sameAs: null };
      }),
      skip: [],
    });
  }

  async importPrices(symbol: string = CANARIES.symbol): Promise<void> {
    const { fileId } = await this.ask('fileAdd', { name: `${symbol}.csv`, bytes: priceFile() });
    const prices = await this.ask('pricesPropose', { fileIds: [fileId], answers: {} });
    await this.ask('pricesConfirm', {
      proposalId: prices.proposalId,
      accept: prices.series.map((row) => ({ key: row.proposal.key, symbol: row.proposal.symbol })),
    });
  }

  /** Id of the file the session made first. */
  async fileId(): Promise<string> {
    const { recent } = await this.ask('appState', {});
    return recent.find(({ fileName }) => fileName === 'Mine.ballast')?.fileId ?? '';
  }

  /** Files below the home that can be read to hold one of the canaries, as paths below it. */
  readable(): string[] {
    const needles = Object.values(CANARIES).map((canary) => Buffer.from(canary));
    return readdirSync(this.home, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(this.home, name)).isFile())
      .filter((name) => {
        const bytes = readFileSync(join(this.home, name));
        return needles.some((needle) => bytes.includes(needle));
      })
      .sort();
  }
}

/** Daily bars for some hundred weekdays up to 2026-11-19. */
function priceFile(): Uint8Array {
  const rows: string[] = [];
  for (let day = Date.parse('2026-11-19T00:00:00Z'); rows.length < 330; day -= 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 === 0) continue;
    const close = 40 * (1 + 0.05 * Math.sin(rows.length / 3) + 0.01 * Math.cos(rows.length * 7));
    const cells = [close, close * 1.01, close * 0.99, close].map((price) => price.toFixed(4));
    rows.push([date.toISOString().slice(0, 10), ...cells, 100_000].join(','));
  }
  return new TextEncoder().encode(['Date,Open,High,Low,Close,Volume', ...rows.reverse()].join('\n'));
}
