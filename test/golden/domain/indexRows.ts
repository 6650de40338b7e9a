import { compensatedSum } from '../../../shared/math/compensatedSum';
import { futureNotional } from '../../../shared/risk/exposure/futureNotional';
import { lookThrough } from '../../../shared/risk/exposure/lookThrough';
import { lookThroughExposure } from '../../../shared/risk/exposure/lookThroughExposure';
import { capCompanyWeights } from '../../../shared/risk/index/capCompanyWeights';
import { bandedMembership, type Membership } from '../../../shared/risk/reconstitution/bandedMembership';
import { cumulativeCapShares } from '../../../shared/risk/reconstitution/cumulativeCapShares';
import { juneReconstitution } from '../../../shared/risk/reconstitution/juneReconstitution';
import { secondEventCandidates } from '../../../shared/risk/reconstitution/secondEventCandidates';
import { RECONSTITUTION } from '../../shared/risk/reconstitution/shippedReconstitution';
import { obtained } from '../../support/outcome';
import type { DomainRow } from './domainRow';

const CAPS = [300, 200, 120, 80, 60, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3];
const BANDING = { bandFraction: 0.025, ranks: { large: 5, small: 13, micro: 14 } };
const FACTORS: Readonly<Record<string, number>> = { IWM: 1, TNA: 3, RWM: -1, M2K: 1 };
const UNCAPPED = [0.26, 0.12, 0.09, 0.07, 0.06, 0.05, 0.04, 0.04, 0.03, ...Array<number>(8).fill(0.03)];

/** F3: the side of a rank after the event; the table calls the Russell 1000 L and the Russell 2000 S. */
function sideOf(rank: number, memberships: Readonly<Record<number, Membership>>): string {
  const members = CAPS.map((marketCap, at) => ({ marketCap, membership: memberships[at + 1] ?? ('none' as const) }));
  const side = obtained(bandedMembership(members, BANDING))[rank - 1];
  return side === 'russell1000' ? 'L' : side === 'russell2000' ? 'S' : `${side}`;
}

/** F4: the holdings as seen through their funds. */
function smallCapExposure() {
  const holdings = { IWM: 40_000, TNA: 10_000, RWM: 5_000, M2K: futureNotional(-2, 5, 3020) };
  const positions = Object.entries(holdings).flatMap(([symbol, valueBase]) => {
    const constituentsOf = (name: string) =>
      ({ kind: 'classes', factor: FACTORS[name] ?? Number.NaN, classes: { small: 1 } }) as const;
    return obtained(lookThrough({ symbol, valueBase }, { constituentsOf, maximumDepth: 3 }));
  });
  return obtained(lookThroughExposure(positions, 100_000)).classes['small'];
}

/** F: index mechanics and look-through. */
export const INDEX_ROWS: readonly DomainRow[] = [
  {
    id: 'F1',
    printed: '2024-06-28 2025-06-27 2026-06-26 2027-06-25 2028-06-23',
    computed: () =>
      [2024, 2025, 2026, 2027, 2028].map((year) => juneReconstitution(year).candidates[0]?.effectiveClose ?? 'none'),
  },
  {
    id: 'F2',
    printed: '2026-11-13 ; 2026-12-11 , 2026-12-18 ; 2023-04-28 2024-04-30 2025-04-30 2026-04-30 2027-04-30',
    computed: () => {
      const { november, december } = secondEventCandidates(2026);
      const rankDays = [2023, 2024, 2025, 2026, 2027].map((year) => juneReconstitution(year).rankDay);
      return [november, ...december, ...rankDays];
    },
  },
  {
    id: 'F3',
    printed:
      '0.838323, 0.910180, 0.924551, 0.937725, 0.949701 ; r4 was S -> L; r5 was S -> S; r6 was L -> L; r7 was L -> S; r6 newcomer -> S',
    computed: () => {
      const before = { 4: 'russell2000', 5: 'russell2000', 6: 'russell1000', 7: 'russell1000' } as const;
      const members = [4, 5, 6, 7].map((rank) => sideOf(rank, before));
      return [...cumulativeCapShares(CAPS).slice(3, 8), ...members, sideOf(6, {})];
    },
  },
  {
    id: 'F4',
    printed: '1.05200000 ; 0.34800000',
    computed: () => {
      const exposure = smallCapExposure();
      return [exposure?.gross ?? Number.NaN, exposure?.net ?? Number.NaN];
    },
  },
  {
    id: 'F5',
    printed: '151000 / 15100 ; 5.00 / 0.50',
    // The value of a tick is the notional of one.
    computed: () => [3020, 0.1].flatMap((price) => [futureNotional(1, 50, price), futureNotional(1, 5, price)]),
  },
  {
    id: 'F6',
    printed: '0.225000, 0.125676, 0.094257, 0.073311, 0.062838, 0.052365 ; 0.63344595 (>45% -> step 2 needed)',
    computed: () => {
      const { companyFraction, thresholdFraction, aggregateFraction } = RECONSTITUTION.rules.capping;
      const weights = obtained(capCompanyWeights(UNCAPPED, companyFraction));
      const large = compensatedSum([...weights].filter((weight) => weight > thresholdFraction));
      return [...weights.slice(0, 6), large, large > aggregateFraction ? '>45% -> step 2 needed' : 'step 1 suffices'];
    },
  },
];
