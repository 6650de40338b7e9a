import { setTimeout as wait } from 'node:timers/promises';
import { invariant } from '../../shared/result/invariant';
import { fetchReply } from './connection';
import { type RefreshEvent, refreshJobSchema } from './refreshMessage';
import { type RefreshSurroundings, refreshPrices } from './refreshPrices';

/**
 * Entry of the refresh process: it is started for one refresh the user has asked for, takes one task by message, and
 * is ended by the program after its last report, or by itself as soon as that program is gone.
 */

const PATIENCE = 30_000;
const MOST_BYTES = 16 * 1024 * 1024;

/** The way to the program: a forked process of Node has `send`, a utility process of Electron a port. */
interface ProgramLine {
  readonly send: (event: RefreshEvent) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const line = programLine();
line.onMessage((message) => {
  const job = refreshJobSchema.parse(message);
  const exchange: RefreshSurroundings['exchange'] = (target, origin) =>
    fetchReply(target, { origin, patience: PATIENCE, mostBytes: MOST_BYTES });
  void refreshPrices(job, { exchange, wait, now: Date.now, report: line.send });
});
line.send({ kind: 'ready' });

function programLine(): ProgramLine {
  if (process.send !== undefined) {
    process.once('disconnect', () => process.exit(0));
    return {
      send: (event) => void process.send?.(event),
      onMessage: (listener) => process.once('message', listener),
    };
  }
  const port = (process as { readonly parentPort?: Port }).parentPort;
  invariant(port !== undefined, 'the refresh process is started by the program only');
  return {
    send: (event) => port.postMessage(event),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
  };
}
