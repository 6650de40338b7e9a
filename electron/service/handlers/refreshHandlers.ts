import type { Handlers } from '../../../shared/contract/channels';
import { ok } from '../../../shared/result/result';
import type { ServiceParts } from '../serviceParts';

type RefreshMethods = Extract<keyof Handlers, `refresh${string}`>;

/** Asking a provider for prices; off until the user switches it on. */
export function refreshHandlers({ refresh }: Pick<ServiceParts, 'refresh'>): Pick<Handlers, RefreshMethods> {
  return {
    refreshState: async () => ok(await refresh.state()),
    refreshConfigure: (change) => refresh.configure(change),
    refreshStart: (asked) => refresh.start(asked),
    refreshCancel: async () => ok(await refresh.cancel()),
    refreshTake: async ({ fileId }) => refresh.take(fileId),
    refreshRequests: async () => ok({ requests: [...refresh.requests] }),
  };
}
