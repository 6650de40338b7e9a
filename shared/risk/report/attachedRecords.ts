import type { MarketTable } from '../../model/marketRecord';
import type { RecordLink } from '../../model/portfolio';
import type { IndexFacts } from '../../model/reference';
import type { Problem } from '../../result/problem';

/** A stored table the document uses, and where it came from. */
export interface AttachedTable<K extends 'fund-holdings' | 'company-facts' | 'index-members' | 'fundamentals'> {
  readonly link: RecordLink;
  readonly table: MarketTable<K>;
}

/**
 * The tables of reference data a document uses, as they were read from the library. Never changed in place: other links
 * make another object, so that what was computed from one can be kept with it.
 */
export interface AttachedRecords {
  /** By the fund's symbol. */
  readonly funds: ReadonlyMap<string, AttachedTable<'fund-holdings'>>;
  /** The youngest first. */
  readonly companies: readonly AttachedTable<'company-facts'>[];
  readonly members: ReadonlyMap<IndexFacts['id'], AttachedTable<'index-members'>>;
  /** The youngest first. */
  readonly fundamentals: readonly AttachedTable<'fundamentals'>[];
  /** Why a linked table of a fund could not be read, by the fund's symbol. */
  readonly problems: ReadonlyMap<string, Problem>;
}
