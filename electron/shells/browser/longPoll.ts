import type { EventOf, Topic } from '../../../shared/contract/channels';

/** One pushed event as the page receives it. */
export interface PushedEvent {
  readonly topic: Topic;
  readonly event: unknown;
}

/** What a tab is told: the events after the number it named, and the number to name next. */
export interface PollAnswer {
  readonly events: readonly PushedEvent[];
  readonly next: number;
}

/**
 * Server push without a socket of its own. Every tab names the last number it has seen, so any number of tabs may read,
 * and a tab that lost an answer asks again.
 */
export interface EventLog {
  append<T extends Topic>(topic: T, event: EventOf<T>): void;
  /** Answers as soon as there is something after `after`, else when `signal` ends the wait. */
  wait(after: number, signal: AbortSignal): Promise<PollAnswer>;
}

const MOST_EVENTS = 256;

export function createEventLog(): EventLog {
  let kept: readonly (PushedEvent & { readonly number: number })[] = [];
  let last = 0;
  const waiters = new Set<() => void>();
  const answer = (after: number): PollAnswer => ({
    events: kept.filter(({ number }) => number > after).map(({ topic, event }) => ({ topic, event })),
    next: last,
  });
  return {
    append(topic, event) {
      last += 1;
      kept = pruned([...kept, { number: last, topic, event }]);
      for (const wake of waiters) wake();
      waiters.clear();
    },
    async wait(after, signal) {
      if (answer(after).events.length === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          waiters.add(resolve);
          signal.addEventListener(
            'abort',
            () => {
              waiters.delete(resolve);
              resolve();
            },
            { once: true },
          );
        });
      }
      return answer(after);
    },
  };
}

/** Drops the oldest event of which a newer one of the same topic is kept: a topic's newest event is its state. */
function pruned<E extends PushedEvent>(events: readonly E[]): readonly E[] {
  if (events.length <= MOST_EVENTS) return events;
  const superseded = events.findIndex(({ topic }, index) =>
    events.some((each, at) => at > index && each.topic === topic),
  );
  return events.filter((_, index) => index !== superseded);
}
