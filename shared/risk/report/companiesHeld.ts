import { symbolKey } from '../../model/symbolKey';
import type { AttachedScene } from './attachedScene';
import type { Exposed } from './exposureLists';
import { listedLines } from './listedLines';

/** One way a company is held. */
export interface HeldPart {
  /** Symbol of the fund; null for shares held directly. */
  readonly fund: string | null;
  /** Signed, base currency. */
  readonly exposure: number;
}

/** A company as the selection holds it, directly and inside funds. */
export interface HeldCompany {
  readonly symbol: string;
  readonly name: string;
  readonly parts: HeldPart[];
}

/**
 * The companies behind a selection: shares held directly and those inside funds whose lists are attached. Answers "what
 * do I own, whichever way?".
 *
 * @param exposed - Positions with exposure; not modified.
 * @param attached - Lists of funds; null where none are attached.
 * @returns The companies by the key of their symbol, and the exposure (of absolute values) of what could not be opened:
 *   funds and futures without a list, and what lists leave without a symbol.
 *
 * Method: one map, O(lines of the lists). Source: D§2.2.
 */
export function companiesHeld(
  exposed: readonly Exposed[],
  attached: AttachedScene | null,
): { readonly companies: ReadonlyMap<string, HeldCompany>; readonly unopened: number } {
  const companies = new Map<string, HeldCompany>();
  let unopened = 0;
  const add = (key: string, { symbol, name }: Pick<HeldCompany, 'symbol' | 'name'>, part: HeldPart): void => {
    const known = companies.get(key);
    if (known === undefined) companies.set(key, { symbol, name, parts: [part] });
    else known.parts.push(part);
  };
  for (const { position, exposure } of exposed) {
    const { classification, instrument } = position;
    const list = classification.attached === null ? undefined : attached?.records.funds.get(instrument.symbol);
    if (classification.vehicle === 'direct') add(symbolKey(instrument.symbol), instrument, { fund: null, exposure });
    else if (list === undefined) unopened += Math.abs(exposure);
    else
      for (const { key, line } of listedLines(list.table.holdings)) {
        const part = { fund: instrument.symbol, exposure: exposure * line.weightFraction };
        const { symbol, name, assetClass } = line;
        const isShare = assetClass !== 'cash' && assetClass !== 'derivative' && assetClass !== 'bond';
        if (key !== null && symbol !== null && isShare) add(key, { symbol, name }, part);
        else unopened += Math.abs(part.exposure);
      }
  }
  return { companies, unopened };
}
