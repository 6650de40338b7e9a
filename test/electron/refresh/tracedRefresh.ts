import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forkRefresh } from '../../../electron/service/refresh/forkRefresh';
import { createService } from '../../../electron/service/service';
import { invariant } from '../../../shared/result/invariant';

/**
 * A whole service to be watched from outside: opens the sample, computes its report and asks for prices, with the refresh
 * off or set to the address that is given. Prints what became of the refresh.
 */

const [home = '', address = 'off'] = process.argv.slice(2);
const built = dirname(fileURLToPath(import.meta.url));
const service = await createService({
  shell: 'browser',
  version: '0.0.0',
  folders: { app: join(home, 'app'), portfolios: join(home, 'portfolios') },
  workers: { engine: join(built, 'engineWorker.js'), imports: join(built, 'importWorker.js') },
  now: Date.now,
  startRefresh: () => forkRefresh(join(built, 'refreshProcess.js')),
  dialogs: null,
  emit: () => undefined,
  log: () => undefined,
});
const { handlers } = service;
const opened = await handlers.portfolioOpenSample({});
const report = await handlers.reportGet({ selection: { accountIds: null } });
invariant(opened.ok && report.ok, 'the sample is there on every computer');
if (address !== 'off')
  await handlers.refreshConfigure({ provider: 'own', ownAddress: address, key: { change: 'none' } });
const started = await handlers.refreshStart({ host: '127.0.0.1', symbols: ['IWM'] });
let state = await handlers.refreshState({});
while (state.ok && state.value.run !== null) {
  await new Promise((later) => setTimeout(later, 50));
  state = await handlers.refreshState({});
}
const answered = state.ok ? (state.value.result?.files.length ?? 0) : 0;
process.stdout.write(JSON.stringify({ refused: started.ok ? null : started.problem.code, answered }));
await service.close();
