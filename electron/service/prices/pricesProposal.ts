import type { PricesProposal } from '../../../shared/contract/priceSchemas';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { MarketLibrary } from '../../market/marketLibrary';
import { matchSymbol } from './matchSymbol';
import { unpackSeries } from './packedSeries';
import { type AcceptedSeries, extensionOf } from './priceImport';
import { stillWithoutPrices } from './pricePlan';
import type { ReadPriceFile } from './readPriceFiles';

/** A series of a proposal, without the symbol the user has the last word on. */
export type ProposedSeries = Omit<AcceptedSeries, 'symbol'>;

/** What is shown of files that were read, and what is kept for when they are confirmed. */
export interface PreparedProposal {
  readonly shown: Omit<PricesProposal, 'proposalId'>;
  readonly series: ReadonlyMap<string, ProposedSeries>;
}

/**
 * The proposal of price files: what each series belongs to, what it replaces or adds to, and what cannot be read.
 *
 * @param files - Files that were read, in the user's order.
 * @param place - Library and document.
 * @returns Keys name file and series.
 */
export async function pricesProposal(
  files: readonly ReadPriceFile[],
  place: { readonly market: MarketLibrary; readonly document: Portfolio },
): Promise<PreparedProposal> {
  const found = new Map<string, ProposedSeries>();
  const shown: PricesProposal['series'] = [];
  for (const { fileId, file, answers, outcome } of files) {
    if (outcome.status !== 'read') continue;
    for (const { proposal, packed } of outcome.series) {
      const key = `${fileId}:${proposal.key}`;
      const columns = () => unpackSeries(packed);
      found.set(key, { key: proposal.key, file, answers, columns, proposal: { ...proposal, key } });
      shown.push({ fileId, ...(await placed(columns, { ...proposal, key }, place)) });
    }
  }
  const { document } = place;
  const stillWithout = stillWithoutPrices(
    document,
    shown.map(({ symbol }) => symbol),
  );
  return { series: found, shown: { series: shown, stillWithout, ...unread(files) } };
}

async function placed(
  columns: ProposedSeries['columns'],
  proposal: ProposedSeries['proposal'],
  place: { readonly market: MarketLibrary; readonly document: Portfolio },
): Promise<Omit<PricesProposal['series'][number], 'fileId'>> {
  const { match, symbol } = matchSymbol(proposal.symbol, place.document);
  const link = place.document.series.find((stored) => stored.symbol === symbol);
  const bars = link === undefined ? null : { ...columns(), symbol };
  const extension = bars === null ? null : await extensionOf(bars, proposal.adjustment, place);
  return { proposal, symbol, match, replacesBars: link?.bars ?? null, addsBars: extension?.added ?? null };
}

function unread(files: readonly ReadPriceFile[]): Pick<PricesProposal, 'refused' | 'questions'> {
  const refused: PricesProposal['refused'] = [];
  const questions: PricesProposal['questions'] = [];
  for (const { fileId, file, outcome } of files) {
    const fileName = file.name;
    if (outcome.status === 'questions') questions.push({ fileId, fileName, questions: [...outcome.questions] });
    else if (outcome.status === 'refused') {
      refused.push({ fileName, problem: outcome.problem, unusable: [...(outcome.unusable ?? [])] });
    } else
      for (const series of outcome.unusable) {
        const { symbol, rows } = series;
        refused.push({ fileName, problem: { code: 'series-no-prices', symbol, rows }, unusable: [series] });
      }
  }
  return { refused, questions };
}
