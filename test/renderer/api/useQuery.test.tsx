import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useQuery } from '../../../renderer/api/useQuery';
import { fail, ok, type Result } from '../../../shared/result/result';

afterEach(cleanup);

function Show({ query, run }: { readonly query: string | null; readonly run: () => Promise<Result<string>> }) {
  const result = useQuery(query, run);
  return <output>{result === undefined ? 'loading' : result.ok ? result.value : result.problem.code}</output>;
}

function shown(): string[] {
  return screen.getAllByRole('status').map((element) => element.textContent);
}

describe('useQuery', () => {
  it('asks once for all who want the same', async () => {
    const run = vi.fn(async () => ok('answer'));
    await act(async () =>
      render(
        <>
          <Show query="shared" run={run} />
          <Show query="shared" run={run} />
        </>,
      ),
    );
    expect(shown()).toEqual(['answer', 'answer']);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('keeps the previous answer until the next one is there', async () => {
    let arrive: (result: Result<string>) => void = () => undefined;
    const { rerender } = await act(async () => render(<Show query="first" run={async () => ok('one')} />));
    const later = () =>
      new Promise<Result<string>>((resolve) => {
        arrive = resolve;
      });
    await act(async () => rerender(<Show query="second" run={later} />));
    expect(shown()).toEqual(['one']);
    await act(async () => arrive(ok('two')));
    expect(shown()).toEqual(['two']);
  });

  it('asks again after a failure that nobody looks at any more', async () => {
    const run = vi.fn(async () => fail({ code: 'no-holdings' }));
    const { unmount } = await act(async () => render(<Show query="failing" run={run} />));
    expect(shown()).toEqual(['no-holdings']);
    unmount();
    await act(async () => render(<Show query="failing" run={run} />));
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('asks nothing without a key', async () => {
    const run = vi.fn(async () => ok('never'));
    await act(async () => render(<Show query={null} run={run} />));
    expect(shown()).toEqual(['loading']);
    expect(run).not.toHaveBeenCalled();
  });
});
