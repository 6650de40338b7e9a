/** Why a whole file cannot be read. */
export type FileProblem =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-binary' }
  | { readonly code: 'file-html' }
  | { readonly code: 'file-spreadsheet' }
  | { readonly code: 'file-archive' }
  | { readonly code: 'file-pdf' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-too-slow'; readonly seconds: number }
  | { readonly code: 'file-undecodable' }
  | { readonly code: 'file-no-rows' }
  | { readonly code: 'file-no-header' }
  | { readonly code: 'file-activity'; readonly format: string }
  | { readonly code: 'file-unknown-format' }
  | { readonly code: 'file-unbalanced-quotes'; readonly line: number }
  | { readonly code: 'file-too-wide'; readonly columns: number; readonly limit: number }
  | { readonly code: 'file-needs-answers'; readonly questions: number }
  | { readonly code: 'file-mixed-kinds' }
  | { readonly code: 'file-too-many-rows'; readonly limit: number }
  | { readonly code: 'file-cell-too-long'; readonly line: number; readonly limit: number }
  | { readonly code: 'file-out-of-memory' }
  | { readonly code: 'file-unreadable'; readonly systemCode: string }
  | { readonly code: 'file-prices' }
  | { readonly code: 'file-positions' }
  | { readonly code: 'file-account-twice'; readonly account: string; readonly otherFile: string }
  | { readonly code: 'file-no-prices'; readonly rows?: number; readonly fromDate?: string; readonly toDate?: string }
  | { readonly code: 'weights-unclear'; readonly sum: number }
  | { readonly code: 'no-positions'; readonly rows: number };

/** What says that a split is not in the closes: the file's own column of splits, or its adjusted closes. */
export type SplitWitness = 'split-column' | 'adjusted-close';

/** What to know about an import before or after it is confirmed, or why it cannot be. */
export type ImportProblem =
  | { readonly code: 'positions-older'; readonly account: string; readonly isoDate: string; readonly held: string }
  | { readonly code: 'positions-unchanged'; readonly account: string }
  | { readonly code: 'trades-all-known'; readonly account: string; readonly trades: number }
  | { readonly code: 'trades-oversold'; readonly quantity: string; readonly isoDate: string }
  | { readonly code: 'trades-too-large' }
  | { readonly code: 'lots-exceed-holding'; readonly traded: string; readonly held: string }
  | { readonly code: 'lots-several-holdings'; readonly holdings: number }
  | { readonly code: 'lots-by-action' }
  | {
      readonly code: 'instrument-other-currency';
      readonly symbol: string;
      readonly file: string;
      readonly held: string;
    }
  | { readonly code: 'template-no-columns'; readonly fileName: string }
  | { readonly code: 'template-unreadable' }
  | { readonly code: 'template-no-match'; readonly name: string; readonly missing: readonly string[] };

/** Why a row was skipped, or what to know about one that was read. `line` numbers travel beside it. */
export type RowProblem =
  | { readonly code: 'row-total' }
  | { readonly code: 'row-pending'; readonly amount: string | null }
  | { readonly code: 'row-no-symbol' }
  | { readonly code: 'row-no-quantity' }
  | { readonly code: 'row-no-date' }
  | { readonly code: 'row-no-close' }
  | { readonly code: 'row-bad-number'; readonly column: string }
  | { readonly code: 'row-bad-date'; readonly column: string }
  | { readonly code: 'row-bad-symbol'; readonly symbol: string }
  | { readonly code: 'row-not-data' }
  | { readonly code: 'row-duplicate-date'; readonly isoDate: string; readonly differs?: boolean }
  | { readonly code: 'row-value-mismatch'; readonly stated: string; readonly computed: string }
  | { readonly code: 'row-weekend'; readonly isoDate: string }
  | { readonly code: 'row-range'; readonly rule: 'high-below-low' | 'close-outside-range' }
  | { readonly code: 'row-jump'; readonly changeFraction: number; readonly splitRatio?: string }
  | { readonly code: 'row-scale-break'; readonly factor: number }
  | { readonly code: 'row-gap'; readonly fromDate: string; readonly toDate: string; readonly days: number }
  | { readonly code: 'row-zero-price' }
  | {
      readonly code: 'row-split';
      readonly isoDate: string;
      readonly splitRatio: string;
      readonly witness: SplitWitness;
    }
  | { readonly code: 'row-spike'; readonly changeFraction: number }
  | { readonly code: 'row-holiday'; readonly isoDate: string }
  | { readonly code: 'row-future-date'; readonly isoDate: string; readonly today: string }
  | { readonly code: 'row-zero-volume' }
  | { readonly code: 'series-stale'; readonly fromDate: string; readonly toDate: string; readonly days: number }
  | { readonly code: 'series-shifted-dates'; readonly fromDate: string; readonly toDate: string }
  | { readonly code: 'volume-scale-break'; readonly factor: number; readonly isoDate: string }
  | { readonly code: 'series-no-prices'; readonly symbol: string; readonly rows: number }
  | { readonly code: 'row-out-of-order'; readonly isoDate: string }
  | { readonly code: 'row-bad-currency'; readonly text: string }
  | { readonly code: 'row-other-table' }
  | { readonly code: 'row-unknown-action'; readonly text: string }
  | { readonly code: 'row-not-executed'; readonly status: string }
  | { readonly code: 'row-split-unclear'; readonly text: string }
  | { readonly code: 'row-repeated'; readonly line: number }
  | { readonly code: 'row-oversold'; readonly symbol: string }
  | { readonly code: 'row-contradicts'; readonly text: string }
  | { readonly code: 'row-direction-unknown'; readonly text: string }
  | { readonly code: 'row-own-transfer' }
  | { readonly code: 'row-no-holding'; readonly text: string }
  | { readonly code: 'currency-not-stated'; readonly rows: number }
  | { readonly code: 'columns-unread'; readonly headings: string }
  | { readonly code: 'currency-of-sign'; readonly currency: string }
  | { readonly code: 'currency-of-format'; readonly currency: string; readonly format: string }
  | { readonly code: 'row-older-snapshot'; readonly isoDate: string }
  | { readonly code: 'symbol-repeated'; readonly symbol: string }
  | { readonly code: 'series-not-daily'; readonly medianDays: number }
  | { readonly code: 'cost-was-per-share' }
  | { readonly code: 'cost-ambiguous' }
  | {
      readonly code: 'total-differs';
      readonly stated: string;
      readonly computed: string;
      readonly what: 'marketValue' | 'costBasis';
    };

/** Why a file of elements or objects - OFX, XML, JSON - cannot be read, or a statement's entry is no holding. */
export type StructureProblem =
  | { readonly code: 'file-bank-statement' }
  | { readonly code: 'file-cut-short'; readonly line: number }
  | { readonly code: 'file-forbidden-markup'; readonly line: number }
  | { readonly code: 'file-too-deep'; readonly limit: number; readonly line: number }
  | { readonly code: 'file-too-many-elements'; readonly limit: number }
  | { readonly code: 'file-duplicate-key'; readonly key: string; readonly line: number }
  | { readonly code: 'file-forbidden-key'; readonly key: string; readonly line: number }
  | { readonly code: 'file-own-output'; readonly what: 'report' | 'portfolio' | 'inspection' }
  | { readonly code: 'file-ledger' }
  | { readonly code: 'row-transaction' }
  | { readonly code: 'row-open-orders'; readonly orders: number }
  | { readonly code: 'row-lot-detail' }
  | { readonly code: 'row-bank-statement' }
  | { readonly code: 'row-cash-in-fund'; readonly amount: string }
  | { readonly code: 'cash-left-out'; readonly what: 'margin' | 'short'; readonly amount: string }
  | { readonly code: 'currency-assumed'; readonly currency: string }
  | { readonly code: 'option-expired'; readonly isoDate: string }
  | { readonly code: 'symbol-no-ticker'; readonly symbol: string };
