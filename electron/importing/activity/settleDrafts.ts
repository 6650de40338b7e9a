import { decimalToNumber, multiplyDecimals } from '../../../shared/model/decimal';
import type { Line, SkippedRow } from '../../../shared/model/proposal';
import type { RowProblem } from '../../../shared/result/importProblem';
import { lineOf } from '../text/parseRows';
import { skippedRow } from '../text/skippedRow';
import { signOfCell } from './activitySides';
import type { TradeDraft } from './readTrade';

const CLOSING: ReadonlySet<string> = new Set(['expire', 'exercise', 'assign']);

/** What is left of the trades of a file once they were compared with each other. */
export interface SettledDrafts {
  readonly drafts: readonly TradeDraft[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * Takes out what is no trade of its own: a record that the file holds twice, the same trade in another spelling, a row whose
 * money flows against its word; and gives what closes a position the side that is open.
 *
 * @param drafts - In file order.
 */
export function settleDrafts(drafts: readonly TradeDraft[]): SettledDrafts {
  const skipped: SkippedRow[] = [];
  const flows = cashFlows(drafts);
  const seen = new Map<string, Placed[]>();
  const runs = runsOf(drafts);
  const kept = drafts.filter((draft, index) => {
    const problem = contradiction(draft, flows) ?? repetition({ draft, index: runs[index] ?? 0 }, seen);
    if (problem !== null) skipped.push(skippedRow(draft.cells.row, problem));
    return problem === null;
  });
  return { drafts: withSides(kept), skipped };
}

/** Whether money leaves for purchases and comes in for sales throughout: then a row that does otherwise is wrong. */
function cashFlows(drafts: readonly TradeDraft[]): boolean {
  const flows = drafts.flatMap((draft) => flowOf(draft) ?? []);
  const against = flows.filter((follows) => !follows).length;
  return (
    drafts.some(({ cells }) => signOfCell(cells.text('amount')) < 0) &&
    flows.length >= 4 &&
    against <= 0.1 * flows.length
  );
}

/** Whether the sign of the money fits the word; null where there is nothing to compare. */
function flowOf({ trade, cells }: TradeDraft): boolean | null {
  const money = signOfCell(cells.text('amount'));
  if (money === 0 || (trade.type !== 'buy' && trade.type !== 'sell')) return null;
  return money < 0 === (trade.type === 'buy');
}

function contradiction(draft: TradeDraft, flows: boolean): RowProblem | null {
  if (!flows || flowOf(draft) !== false) return null;
  return { code: 'row-contradicts', text: (draft.said || draft.trade.type).slice(0, 60) };
}

/** Number of the stretch of rows at the same moment that a trade stands in. */
function runsOf(drafts: readonly TradeDraft[]): number[] {
  let run = 0;
  return drafts.map((draft, index) => {
    const before = drafts[index - 1];
    if (before !== undefined && before.cells.text('date') !== draft.cells.text('date')) run++;
    return run;
  });
}

/**
 * A repeated fill is real: it is written alike and stands beside the first. One record is the same trade under the same
 * number, or of the same second at another place of the file; the same trade written in another way was entered twice.
 */
function repetition(placed: Placed, seen: Map<string, Placed[]>): RowProblem | null {
  const key = keyOf(placed.draft);
  const earlier = seen.get(key) ?? [];
  const repeated = earlier.find((other) => isSameRecord(placed, other) || isOtherSpelling(placed.draft, other.draft));
  if (repeated !== undefined) return { code: 'row-repeated', line: firstLine(lineOf(repeated.draft.cells.row)) };
  seen.set(key, [...earlier, placed]);
  return null;
}

function keyOf({ trade }: TradeDraft): string {
  const { account, date, type, symbol, quantity, price, amount, fees } = trade;
  return [account, date, type, symbol, quantity, price, amount, fees].join('|');
}

function isSameRecord({ draft, index }: Placed, other: Placed): boolean {
  const isAlike = (['recordId', 'date'] as const).every(
    (role) => draft.cells.text(role) === other.draft.cells.text(role),
  );
  if (!isAlike || draft.said !== other.draft.said) return false;
  const isTimed = /\d:\d{2}:\d{2}/.test(draft.cells.text('date'));
  return draft.cells.text('recordId') !== '' || (isTimed && index !== other.index);
}

function isOtherSpelling(draft: TradeDraft, other: TradeDraft): boolean {
  const isAlike = (['recordId', 'date'] as const).every((role) => draft.cells.text(role) === other.cells.text(role));
  return isAlike && draft.said.toLowerCase() !== other.said.toLowerCase();
}

/** Expiries, exercises and assignments close what the earlier rows of the file opened. */
function withSides(drafts: readonly TradeDraft[]): TradeDraft[] {
  if (!drafts.some(({ isUndirected }) => isUndirected)) return [...drafts];
  const areSigned = drafts.some(({ trade }) => CLOSING.has(trade.type) && trade.quantity.startsWith('-'));
  const open = new Map<string, number>();
  const byDate = drafts.map((draft, index) => ({ draft, index })).toSorted(byTime(isNewestFirst(drafts)));
  const settled = new Map<number, TradeDraft>();
  for (const { draft, index } of byDate) {
    const key = `${draft.trade.account}|${draft.trade.symbol}`;
    const held = open.get(key) ?? 0;
    const done = draft.isUndirected ? closing(draft, held, areSigned) : draft;
    settled.set(index, done);
    open.set(key, held + decimalToNumber(done.trade.change));
  }
  return drafts.map((draft, index) => settled.get(index) ?? draft);
}

type Placed = { readonly draft: TradeDraft; readonly index: number };

function byTime(newestFirst: boolean): (left: Placed, right: Placed) => number {
  return (left, right) =>
    left.draft.trade.date.localeCompare(right.draft.trade.date) ||
    (newestFirst ? right.index - left.index : left.index - right.index);
}

function isNewestFirst(drafts: readonly TradeDraft[]): boolean {
  return (drafts[0]?.trade.date ?? '') > (drafts.at(-1)?.trade.date ?? '');
}

/** What is left of a closed position after adding and taking fractions. */
const ROUNDING = 1e-9;

/** Where closings carry signs a positive one brings contracts back; else what is open tells. */
function closing(draft: TradeDraft, held: number, areSigned: boolean): TradeDraft {
  const side = areSigned ? -1 : Math.abs(held) < ROUNDING ? 0 : Math.sign(held);
  if (side === 0) return { ...draft, warning: { code: 'row-direction-unknown', text: draft.said.slice(0, 60) } };
  const change = side > 0 ? multiplyDecimals(draft.trade.quantity, '-1') : draft.trade.quantity;
  return { ...draft, trade: { ...draft.trade, change } };
}

function firstLine(line: Line): number {
  return typeof line === 'number' ? line : line[0];
}
