import type { DataProblem } from './dataProblem';
import type { FileProblem, ImportProblem, RowProblem, StructureProblem } from './importProblem';

/**
 * Every reason a figure, a file or a request can fail for, or a value can need a note: a code and its facts, no prose.
 * `shared/messages/problemSentence.ts` turns each code into a sentence; a code without one does not compile.
 */
export type Problem =
  | MeasureProblem
  | AssumptionNote
  | FileProblem
  | RowProblem
  | StructureProblem
  | ImportProblem
  | DataProblem
  | DocumentProblem
  | MarketProblem
  | SealingProblem
  | RefreshProblem
  | RequestProblem;

/** Why a figure cannot be computed. */
export type MeasureProblem =
  | { readonly code: 'too-few-observations'; readonly have: number; readonly need: number }
  | { readonly code: 'non-finite-value'; readonly index: number }
  | { readonly code: 'non-positive-price'; readonly index: number }
  | { readonly code: 'bad-bar'; readonly index: number; readonly rule: 'high-below-low' | 'negative-volume' }
  | { readonly code: 'lengths-differ'; readonly first: number; readonly second: number }
  | { readonly code: 'zero-variance' }
  | { readonly code: 'no-price' }
  | { readonly code: 'no-price-history' }
  | { readonly code: 'no-price-range' }
  | { readonly code: 'no-volume' }
  | { readonly code: 'no-market-cap' }
  | { readonly code: 'no-multiplier' }
  | { readonly code: 'nothing-modelled' }
  | { readonly code: 'nothing-with-volume' }
  | { readonly code: 'nothing-classified' }
  | { readonly code: 'no-cost-basis' }
  | { readonly code: 'no-benchmark'; readonly benchmark: Benchmark }
  | { readonly code: 'no-index-members'; readonly benchmark: Benchmark }
  | { readonly code: 'missing-fx'; readonly from: string; readonly to: string }
  | { readonly code: 'not-modelled'; readonly kind: string }
  | { readonly code: 'not-equity'; readonly kind: string }
  | { readonly code: 'not-traded' }
  | { readonly code: 'not-looked-through' }
  | { readonly code: 'no-index-classes'; readonly index: string; readonly scheme: string }
  | { readonly code: 'sector-schemes-differ'; readonly first: string; readonly second: string }
  | { readonly code: 'no-equity'; readonly equity: number }
  | { readonly code: 'no-holdings' }
  | { readonly code: 'no-stop' }
  | { readonly code: 'stop-wrong-side'; readonly price: number; readonly stop: number }
  | { readonly code: 'stop-inside-noise'; readonly distance: number; readonly least: number }
  | { readonly code: 'stop-not-positive'; readonly level: number }
  | { readonly code: 'no-estimate' }
  | { readonly code: 'input-missing'; readonly input: string }
  | { readonly code: 'input-out-of-range'; readonly input: string; readonly value: number }
  | { readonly code: 'too-few-inputs'; readonly have: number; readonly need: number }
  | { readonly code: 'no-solution' }
  | { readonly code: 'singular-matrix' }
  | { readonly code: 'no-convergence'; readonly iterations: number }
  | { readonly code: 'company-kind-not-scored'; readonly kind: string }
  | { readonly code: 'nesting-too-deep'; readonly limit: number }
  | { readonly code: 'not-enough-shares'; readonly have: number; readonly need: number }
  | { readonly code: 'tax-year-not-covered'; readonly year: number }
  | { readonly code: 'no-shock'; readonly series: string }
  | { readonly code: 'calendar-not-covered'; readonly isoDate: string };

/** What was assumed, proxied or left out of a figure that could be computed. */
export type AssumptionNote =
  | { readonly code: 'assumed-spread'; readonly sizeClass: string; readonly spreadFraction: number }
  | { readonly code: 'assumed-loss'; readonly sizeClass: string; readonly lossFraction: number }
  | { readonly code: 'assumed-initial-risk'; readonly riskPerShare: number }
  | { readonly code: 'assumed-margin'; readonly fraction: number }
  | { readonly code: 'proxied'; readonly weightFraction: number }
  | { readonly code: 'partial-coverage'; readonly coverageFraction: number }
  | { readonly code: 'stale-price'; readonly isoDate: string; readonly days: number }
  | { readonly code: 'carried-close' }
  | { readonly code: 'negative-value-at-risk' }
  | { readonly code: 'daily-reset'; readonly factor: number }
  | { readonly code: 'impact-extrapolated'; readonly volumeFraction: number }
  | { readonly code: 'not-annualised'; readonly have: number }
  | { readonly code: 'warming-up'; readonly have: number; readonly need: number }
  | { readonly code: 'thin-tail'; readonly expected: number; readonly need: number }
  | { readonly code: 'expansion-invalid'; readonly fallback: 'historical' }
  | { readonly code: 'not-stationary'; readonly persistence: number; readonly fallback: 'ewma' }
  | { readonly code: 'ratio-capped'; readonly input: string; readonly cap: number }
  | { readonly code: 'matrix-repaired'; readonly clipped: number }
  | { readonly code: 'shock-substituted'; readonly series: string; readonly by: string }
  | { readonly code: 'loss-floored'; readonly symbols: readonly string[] }
  | { readonly code: 'poor-hedge'; readonly effectiveness: number }
  | { readonly code: 'loss-lost-in-retirement'; readonly quantity: number }
  | { readonly code: 'identity-uncertain'; readonly symbol: string; readonly other: string }
  | { readonly code: 'assumed-input'; readonly input: string; readonly value: number; readonly shareFraction: number }
  | { readonly code: 'table-outdated'; readonly isoDate: string; readonly days: number }
  | { readonly code: 'capped-display'; readonly input: string; readonly cap: number };

/** Why the portfolio file cannot be opened or saved, or a command cannot be applied. */
export type DocumentProblem =
  | { readonly code: 'portfolio-none-open' }
  | { readonly code: 'portfolio-not-found'; readonly backups: number }
  | { readonly code: 'portfolio-unreadable'; readonly systemCode: string }
  | { readonly code: 'portfolio-damaged' }
  | { readonly code: 'portfolio-foreign' }
  | { readonly code: 'portfolio-newer'; readonly schema: number; readonly known: number }
  | { readonly code: 'portfolio-exists' }
  | { readonly code: 'portfolio-changed-elsewhere' }
  | { readonly code: 'portfolio-gone' }
  | { readonly code: 'portfolio-in-use' }
  | { readonly code: 'generation-unknown' }
  | { readonly code: 'generation-current' }
  | { readonly code: 'generation-not-deleted'; readonly systemCode: string }
  | { readonly code: 'safety-copy-failed'; readonly systemCode: string }
  | { readonly code: 'safety-folder-unusable'; readonly systemCode: string }
  | { readonly code: 'portfolio-not-saved'; readonly systemCode: string }
  | { readonly code: 'series-missing'; readonly symbol: string }
  | { readonly code: 'series-damaged'; readonly symbol: string }
  | { readonly code: 'series-unreadable'; readonly symbol: string; readonly systemCode: string }
  | { readonly code: 'series-contradicted'; readonly symbol: string; readonly isoDate: string }
  | { readonly code: 'series-not-saved'; readonly symbol: string; readonly systemCode: string }
  | { readonly code: 'unknown-id'; readonly what: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'duplicate-name' };

/** What encryption refuses, or leaves for later. */
export type SealingProblem =
  /** Encrypted, and its key is not known now; `fileId` names the file for the page, null where nobody has given it an id. */
  | { readonly code: 'portfolio-locked'; readonly fileId: string | null }
  | { readonly code: 'portfolio-not-encrypted' }
  | { readonly code: 'portfolio-encrypted' }
  | { readonly code: 'passphrase-wrong' }
  /** `word` counts from 1; null where more than one word is wrong or missing. */
  | { readonly code: 'recovery-key-wrong'; readonly word: number | null }
  | { readonly code: 'sealing-refused' }
  | { readonly code: 'sealed-damaged' }
  | { readonly code: 'not-all-sealed'; readonly files: number }
  | { readonly code: 'not-all-opened'; readonly files: number }
  | { readonly code: 'prices-kept-plain'; readonly series: number }
  | { readonly code: 'not-remembered' };

/** Why market data, the files it came from, or a bundle cannot be stored or read. */
export type MarketProblem =
  | { readonly code: 'archive-not-saved'; readonly systemCode: string }
  | { readonly code: 'record-missing' }
  | { readonly code: 'record-damaged' }
  | { readonly code: 'record-newer' }
  | { readonly code: 'record-unreadable'; readonly systemCode: string }
  | { readonly code: 'record-not-saved'; readonly systemCode: string }
  | { readonly code: 'bundle-foreign' }
  | { readonly code: 'bundle-damaged' }
  | { readonly code: 'bundle-newer' }
  | { readonly code: 'bundle-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'bundle-unreadable'; readonly systemCode: string }
  | { readonly code: 'bundle-not-saved'; readonly systemCode: string }
  | { readonly code: 'bundle-encrypted' }
  | { readonly code: 'library-unreadable'; readonly systemCode: string };

/** Why prices could not be asked for, or what a server answered instead of prices. */
export type RefreshProblem =
  | { readonly code: 'refresh-off' }
  | { readonly code: 'refresh-running' }
  | { readonly code: 'refresh-changed' }
  | { readonly code: 'refresh-no-key'; readonly host: string }
  | {
      readonly code: 'refresh-address-invalid';
      readonly rule: 'not-an-address' | 'no-symbol' | 'symbol-in-host' | 'not-secure' | 'holds-a-password';
    }
  | { readonly code: 'refresh-limit-reached'; readonly host: string }
  | { readonly code: 'refresh-key-refused'; readonly host: string }
  | { readonly code: 'refresh-plan'; readonly host: string }
  | { readonly code: 'refresh-symbol-unknown'; readonly host: string; readonly symbol: string }
  | { readonly code: 'refresh-symbol-not-offered'; readonly symbol: string }
  | { readonly code: 'refresh-html'; readonly host: string }
  | { readonly code: 'refresh-empty'; readonly host: string; readonly symbol: string }
  | { readonly code: 'refresh-unexpected'; readonly host: string }
  | { readonly code: 'refresh-slow'; readonly host: string; readonly seconds: number }
  | { readonly code: 'refresh-truncated'; readonly host: string }
  | { readonly code: 'refresh-too-large'; readonly host: string; readonly limit: number }
  | { readonly code: 'refresh-host-refused'; readonly host: string }
  | { readonly code: 'refresh-not-secure'; readonly host: string; readonly systemCode: string }
  | { readonly code: 'refresh-offline'; readonly host: string; readonly systemCode: string }
  | { readonly code: 'refresh-server'; readonly host: string; readonly status: number }
  | { readonly code: 'refresh-process-ended' }
  | { readonly code: 'refresh-key-not-kept' };

/** Why a request to the service was not carried out. */
export type RequestProblem =
  | { readonly code: 'request-invalid'; readonly path: string }
  | { readonly code: 'request-refused' }
  | { readonly code: 'request-cancelled' }
  | { readonly code: 'not-available-here' }
  | { readonly code: 'internal-error'; readonly reference: string };

/** The two indexes every comparison is made against. */
export type Benchmark = 'russell2000' | 'sp500';

/** Any code. */
export type ProblemCode = Problem['code'];
