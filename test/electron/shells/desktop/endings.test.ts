import { expect, it, vi } from 'vitest';
import { createEndings } from '../../../../electron/shells/desktop/endings';

/** A program whose service does as told; `events` keeps what happened in order. */
function program(outcomes: (string | null | Error)[], flush: () => Promise<void> = async () => undefined) {
  const events: string[] = [];
  const close = async (): Promise<{ rescuedAs: string | null }> => {
    events.push('close');
    const outcome = outcomes.shift() ?? null;
    if (outcome instanceof Error) throw outcome;
    return { rescuedAs: outcome };
  };
  const endings = createEndings({
    service: { flush, close },
    exit: (code) => void events.push(`exit ${code}`),
    say: (sentence) => void events.push(sentence),
    reportBug: (error) => {
      events.push(`reported ${String(error)}`);
      return 'r1';
    },
  });
  const quit = (): void => endings.beforeQuit({ preventDefault: () => void events.push('held') });
  return { endings, events, quit };
}

it('ends only after everything is closed, however often it is asked', async () => {
  const { events, quit } = program([null]);
  quit();
  quit();
  await vi.waitFor(() => expect(events).toEqual(['held', 'close', 'held', 'exit 0']));
});

it('says where the last changes are when they could not be saved in their place', async () => {
  const { events, quit } = program(['Mine (unsaved changes)']);
  quit();
  await vi.waitFor(() => expect(events.at(-1)).toBe('exit 0'));
  expect(events).toContain('The last changes could not be saved in their place. They are in "Mine (unsaved changes)".');
});

it('stays open when nothing could be saved, and ends when it is asked again', async () => {
  const { events, quit } = program([new Error('full'), new Error('full')]);
  quit();
  await vi.waitFor(() => expect(events.at(-1)).toMatch(/^The last changes could not be saved \(reference r1\)/));
  expect(events.filter((event) => event.startsWith('exit'))).toEqual([]);
  quit();
  await vi.waitFor(() => expect(events.at(-1)).toBe('exit 1'));
});

it('ends well when the disk is back before it is asked again', async () => {
  const { events, quit } = program([new Error('full'), null]);
  quit();
  await vi.waitFor(() => expect(events.at(-1)).toMatch(/^The last changes/));
  quit();
  await vi.waitFor(() => expect(events.at(-1)).toBe('exit 0'));
});

it('saves before the computer sleeps, and reports when that fails', async () => {
  const flush = vi.fn(async () => undefined);
  program([], flush).endings.suspend();
  expect(flush).toHaveBeenCalledOnce();
  const failing = program([], async () => {
    throw new Error('full');
  });
  failing.endings.suspend();
  await vi.waitFor(() => expect(failing.events).toEqual(['reported Error: full']));
});
