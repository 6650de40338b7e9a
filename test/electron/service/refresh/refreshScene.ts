import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../../../../electron/durable/disk';
import type { Keychain } from '../../../../electron/service/encryption/keychain';
import type { LogLine } from '../../../../electron/service/log';
import { PriceRefresh } from '../../../../electron/service/refresh/priceRefresh';
import type { StartRefreshChild } from '../../../../electron/service/refresh/refreshChild';
import { RefreshKeys } from '../../../../electron/service/refresh/refreshKeys';
import { RefreshSetting } from '../../../../electron/service/refresh/refreshSetting';
import type { RequestOf } from '../../../../shared/contract/channels';
import type { RefreshStatus } from '../../../../shared/contract/refreshSchemas';
import type { Portfolio } from '../../../../shared/model/portfolio';
import { sampleBallast } from '../../../fixtures/renderer/sampleBallast';

type Configure = RequestOf<'refreshConfigure'>;

/** A price refresh over a folder of its own, with the sample portfolio open. */
export function refreshScene(startChild: StartRefreshChild | null, keychain: Keychain | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-refresh-'));
  const changes: RefreshStatus[] = [];
  const log: LogLine[] = [];
  const document: { open: Portfolio | null } = { open: sampleBallast().document() };
  let ids = 0;
  let started = 0;
  const create = () =>
    new PriceRefresh({
      setting: new RefreshSetting(folder, nodeDisk),
      keys: new RefreshKeys(keychain),
      startChild:
        startChild === null
          ? null
          : () => {
              started += 1;
              return startChild();
            },
      document: () => document.open,
      today: () => '2026-11-20',
      now: () => 1_000,
      newId: () => `id-${++ids}`,
      onChange: (status) => changes.push(status),
      log: (line) => log.push(line),
    });
  return {
    folder,
    refresh: create(),
    /** The program started anew on the same folder. */
    again: create,
    changes,
    log,
    document,
    started: () => started,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A change of settings with the usual rest. */
export function configured(change: Partial<Configure>): Configure {
  return { provider: 'off', ownAddress: null, key: { change: 'none' }, ...change };
}
