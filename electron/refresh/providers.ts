import { ok, type Result } from '../../shared/result/result';
import { ALPHA_VANTAGE_HOST, alphaVantage } from './alphaVantage';
import { ownAddress, parseOwnAddress } from './ownAddress';
import type { PriceProvider } from './priceProvider';
import { TIINGO_HOST, tiingo } from './tiingo';

/** Everyone who can be asked. */
export const PROVIDERS = { alphaVantage, tiingo, own: ownAddress } as const satisfies Record<string, PriceProvider>;

export type ProviderId = keyof typeof PROVIDERS;

/** Where requests of a provider may go, and nowhere else. */
export interface AllowedOrigin {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number | null;
}

/** The fixed list; the user's own address is the only other place. */
const FIXED_HOSTS: Readonly<Record<Exclude<ProviderId, 'own'>, string>> = {
  alphaVantage: ALPHA_VANTAGE_HOST,
  tiingo: TIINGO_HOST,
};

/**
 * Where a provider may be asked.
 *
 * @param provider - Which one.
 * @param address - The user's own address; used for `own` alone.
 * @returns One server. Problem: `refresh-address-invalid`.
 */
export function allowedOrigin(provider: ProviderId, address: string | null): Result<AllowedOrigin> {
  if (provider !== 'own') return ok({ secure: true, host: FIXED_HOSTS[provider], port: null });
  const parsed = parseOwnAddress(address ?? '');
  if (!parsed.ok) return parsed;
  const { secure, host, port } = parsed.value;
  return ok({ secure, host, port });
}

/** Whether requests to a provider need the user's key. */
export function needsKey(provider: ProviderId, address: string | null): boolean {
  if (provider !== 'own') return true;
  const parsed = parseOwnAddress(address ?? '');
  return parsed.ok && parsed.value.needsKey;
}
