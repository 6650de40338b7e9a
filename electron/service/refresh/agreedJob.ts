import type { RequestOf } from '../../../shared/contract/channels';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail, ok, type Result } from '../../../shared/result/result';
import { allowedOrigin, needsKey, type ProviderId } from '../../refresh/providers';
import type { RefreshJob } from '../../refresh/refreshMessage';
import type { RefreshKeys } from './refreshKeys';
import type { RefreshChoice, RefreshSetting } from './refreshSetting';
import { refreshSymbols } from './refreshSymbols';

interface Surroundings {
  readonly open: Portfolio | null;
  readonly keys: RefreshKeys;
  readonly setting: RefreshSetting;
}

/**
 * What the refresh process is told, where it is still what the user has seen and agreed to.
 *
 * @param asked - Server and symbols as the page showed them.
 * @param choice - The settings as they are now.
 * @param surroundings - Open portfolio, keys, and where settings are kept.
 * @returns The task. Problems: `refresh-changed`, `refresh-no-key`, `refresh-address-invalid`.
 */
export async function agreedJob(
  { host, symbols }: RequestOf<'refreshStart'>,
  { provider, ownAddress, sealedKeys }: RefreshChoice & { readonly provider: ProviderId },
  { open, keys, setting }: Surroundings,
): Promise<Result<RefreshJob>> {
  const origin = allowedOrigin(provider, ownAddress);
  if (!origin.ok) return origin;
  const rows = open === null ? [] : refreshSymbols(open, provider);
  const askable = new Set(rows.filter(({ asked }) => asked).map(({ symbol }) => symbol));
  if (origin.value.host !== host || !symbols.every((symbol) => askable.has(symbol)))
    return fail({ code: 'refresh-changed' });
  const needed = needsKey(provider, ownAddress);
  const key = needed ? await keys.keyOf(provider, sealedKeys) : null;
  if (needed && key === null) return fail({ code: 'refresh-no-key', host });
  const renewed = await keys.renewed(provider, sealedKeys);
  // If that cannot be written, the old seal still opens.
  if (renewed !== null) await setting.write({ provider, ownAddress, sealedKeys: renewed });
  const address = provider === 'own' ? ownAddress : null;
  return ok({ provider, address, key, symbols: [...new Set(symbols)] });
}
