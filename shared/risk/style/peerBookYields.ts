import { mean } from '../../math/mean';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';

/** Book yield of one company and the group it is compared with. */
export interface PeerBookYield {
  /** Book value over price, decimal fraction; null where unknown. */
  readonly bookYield: number | null;
  /** Industry or another group; null where unknown. */
  readonly peerGroup: string | null;
}

/**
 * Peer book yields: each company's book value over price, with the average of its peers where its own is negative.
 * Answers "what book yield does a company with a negative book value count with?".
 *
 * @param companies - Yields and groups, any order; finite or null; not modified.
 * @returns One outcome per company, in order: decimal fraction. Note: `assumed-input` with the peers' average where it
 *   stands in. A yield of 0 or above stays; one that is unknown stays unknown. Example: -0.2, 0.4 and 0.6 of one group
 *   give 0.5, 0.4, 0.6. Problem per company: `input-missing` where nothing is known, or where no peer has a yield of 0 or
 *   above to stand in.
 * @throws InvariantError when a yield is not finite.
 *
 * Method: mean of the group's yields that are not negative, O(n). Source: FTSE Russell style method as read in D§8.
 */
export function peerBookYields(companies: readonly PeerBookYield[]): readonly Result<number>[] {
  const averages = peerAverages(companies);
  return companies.map(({ bookYield, peerGroup }) => {
    if (bookYield !== null && bookYield >= 0) return ok(bookYield);
    const average = peerGroup === null ? undefined : averages.get(peerGroup);
    if (bookYield === null || average === undefined) return fail({ code: 'input-missing', input: 'bookYield' });
    const note: Problem = { code: 'assumed-input', input: 'bookYield', value: average, shareFraction: 1 };
    return ok(average, [note]);
  });
}

function peerAverages(companies: readonly PeerBookYield[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number[]>();
  for (const { bookYield, peerGroup } of companies) {
    if (bookYield === null || bookYield < 0 || peerGroup === null) continue;
    const group = groups.get(peerGroup) ?? [];
    group.push(bookYield);
    groups.set(peerGroup, group);
  }
  return new Map([...groups].map(([name, yields]) => [name, mean(yields)]));
}
