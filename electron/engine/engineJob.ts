import type { IsoDate } from '../../shared/model/isoDate';
import type { Portfolio, Stop, StopRule } from '../../shared/model/portfolio';
import type { ReferenceData } from '../../shared/model/reference';
import type { ReportSelection, RiskReport } from '../../shared/report/riskReport';
import type { SizingReport, SizingRequest, StopPreview } from '../../shared/report/sizing';
import type { WhatIfReport, WhatIfRequest } from '../../shared/report/whatIf';
import type { DocumentTotal } from '../../shared/risk/report/documentTotal';
import type { PreparationProgress } from '../../shared/risk/report/prepareReport';

/** What the worker is started with. */
export interface EngineSetup {
  /** Where the prices are until a job says otherwise. */
  readonly marketFolder: string;
  readonly reference: ReferenceData;
}

/** The price library a document's series are in; `key` is null where it is not encrypted. */
export interface EngineMarket {
  readonly folder: string;
  readonly key: Uint8Array | null;
}

/** One piece of work on one revision of the document. */
export type EngineJob =
  | { readonly kind: 'report'; readonly selection: ReportSelection }
  | { readonly kind: 'sizing'; readonly request: SizingRequest }
  | {
      readonly kind: 'stops';
      readonly selection: ReportSelection;
      readonly holdingIds: readonly string[];
      readonly rule: StopRule;
      readonly ratchet: boolean;
    }
  /** The risk figures with quantities on trial. */
  | { readonly kind: 'what-if'; readonly request: WhatIfRequest }
  /** The stops a price import tightens; `seriesIds` tells apart the documents that share a revision until it is applied. */
  | { readonly kind: 'ratchets'; readonly seriesIds: readonly string[] }
  /** What a document beside the open one is worth; the worker goes on holding the open one. */
  | { readonly kind: 'total' };

/** What each kind of job answers. */
export interface EngineAnswers {
  readonly report: RiskReport;
  readonly sizing: SizingReport;
  readonly stops: StopPreview;
  readonly 'what-if': WhatIfReport;
  readonly ratchets: readonly Stop[];
  readonly total: DocumentTotal;
}

/** What travels to the worker. */
export type EngineMessage = EngineRun | { readonly cancel: number };

/** A job as it travels; the document goes along only when the worker does not hold that revision. */
export interface EngineRun {
  readonly id: number;
  readonly job: EngineJob;
  readonly today: IsoDate;
  readonly revision: number;
  readonly document: Portfolio | null;
  /** Null while the library is the one of the job before. A key travels in memory only, from thread to thread. */
  readonly market: EngineMarket | null;
  /** Prices that could not be read before are there now: nothing that was prepared without them is used. */
  readonly afresh: boolean;
}

/** What a job came to, and the series it could not have: missing ones and damaged ones. */
export interface EngineDone {
  readonly id: number;
  readonly ok: true;
  readonly answer: EngineAnswers[keyof EngineAnswers];
  readonly unread: readonly string[];
}

/** The worker's reply. */
export type EngineReply =
  | EngineDone
  | { readonly id: number; readonly ok: false; readonly stack: string }
  /** The job was no longer wanted; nothing was computed to its end. */
  | { readonly id: number; readonly cancelled: true }
  | { readonly id: number; readonly progress: PreparationProgress };
