import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createService } from '../../../electron/service/service';
import { isoDateOf, weekday } from '../../../shared/model/isoDate';
import { obtained } from '../../support/outcome';

/** A folder of price files through the service: handed over, proposed, confirmed. Prints JSON; asserts nothing. */
const [files = 2000, bars = 2520] = process.argv.slice(2).map(Number);
const FIRST_DAY = 16_800;
const MEGABYTE = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'ballast-folder-bench-'));
const built = import.meta.dirname;
const delay = monitorEventLoopDelay({ resolution: 5 });
let events = 0;
let peak = 0;
const peaks: number[] = [];
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);

const service = await createService({
  shell: 'browser',
  version: 'bench',
  folders: { app: join(folder, 'app'), portfolios: join(folder, 'portfolios') },
  workers: { engine: join(built, 'engineWorker.js'), imports: join(built, 'importWorker.js') },
  now: Date.now,
  dialogs: null,
  emit: (topic) => {
    if (topic === 'progress') events++;
  },
  log: () => undefined,
});
try {
  const { handlers } = service;
  obtained(await handlers.portfolioNew({ name: 'Bench', baseCurrency: 'USD' }));
  const rest = process.memoryUsage.rss();
  const handed = await timed(async () => {
    const fileIds: string[] = [];
    for (let index = 0; index < files; index++) {
      fileIds.push(obtained(await handlers.fileAdd({ name: `S${index}.csv`, bytes: priceFile(index) })).fileId);
      // The page hands files over one request at a time.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return fileIds;
  });
  delay.enable();
  const proposed = await timed(async () =>
    obtained(await handlers.pricesPropose({ fileIds: handed.value, answers: {} })),
  );
  const accept = proposed.value.series.map(({ proposal, symbol }) => ({ key: proposal.key, symbol }));
  const { proposalId } = proposed.value;
  const confirmed = await timed(async () => obtained(await handlers.pricesConfirm({ proposalId, accept })));
  const { status } = confirmed.value;
  console.log(
    JSON.stringify({
      files,
      bars,
      series: accept.length,
      // Processor time beside the clock's: the latter says nothing on a busy machine.
      handedOver: [handed.ms, handed.cpuMs],
      propose: [proposed.ms, proposed.cpuMs],
      confirm: [confirmed.ms, confirmed.cpuMs],
      progressEvents: events,
      longestBlockMs: Math.round(delay.max / 1e6),
      medianBlockMs: Math.round(delay.percentile(50) / 1e6),
      restMegabytes: Math.round(rest / MEGABYTE),
      // While handed over, proposed, confirmed.
      peakMegabytes: peaks,
      revision: status.revision,
    }),
  );
} finally {
  clearInterval(watch);
  await service.close();
  rmSync(folder, { recursive: true, force: true });
}

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
  readonly cpuMs: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  peaks.push(Math.round(peak / MEGABYTE));
  peak = 0;
  return { value, ms: Math.round(performance.now() - start), cpuMs: Math.round((user + system) / 1000) };
}

/** Daily bars of a made-up share, with six decimals as Yahoo prints them; another walk for each file. */
function priceFile(seed: number): Uint8Array {
  let state = seed + 1;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const lines = ['Date,Open,High,Low,Close,Adj Close,Volume'];
  let close = 20 + random() * 200;
  for (let day = FIRST_DAY; lines.length <= bars; day++) {
    if (weekday(day) % 6 === 0) continue;
    const open = close * (1 + (random() - 0.5) * 0.01);
    close *= 1 + (random() - 0.499) * 0.03;
    const [high, low] = [Math.max(open, close) * 1.004, Math.min(open, close) * 0.996];
    const prices = [open, high, low, close, close * 0.97].map((price) => price.toFixed(6));
    lines.push([isoDateOf(day), ...prices, Math.floor((0.5 + random()) * 1e6)].join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
