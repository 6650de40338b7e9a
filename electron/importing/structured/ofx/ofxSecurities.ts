import { childOf, descendantOf, descendantsOf, type MarkupElement, textOf } from '../markup/markupElement';

/** What the list of securities says of one; empty where it says nothing. */
export interface OfxSecurity {
  /** CUSIP, ISIN or a number of the broker's own. */
  readonly uniqueId: string;
  readonly ticker: string;
  readonly name: string;
  /** The element's own name: STOCKINFO, MFINFO, OPTINFO, DEBTINFO or OTHERINFO; empty where the file lists none. */
  readonly listedAs: string;
  /** Shares per contract of an option as stated. */
  readonly sharesPerContract: string;
}

/** Finds what the file says of the security an entry is about. */
export type SecurityOf = (entry: MarkupElement | null) => OfxSecurity;

/** The securities of a file by their ids. The first entry of an id stands. */
export function ofxSecurities(root: MarkupElement): SecurityOf {
  const byId = new Map<string, OfxSecurity>();
  for (const list of descendantsOf(root, 'SECLIST')) {
    for (const entry of list.children) {
      const info = childOf(entry, 'SECINFO');
      const id = childOf(info, 'SECID');
      if (id === null || byId.has(keyOf(id))) continue;
      byId.set(keyOf(id), {
        uniqueId: textOf(id, 'UNIQUEID'),
        ticker: textOf(info, 'TICKER'),
        name: textOf(info, 'SECNAME'),
        listedAs: entry.name,
        sharesPerContract: textOf(entry, 'SHPERCTRCT'),
      });
    }
  }
  return (entry) => {
    const id = descendantOf(entry, 'SECID');
    const unlisted = { uniqueId: textOf(id, 'UNIQUEID'), ticker: '', name: '', listedAs: '', sharesPerContract: '' };
    return (id === null ? undefined : byId.get(keyOf(id))) ?? unlisted;
  };
}

function keyOf(id: MarkupElement): string {
  return `${textOf(id, 'UNIQUEIDTYPE').toUpperCase()} ${textOf(id, 'UNIQUEID')}`;
}
