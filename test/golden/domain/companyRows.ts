import { altmanEmergingMarketScore } from '../../../shared/risk/fundamentals/altmanEmergingMarketScore';
import { altmanZ } from '../../../shared/risk/fundamentals/altmanZ';
import { altmanZNonManufacturer } from '../../../shared/risk/fundamentals/altmanZNonManufacturer';
import { businessRiskFlags } from '../../../shared/risk/fundamentals/businessRiskFlags';
import { valueScore } from '../../../shared/risk/style/valueScore';
import { valueWeight } from '../../../shared/risk/style/valueWeight';
import { companyWith, E_FIGURES, REFERENCE } from '../../shared/risk/fundamentals/exampleCompany';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const COMPANY = companyWith(E_FIGURES);
const PRICE_EARNINGS = [8, 12, 18, 25, 40];
const PRICE_BOOK = [0.9, 1.4, 2.2, 3.5, 6];
const DIVIDENDS = [0.04, 0.03, 0.015, 0.005, 0];

/** E: fundamentals and style. */
export const COMPANY_ROWS: readonly DomainRow[] = [
  {
    id: 'E1',
    printed: '1.98300000 ; 1.82180000 ; 5.07180000',
    computed: () => {
      const { ratioCap, emergingMarketConstant } = REFERENCE.altman;
      const first = obtained(altmanZ(COMPANY, { borders: REFERENCE.altman.public, ratioCap })).score;
      const rules = { borders: REFERENCE.altman.nonManufacturer, ratioCap };
      const second = obtained(altmanZNonManufacturer(COMPANY, rules)).score;
      return [first, second, altmanEmergingMarketScore(second, emergingMarketConstant)];
    },
  },
  {
    id: 'E2',
    printed: '4.18181818 ; 1.94444444 ; 1.73852573',
    computed: () => {
      const flags = new Map(businessRiskFlags(COMPANY, REFERENCE).map(({ name, reading }) => [name, reading]));
      return (['leverage', 'interestCoverage', 'rateShock'] as const).map((name) => {
        const reading = flags.get(name);
        return reading === undefined ? Number.NaN : (obtained(reading).value ?? Number.NaN);
      });
    },
  },
  {
    id: 'E3',
    printed: '1.60486600, 0.59764722, -0.25384861, -0.78928881, -1.15937580',
    computed: () => {
      const companies = PRICE_EARNINGS.map((multiple, at) => ({
        earningsYield: 1 / multiple,
        bookYield: 1 / (PRICE_BOOK[at] ?? Number.NaN),
        dividendYield: DIVIDENDS[at] ?? Number.NaN,
      }));
      return valueScore(companies, { leastVariables: 2, tails: null }).map((score) => obtained(score));
    },
  },
  {
    id: 'E4',
    printed: '0.00000000, 0.10000000, 0.50000000, 0.90000000, 1.00000000',
    computed: () => [0.1, 0.3, 0.5, 0.7, 0.95].map((percentile) => valueWeight(percentile, REFERENCE.style)),
  },
];
