import type { CorporateActionPreview } from '../../../shared/contract/corporateActionSchemas';
import type { Holding, Portfolio } from '../../../shared/model/portfolio';

type Line = CorporateActionPreview['holdings'][number];

/**
 * What differs between two states of a document, holding by holding.
 *
 * @param before - The document as it is.
 * @param after - The document as an action would leave it.
 * @returns One line per holding that is new, gone, or has another quantity, cost, instrument or stop; in the order of the
 *   document after, those that are gone first.
 */
export function changedHoldings(before: Portfolio, after: Portfolio): Line[] {
  const kept = new Set(after.holdings.map(({ id }) => id));
  const old = new Map(before.holdings.map((holding) => [holding.id, holding]));
  const gone = before.holdings
    .filter(({ id }) => !kept.has(id))
    .map((holding) => lineOf(before, after, [holding, null]));
  const present = after.holdings.flatMap((holding) => {
    const earlier = old.get(holding.id) ?? null;
    // A changed instrument is another position: the old one leaves, the new one comes.
    if (earlier !== null && earlier.instrumentId !== holding.instrumentId)
      return [lineOf(before, after, [earlier, null]), lineOf(before, after, [null, holding])];
    return [lineOf(before, after, [earlier, holding])].filter(isChange);
  });
  return [...gone, ...present];
}

function lineOf(before: Portfolio, after: Portfolio, [from, to]: readonly [Holding | null, Holding | null]): Line {
  const shown = to ?? from;
  const document = to === null ? before : after;
  return {
    accountName: document.accounts.find(({ id }) => id === shown?.accountId)?.name ?? '',
    symbol: document.instruments.find(({ id }) => id === shown?.instrumentId)?.symbol ?? '',
    quantityBefore: from?.quantity ?? null,
    quantityAfter: to?.quantity ?? null,
    costBefore: from?.costBasis ?? null,
    costAfter: to?.costBasis ?? null,
    stopBefore: levelOf(before, from),
    stopAfter: levelOf(after, to),
  };
}

function levelOf({ stops }: Portfolio, holding: Holding | null): number | null {
  return holding === null ? null : (stops.find(({ holdingId }) => holdingId === holding.id)?.level ?? null);
}

function isChange(line: Line): boolean {
  return (
    line.quantityBefore !== line.quantityAfter ||
    line.costBefore !== line.costAfter ||
    line.stopBefore !== line.stopAfter
  );
}
