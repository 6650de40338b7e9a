import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';

/** Bars with a range and a volume that all stand still; with closes alone a thin share can do so by itself. */
const LEAST_RUN = 5;
const LEAST_RUN_OF_CLOSES = 10;
/** Days with volume on each side of a change of unit. */
const VOLUME_BLOCK = 20;
const VOLUME_BREAK = 50;
const ONE_DAY_BREAK = 10;

/**
 * Looks for what stands still or changes its unit beside the closes: repeated bars, days without volume, volumes in
 * another unit.
 *
 * @param bars - Bars that enter the series, oldest first, one per day.
 * @param issues - Receives what is found.
 */
export function checkStanding(bars: readonly PriceBar[], issues: IssueList): void {
  let start = 0;
  for (let index = 1; index <= bars.length; index++) {
    const [previous, bar] = [bars[index - 1], bars[index]];
    if (previous !== undefined && bar !== undefined && isRepeated(previous, bar)) continue;
    if (index - start >= LEAST_RUN) addRun(bars.slice(start, index), issues);
    start = index;
  }
  if (bars.some(({ volume }) => volume > 0)) checkVolume(bars, issues);
}

function isRepeated(previous: PriceBar, bar: PriceBar): boolean {
  return (
    bar.close === previous.close &&
    isSame(bar.high, previous.high) &&
    isSame(bar.low, previous.low) &&
    (!(bar.volume > 0) || bar.volume === previous.volume)
  );
}

function isSame(left: number, right: number): boolean {
  return left === right || (Number.isNaN(left) && Number.isNaN(right));
}

function addRun(run: readonly PriceBar[], issues: IssueList): void {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return;
  const least = Number.isNaN(first.high) ? LEAST_RUN_OF_CLOSES : LEAST_RUN;
  if (run.length < least) return;
  const problem = { code: 'series-stale', fromDate: first.isoDate, toDate: last.isoDate, days: run.length } as const;
  // The first row of a run may be the last true price.
  for (const bar of run.slice(1)) issues.add('stale', bar, problem, { day: first.isoDate, fixes: ['drop-rows'] });
}

function checkVolume(bars: readonly PriceBar[], issues: IssueList): void {
  for (const bar of bars) {
    if (bar.volume !== 0) continue;
    issues.add('zero-volume', bar, { code: 'row-zero-volume' }, { fixes: ['unknown-volume', 'drop-rows'] });
  }
  checkVolumeScale(
    bars.filter(({ volume }) => volume > 0),
    issues,
  );
}

/** A share can come to be traded fifty times as much over months; from one day to the next its unit has changed. */
function checkVolumeScale(traded: readonly PriceBar[], issues: IssueList): void {
  for (let index = VOLUME_BLOCK; index + VOLUME_BLOCK <= traded.length; index++) {
    const [previous, bar] = [traded[index - 1], traded[index]];
    if (previous === undefined || bar === undefined || !isBreak(bar.volume / previous.volume, ONE_DAY_BREAK)) continue;
    const before = medianVolume(traded.slice(index - VOLUME_BLOCK, index));
    const factor = medianVolume(traded.slice(index, index + VOLUME_BLOCK)) / before;
    if (!isBreak(factor, VOLUME_BREAK)) continue;
    issues.add('volume-scale', bar, { code: 'volume-scale-break', factor, isoDate: bar.isoDate });
    index += VOLUME_BLOCK;
  }
}

function isBreak(factor: number, least: number): boolean {
  return factor >= least || factor <= 1 / least;
}

function medianVolume(block: readonly PriceBar[]): number {
  const volumes = Float64Array.from(block, ({ volume }) => volume).sort();
  return volumes[Math.floor(volumes.length / 2)] ?? Number.NaN;
}
