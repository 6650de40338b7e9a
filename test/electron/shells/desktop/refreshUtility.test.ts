import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { startUtility, type UtilityStarter } from '../../../../electron/shells/desktop/refreshUtility';

/** Electron's starter as far as it is used: keeps what it was asked, and the process it handed out. */
function starter() {
  const asked: unknown[] = [];
  const process = Object.assign(new EventEmitter(), {
    told: [] as unknown[],
    killed: 0,
    postMessage: (message: unknown) => void process.told.push(message),
    kill: () => {
      process.killed += 1;
      return true;
    },
  });
  // An emitter takes every event, Electron's types name theirs one by one.
  const fork = ((...all: unknown[]) => {
    asked.push(all);
    return process;
  }) as unknown as UtilityStarter['fork'];
  return { asked, process, starter: { fork } };
}

it('starts a utility process that inherits nothing and says nothing', () => {
  const { asked, starter: electron } = starter();
  startUtility(electron, '/built/refreshProcess.js');
  expect(asked).toEqual([
    ['/built/refreshProcess.js', [], { env: {}, execArgv: [], serviceName: 'Ballast price refresh', stdio: 'ignore' }],
  ]);
});

it('passes messages on, hears of its end, and ends it', () => {
  const { process, starter: electron } = starter();
  const child = startUtility(electron, 'x');
  const heard: unknown[] = [];
  child.onMessage((message) => heard.push(message));
  child.onEnd(() => heard.push('end'));
  child.send({ task: 1 });
  process.emit('message', { kind: 'ready' });
  process.emit('exit', 1);
  expect(process.told).toEqual([{ task: 1 }]);
  expect(heard).toEqual([{ kind: 'ready' }, 'end']);
  child.end();
  expect(process.killed).toBe(1);
});
