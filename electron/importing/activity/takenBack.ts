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
  const out = new Set<TradeDraft>();
  const skipped: SkippedRow[] = [];
  for (const back of backs) {
    const found = drafts.find((draft) => !out.has(draft) && isContrary(draft, back));
    if (found === undefined) continue;
    out.add(found);
    const status = back.action().text.slice(0, 40);
    skipped.push(skippedRow(found.cells.row, { code: 'row-not-executed', status }));
  }
  return { drafts: drafts.filter((draft) => !out.has(draft)), skipped };
}

const BARE = ['quantity', 'price'] as const;

function isContrary({ cells, said }: TradeDraft, back: ActivityRow): boolean {
  const unsigned = (row: ActivityRow, role: (typeof BARE)[number]): string => row.text(role).replace(/[-+()]/g, '');
  const names = ['symbol', 'isin', 'securityNumber', 'account'] as const;
  const isLater = (back.date() ?? '') >= (cells.date() ?? '');
  const isSame =
    isLater &&
    names.every((role) => cells.text(role) === back.text(role)) &&
    BARE.every((role) => unsigned(cells, role) === unsigned(back, role));
  return isSame && actionMeaning(said) === actionMeaning(back.action().text);
}
