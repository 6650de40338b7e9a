import { describe, expect, it } from 'vitest';
import { createDispatcher, isMethod } from '../../../electron/service/dispatch';
import type { LogLine } from '../../../electron/service/log';
import { CHANNELS, type Handlers } from '../../../shared/contract/channels';
import { fail, ok } from '../../../shared/result/result';
import { reportOf } from '../../support/portfolioBuilder';

/** A gate before handlers of which only some are there; the others would be a bug to call. */
function gate(handlers: Partial<Handlers>) {
  const log: LogLine[] = [];
  const missing = Object.fromEntries(
    Object.keys(CHANNELS).map((name) => [name, () => Promise.reject(new Error(name))]),
  );
  return { log, send: createDispatcher({ ...missing, ...handlers } as Handlers, (line) => log.push(line)) };
}

const ALL = { selection: { accountIds: null } };

describe('the gate', () => {
  it('knows the methods of the contract and nothing an object inherits', () => {
    expect(isMethod('reportGet')).toBe(true);
    for (const name of ['', 'toString', '__proto__', 'constructor', 'report:get']) expect(isMethod(name)).toBe(false);
  });

  it.each([
    [undefined, ''],
    [{}, 'selection'],
    [{ selection: { accountIds: 'all' } }, 'selection.accountIds'],
    [{ selection: { accountIds: [1] } }, 'selection.accountIds.0'],
    [{ ...ALL, path: '/etc/passwd' }, ''],
  ])('turns %j down at the place that is wrong, without asking the handler', async (raw, path) => {
    const { send, log } = gate({});
    expect(await send('reportGet', raw)).toEqual({ ok: false, problem: { code: 'request-invalid', path } });
    expect(log).toEqual([]);
  });

  it('carries a handler’s answer, its notes and its problems', async () => {
    const report = reportOf({ pieces: [] });
    const notes = [{ code: 'carried-close' } as const];
    const { send } = gate({
      reportGet: async () => ok(report, notes),
      documentGet: async () => fail({ code: 'portfolio-none-open' }),
    });
    expect(await send('reportGet', ALL)).toEqual({ ok: true, value: report, notes });
    expect(await send('documentGet', {})).toEqual({ ok: false, problem: { code: 'portfolio-none-open' } });
  });

  it('turns a bug into a reference, and logs where it was and nothing of the user’s', async () => {
    const { send, log } = gate({
      reportGet: () => Promise.reject(new TypeError('ZZMC of Brokerage ...101 is worth 5,100.00')),
    });
    const reply = await send('reportGet', ALL);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
    expect(log).toMatchObject([{ level: 'error', event: 'internal-error', method: 'reportGet' }]);
    expect(!reply.ok && reply.problem).toEqual({ code: 'internal-error', reference: log[0]?.reference });
    expect(log[0]?.detail).toContain('TypeError');
    expect(JSON.stringify(log)).not.toMatch(/ZZMC|Brokerage|5,100/);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('never lets %d out in a figure', async (value) => {
    const report = reportOf({ pieces: [{ symbol: 'ZZMC', quantity: '1', value: '10' }] });
    const { equity } = report.totals;
    const broken = { ...report, totals: { ...report.totals, equity: { ...equity, value } } };
    const { send, log } = gate({ reportGet: async () => ok(broken) });
    expect(await send('reportGet', ALL)).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
    expect(log[0]?.detail).toContain('totals.equity.value');
  });

  it('never lets out a field the contract does not name', async () => {
    const report = { ...reportOf({ pieces: [] }), filePath: '/home/someone/secret.ballast' };
    const { send, log } = gate({ reportGet: async () => ok(report) });
    expect(await send('reportGet', ALL)).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
    expect(JSON.stringify(log)).not.toContain('secret');
  });
});
