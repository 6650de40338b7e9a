import type { SkippedRow } from '../../../shared/model/proposal';
import { skippedRow } from '../text/skippedRow';
import { actionMeaning, mentionsTrade } from './actionWords';
import type { ActivityRow } from './activityRow';
import { foldText } from './headingKey';
import type { TradeDraft } from './readTrade';

const BACK =
  'cancel(?:l?ed|lation)?|void(?:ed)?|revers(?:al|ed)|storno|stornier\\w*|annul\\w*|geannuleerd\\w*|cancelad[oa]|anulad[oa]|makulera\\w*|estorn\\w*|busted|bust';
const TAKEN_BACK = new RegExp(`^(?:${BACK})\\b|\\b(?:${BACK})$`);
const OTHER_TRADES = /\b(?:trade|order|transaction)\b/;

/**
 * Whether a word says that a trade was taken back: "Cancelled Buy", "Kauf storniert".
 *
 * @param text - The action's cell.
 */
export function isTakenBack(text: string): boolean {
  const folded = foldText(text.slice(0, 60));
  return TAKEN_BACK.test(folded) && (mentionsTrade(text) || OTHER_TRADES.test(folded));
}

/**
 * Takes out the trades that rows of that day or later took back: same instrument, quantity, price and side. Where the file does not hold
 * the trade itself, the row that takes it back is the order that came to nothing.
 *
 * @param backs - The rows that `isTakenBack` names, each already reported.
 */
export function withoutTakenBack(
  drafts: readonly TradeDraft[],
  backs: readonly ActivityRow[],
): { readonly drafts: readonly TradeDraft[]; readonly skipped: readonly SkippedRow[] } {
  if (backs.length === 0) return { drafts, skipped: [] };
  const alike = new Map<string, TradeDraft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft.cells, draft.said);
    alike.set(key, [...(alike.get(key) ?? []), draft].slice(-MOST_ALIKE));
  }
  const out = new Set<TradeDraft>();
  const skipped: SkippedRow[] = [];
  for (const back of backs) {
    const { text } = back.action();
    const day = back.date() ?? '';
    const found = alike.get(keyOf(back, text))?.find((draft) => !out.has(draft) && draft.trade.date <= day);
    if (found === undefined) continue;
    out.add(found);
    skipped.push(skippedRow(found.cells.row, { code: 'row-not-executed', status: text.slice(0, 40) }));
  }
  return { drafts: drafts.filter((draft) => !out.has(draft)), skipped };
}

/** So many equal trades no file holds; the search through them stays short. */
const MOST_ALIKE = 50;

function keyOf(cells: ActivityRow, said: string): string {
  const names = (['symbol', 'isin', 'securityNumber', 'account'] as const).map((role) => cells.text(role));
  const numbers = (['quantity', 'price'] as const).map((role) => cells.text(role).replace(/[-+()]/g, ''));
  return [...names, ...numbers, actionMeaning(said)].join('|');
}
