import type { IsoDate } from '../../shared/model/isoDate';
import type { Portfolio } from '../../shared/model/portfolio';
import type { ReferenceData } from '../../shared/model/reference';

/** What a new portfolio starts with. */
export interface NewPortfolio {
  readonly id: string;
  readonly name: string;
  readonly baseCurrency: string;
  readonly today: IsoDate;
  readonly reference: ReferenceData;
}

/** A portfolio without holdings, with the shipped limits. */
export function emptyPortfolio({ id, name, baseCurrency, today, reference }: NewPortfolio): Portfolio {
  return {
    id,
    name,
    baseCurrency,
    createdOn: today,
    sample: false,
    accounts: [],
    instruments: [],
    holdings: [],
    stops: [],
    series: [],
    imports: [],
    settings: structuredClone(reference.defaults.settings),
  };
}
