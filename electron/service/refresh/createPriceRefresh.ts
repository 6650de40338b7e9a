import { randomUUID } from 'node:crypto';
import { nodeDisk } from '../../durable/disk';
import { localDay } from '../../portfolio/localDay';
import type { PortfolioStore } from '../../portfolio/portfolioStore';
import type { ServiceOptions } from '../serviceOptions';
import { PriceRefresh } from './priceRefresh';
import { RefreshKeys } from './refreshKeys';
import { RefreshSetting } from './refreshSetting';

/** Puts the price refresh together. Nothing of it does anything before the user asks for a refresh. */
export function createPriceRefresh(options: ServiceOptions, store: PortfolioStore): PriceRefresh {
  return new PriceRefresh({
    setting: new RefreshSetting(options.folders.app, nodeDisk),
    keys: new RefreshKeys(options.keychain ?? null),
    startChild: options.startRefresh ?? null,
    document: () => {
      const state = store.state();
      return state.ok ? state.value.document : null;
    },
    today: () => localDay(options.now()),
    now: options.now,
    newId: randomUUID,
    onChange: (status) => options.emit('refreshChanged', status),
    log: options.log,
  });
}
