import type { ReactNode } from 'react';
import type { Result } from '../../shared/result/result';
import { ErrorState } from './ErrorState';
import { Skeleton } from './Skeleton';

interface ResultViewProps<T> {
  readonly result: Result<T> | undefined;
  /** Height the value will take, held while it is computed. */
  readonly height?: number;
  readonly children: (value: T) => ReactNode;
}

/** The three states of anything that is asked for: being computed, not to be had, there. */
export function ResultView<T>({ result, height = 240, children }: ResultViewProps<T>) {
  if (result === undefined)
    return (
      <div aria-busy="true" aria-label="Being computed" role="status">
        <Skeleton height={height} />
      </div>
    );
  return result.ok ? children(result.value) : <ErrorState problem={result.problem} />;
}
