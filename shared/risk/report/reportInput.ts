import type { IsoDate } from '../../model/isoDate';
import type { Portfolio } from '../../model/portfolio';
import type { PriceSeries } from '../../model/priceSeries';
import type { ReferenceData } from '../../model/reference';
import type { ReportSelection } from '../../report/riskReport';
import type { Problem } from '../../result/problem';
import type { AttachedRecords } from './attachedRecords';
import type { Preparation } from './preparation';

/** Everything a report is computed from: a report is a function of these and of nothing else. */
export interface ReportInput {
  readonly document: Portfolio;
  /** Revision of the document, repeated in the report. */
  readonly revision: number;
  readonly selection: ReportSelection;
  /** Stored prices of a symbol, or null where the user has imported none. */
  readonly seriesOf: (symbol: string) => PriceSeries | null;
  /** Why a linked series could not be read; asked after `seriesOf` answered null. */
  readonly seriesProblemOf: (symbol: string) => Problem | null;
  readonly reference: ReferenceData;
  /** Tables of reference data the document links; absent where it links none. */
  readonly records?: AttachedRecords | undefined;
  /** The day the report is made; only dates of stops and staleness refer to it. */
  readonly today: IsoDate;
  /** What earlier reports have prepared from the same prices; it changes how long a report takes and nothing else. */
  readonly preparation: Preparation;
}
