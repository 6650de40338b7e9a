import type { IsoDate } from '../../shared/model/isoDate';
import type { Portfolio } from '../../shared/model/portfolio';
import type { PriceSeries } from '../../shared/model/priceSeries';
import type { ReferenceData } from '../../shared/model/reference';
import type { WhatIfRequest } from '../../shared/report/whatIf';
import type { Problem } from '../../shared/result/problem';
import type { Result } from '../../shared/result/result';
import { createRiskReport } from '../../shared/risk/report/createRiskReport';
import { createSizingReport } from '../../shared/risk/report/createSizingReport';
import { createStopPreview } from '../../shared/risk/report/createStopPreview';
import { createWhatIf, prepareWhatIf, type WhatIfScene } from '../../shared/risk/report/createWhatIf';
import { documentTotal } from '../../shared/risk/report/documentTotal';
import type { Memo } from '../../shared/risk/report/memo';
import type { Preparation } from '../../shared/risk/report/preparation';
import { type PreparationProgress, prepareReport } from '../../shared/risk/report/prepareReport';
import { ratchetedStops } from '../../shared/risk/report/ratchetedStops';
import type { ReportInput } from '../../shared/risk/report/reportInput';
import { editedReference } from './editedReference';
import type { EngineAnswers, EngineJob } from './engineJob';
import type { RecordCache } from './recordCache';

/** Reads a stored series by its content id; the symbol is named where it cannot be read. */
export type SeriesReader = (seriesId: string, symbol: string) => Result<PriceSeries>;

/** What every job of a worker shares. */
export interface EngineScene {
  readonly reference: ReferenceData;
  readonly readSeries: SeriesReader;
  readonly records: RecordCache;
  readonly preparation: Preparation;
  readonly whatIfScenes: Memo<WhatIfScene>;
}

/**
 * Runs one job of the engine on a document.
 *
 * @param job - What to compute.
 * @param document - The document and its revision.
 * @param today - The user's day.
 * @param scene - Reference data, access to the market library, and what earlier jobs prepared.
 * @returns The answer of the job's kind.
 */
export function runEngineJob(
  job: EngineJob,
  document: { readonly portfolio: Portfolio; readonly revision: number },
  today: IsoDate,
  scene: EngineScene,
): EngineAnswers[keyof EngineAnswers] {
  const base = jobBase(document, today, scene);
  switch (job.kind) {
    case 'report':
      return createRiskReport({ ...base, selection: job.selection });
    case 'sizing':
      return createSizingReport(job.request, { ...base, selection: { accountIds: job.request.accountIds } });
    case 'stops':
      return createStopPreview(job, { ...base, selection: job.selection });
    case 'what-if':
      return createWhatIf(job.request.changes, whatIfScene(job.request, base, scene));
    case 'ratchets':
      return ratchetedStops({ ...base, selection: { accountIds: null } });
    case 'total':
      return documentTotal({ ...base, selection: { accountIds: null } });
  }
}

/**
 * Prepares a job that reads many price series, step by step.
 *
 * @param job - What is to be computed.
 * @param document - The document and its revision.
 * @param today - The user's day.
 * @param scene - As for `runEngineJob`.
 * @returns The progress of each step; nothing for a job that needs no preparation of its own.
 */
export function* prepareEngineJob(
  job: EngineJob,
  document: { readonly portfolio: Portfolio; readonly revision: number },
  today: IsoDate,
  scene: EngineScene,
): Generator<PreparationProgress, void> {
  if (job.kind !== 'report') return;
  yield* prepareReport({ ...jobBase(document, today, scene), selection: job.selection });
}

function jobBase(
  { portfolio, revision }: { readonly portfolio: Portfolio; readonly revision: number },
  today: IsoDate,
  { reference, preparation, readSeries, records }: EngineScene,
): Omit<ReportInput, 'selection'> {
  return {
    document: portfolio,
    revision,
    reference: editedReference(reference, portfolio),
    preparation,
    today,
    records: records.of(portfolio),
    ...linkedSeries(portfolio, readSeries),
  };
}

/** The selection as it stands, prepared once per document, day and selection: trials follow each other quickly. */
function whatIfScene(
  { accountIds }: WhatIfRequest,
  base: Omit<ReportInput, 'selection'>,
  scene: EngineScene,
): WhatIfScene {
  return scene.whatIfScenes([base.document], [base.today, accountIds === null, ...(accountIds ?? [])], () =>
    prepareWhatIf({ ...base, selection: { accountIds } }),
  );
}

/** The document's series links, read on first use; a link whose file is missing or damaged is named as such. */
function linkedSeries(
  portfolio: Portfolio,
  readSeries: SeriesReader,
): Pick<ReportInput, 'seriesOf' | 'seriesProblemOf'> {
  const links = new Map(portfolio.series.map((link) => [link.symbol, link.seriesId]));
  const problems = new Map<string, Problem>();
  return {
    seriesOf: (symbol) => {
      const seriesId = links.get(symbol);
      if (seriesId === undefined) return null;
      const series = readSeries(seriesId, symbol);
      if (series.ok) return series.value;
      problems.set(symbol, series.problem);
      return null;
    },
    seriesProblemOf: (symbol) => problems.get(symbol) ?? null,
  };
}
