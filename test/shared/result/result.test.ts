import { describe, expect, it } from 'vitest';
import { InvariantError, invariant, unreachable } from '../../../shared/result/invariant';
import { fail, mapResult, ok, valueOrNull } from '../../../shared/result/result';

const NOTE = { code: 'carried-close' } as const;
const PROBLEM = { code: 'zero-variance' } as const;

describe('Result', () => {
  it('wraps a value, and leaves out notes that say nothing so that equal results compare equal', () => {
    expect(ok(0.02)).toStrictEqual({ ok: true, value: 0.02 });
    expect(ok(0.02, [])).toStrictEqual(ok(0.02));
    expect(ok(0.02, [NOTE])).toStrictEqual({ ok: true, value: 0.02, notes: [NOTE] });
  });

  it('wraps the reason there is no value', () => {
    expect(fail(PROBLEM)).toStrictEqual({ ok: false, problem: PROBLEM });
  });

  it('maps the value and keeps its notes', () => {
    expect(mapResult(ok(2, [NOTE]), (value) => value * 2)).toStrictEqual(ok(4, [NOTE]));
  });

  it('passes a failure through without calling the function', () => {
    const failure = fail(PROBLEM);
    expect(mapResult(failure, () => expect.unreachable())).toBe(failure);
  });

  it('gives null where there is no value, and 0 where the value is 0', () => {
    expect(valueOrNull(fail(PROBLEM))).toBeNull();
    expect(valueOrNull(ok(0))).toBe(0);
  });
});

describe('invariant', () => {
  it('is silent while the condition holds and throws its own kind of error when it does not', () => {
    expect(() => invariant(true, 'never seen')).not.toThrow();
    expect(() => invariant(false, 'what the caller did')).toThrow(new InvariantError('what the caller did'));
  });
});

describe('unreachable', () => {
  it('throws when a case slips past the types', () => {
    const slipped: unknown = { method: 'unheard-of' };
    expect(() => unreachable(slipped as never)).toThrow(InvariantError);
  });
});
