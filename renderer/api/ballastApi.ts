import type { BallastApi } from '../../shared/contract/channels';
import { createBrowserClient } from './browserClient';

/**
 * The contract as the page calls it: the desktop shell's bridge where there is one, the browser shell's client
 * otherwise. The only reader of `window.ballast`.
 */
export const api: BallastApi = (globalThis as { readonly ballast?: BallastApi }).ballast ?? createBrowserClient();
