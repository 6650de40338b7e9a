import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededGenerator } from '../../../shared/math/seededGenerator';

interface Walk {
  readonly symbol: string;
  readonly seed: number;
  readonly start: number;
  readonly dailyVolatility: number;
}

const WALKS: readonly Walk[] = [
  { symbol: 'IWM', seed: 2000, start: 210, dailyVolatility: 0.013 },
  { symbol: 'SPY', seed: 500, start: 560, dailyVolatility: 0.009 },
  { symbol: 'ZZLG', seed: 42, start: 38, dailyVolatility: 0.016 },
];
const DAYS = 320;
const LAST_DAY = '2026-11-13';

/** Writes invented daily prices of the two benchmark funds and of one holding into a folder, the same in every run. */
export function writeBenchmarkPrices(folder: string): void {
  const days = tradingDays();
  for (const walk of WALKS) writeFileSync(join(folder, `${walk.symbol}.csv`), csvOf(walk, days));
}

/** Weekdays up to the last one, oldest first. */
function tradingDays(): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(LAST_DAY); days.length < DAYS; time -= 86_400_000) {
    const day = new Date(time);
    if (day.getUTCDay() % 6 !== 0) days.unshift(day.toISOString().slice(0, 10));
  }
  return days;
}

function csvOf({ symbol, seed, start, dailyVolatility }: Walk, days: readonly string[]): string {
  const random = seededGenerator(seed);
  let close = start;
  const rows = days.map((day) => {
    const open = close;
    close = open * (1 + dailyVolatility * random.normal());
    const [high, low] = [Math.max(open, close) * 1.004, Math.min(open, close) * 0.996];
    const volume = Math.round((symbol === 'ZZLG' ? 2e5 : 3e7) * (0.8 + 0.4 * random.uniform()));
    return [day, ...[open, high, low, close, close].map((price) => price.toFixed(2)), volume].join(',');
  });
  return ['Date,Open,High,Low,Close,Adj Close,Volume', ...rows, ''].join('\n');
}
