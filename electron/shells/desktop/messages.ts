import { type BrowserWindow, ipcMain } from 'electron';
import { CHANNELS, type EventOf, type Method, TOPICS, type Topic } from '../../../shared/contract/channels';
import { fail } from '../../../shared/result/result';
import type { Dispatcher } from '../../service/dispatch';
import type { Log } from '../../service/log';
import { isTrustedSender } from './securityPolicy';

/** Opens the whole contract to our own page and to nobody else. The only place that handles messages of a page. */
export function answerMessages(dispatch: Dispatcher, ownContents: ReadonlySet<number>, log: Log): void {
  for (const method of Object.keys(CHANNELS) as Method[]) {
    ipcMain.handle(CHANNELS[method], (event, request: unknown) => {
      // Looked at before anything is awaited: afterwards the frame may have gone elsewhere.
      if (isTrustedSender(event, ownContents)) return dispatch(method, request);
      log({ level: 'error', event: 'message-refused', method });
      return fail({ code: 'request-refused' });
    });
  }
}

/** Pushes an event to the page. */
export function pushEvent<T extends Topic>(window: BrowserWindow | null, topic: T, event: EventOf<T>): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(TOPICS[topic], event);
}
