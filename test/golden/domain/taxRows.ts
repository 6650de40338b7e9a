import { capitalLossNetting } from '../../../shared/risk/tax/capitalLossNetting';
import { harvestValue } from '../../../shared/risk/tax/harvestValue';
import { qualifiedDividend } from '../../../shared/risk/tax/qualifiedDividend';
import { realisedGains } from '../../../shared/risk/tax/realisedGains';
import { section1256Rate } from '../../../shared/risk/tax/section1256Rate';
import { type LotMethod, selectLots } from '../../../shared/risk/tax/selectLots';
import { taxBasisPerShare } from '../../../shared/risk/tax/taxLot';
import { washedLots } from '../../../shared/risk/tax/washedLots';
import { type WashRules, washSales } from '../../../shared/risk/tax/washSales';
import { washWindow } from '../../../shared/risk/tax/washWindow';
import { obtained } from '../../support/outcome';
import { H1_LOTS, TAX_2026, taxLot } from '../../support/taxLots';
import type { DomainRow } from './domainRow';

const SOLD = '2026-11-20';

/** H1: quantity, gain and term of each part and the sum, by one method. */
function realised(method: LotMethod): readonly (number | string)[] {
  const sale = { quantity: 150, pricePerShare: 38, sold: SOLD };
  const gains = realisedGains(obtained(selectLots(H1_LOTS, sale, method)), sale);
  const parts = gains.flatMap(({ quantity, gain, term }) => [quantity, gain, term === 'long' ? 'LT' : 'ST']);
  return [...parts, gains.reduce((sum, { gain }) => sum + gain, 0)];
}

/** H: tax. */
export const TAX_ROWS: readonly DomainRow[] = [
  {
    id: 'H1',
    printed:
      "FIFO [(100, 800.0, 'LT'), (50, -500.0, 'LT')] = 300.00; HIFO [(100, -1000.0, 'LT'), (50, -150.0, 'ST')] = -1150.00",
    computed: () => [...realised('fifo'), ...realised('hifo')],
  },
  {
    id: 'H2',
    printed: '600.00 , 400.00 , 47.00',
    computed: () => {
      const lot = taxLot({ id: 'sold', acquired: '2026-01-20', basisPerShare: 47 });
      const bought = taxLot({ id: 'new', acquired: '2026-12-01', quantity: 60, basisPerShare: 37 });
      const rules: WashRules = { washDays: 30, identity: () => 'identical' };
      const sales = washSales([{ lot, quantity: 100, pricePerShare: 37, sold: SOLD }], [bought], rules);
      const [sale] = obtained(sales);
      const [after = bought] = washedLots([bought], sale?.matches ?? []);
      return [sale?.disallowed ?? Number.NaN, sale?.allowed ?? Number.NaN, taxBasisPerShare(after)];
    },
  },
  {
    id: 'H3',
    printed: '2026-10-21 .. 2026-12-20 ; 2026-12-21',
    computed: () => {
      const { firstDay, lastDay, firstSafeRebuy } = washWindow(SOLD, 30);
      return [firstDay, lastDay, firstSafeRebuy];
    },
  },
  {
    id: 'H4',
    printed: '3000 ; 4000',
    computed: () => {
      const carried = { carriedShortTerm: 0, carriedLongTerm: 0 };
      const year = { shortTerm: -9000, longTerm: 2000, ...carried, lossLimit: TAX_2026.lossLimit.single };
      const { deducted, carriedShortTerm, carriedLongTerm } = capitalLossNetting(year);
      return [deducted, carriedShortTerm + carriedLongTerm];
    },
  },
  {
    id: 'H5',
    printed: '0.26800000 ; 0.30600000',
    computed: () => {
      const { longTermFraction } = TAX_2026.section1256;
      return [0, 0.038].map((surcharge) =>
        section1256Rate({ shortTerm: 0.37 + surcharge, longTerm: 0.2 + surcharge }, longTermFraction),
      );
    },
  },
  {
    id: 'H6',
    printed: '2026-07-12..2026-11-09 ; 61 ; True',
    computed: () => {
      const days = { acquired: '2026-08-01', heldTo: '2026-10-01', exDate: '2026-09-10', diminishedDays: [] };
      const answer = qualifiedDividend({ kind: 'common', ...days }, TAX_2026.qualifiedDividend);
      return [answer.firstDay, answer.lastDay, answer.daysHeld, answer.qualified ? 'True' : 'False'];
    },
  },
  {
    id: 'H7',
    printed: '1110.00',
    computed: () => [harvestValue({ taxSaving: 5000 * 0.238, roundTripCost: 0.004 * 20_000, lowerBasisCost: 0 })],
  },
];
