import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Result } from '../../shared/result/result';
import { readQuery, startQuery, watchQuery } from './queryCache';

/**
 * The answer to a request that only reads. `key` names every input of the request (document revision, selection ...);
 * null asks nothing. While a new key is being answered the previous answer stays, so that nothing jumps.
 */
export function useQuery<T>(key: string | null, run: () => Promise<Result<T>>): Result<T> | undefined {
  const latest = useRef<Result<T> | undefined>(undefined);
  const runner = useRef(run);
  useEffect(() => {
    runner.current = run;
  });
  const subscribe = useCallback(
    (listener: () => void) => {
      if (key === null) return () => undefined;
      startQuery(key, () => runner.current());
      return watchQuery(key, listener);
    },
    [key],
  );
  const current = useSyncExternalStore(subscribe, () => (key === null ? undefined : readQuery<T>(key)));
  useEffect(() => {
    if (current !== undefined || key === null) latest.current = current;
  }, [current, key]);
  return key === null ? undefined : (current ?? latest.current);
}
