import { expect, it } from 'vitest';
import { UndoHistory } from '../../../electron/portfolio/undoHistory';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

const named = (name: string): Portfolio => ({ ...examplePortfolio(), name });
const renamed = (count: number): { name: string; count: number } => ({ name: 'renamePortfolio', count });

it('goes back and forward through the documents it was told of, naming each change', () => {
  const history = new UndoHistory();
  history.note(named('one'), renamed(1));
  history.note(named('two'), renamed(2));
  expect(history.undo).toEqual(renamed(2));
  expect(history.back(named('three'))?.name).toBe('two');
  expect(history.back(named('two'))?.name).toBe('one');
  expect([history.undo, history.redo]).toEqual([null, renamed(1)]);
  expect(history.forward(named('one'))?.name).toBe('two');
  expect(history.forward(named('two'))?.name).toBe('three');
  expect([history.undo, history.redo]).toEqual([renamed(2), null]);
});

it('has nothing to go back or forward to at first, and nothing to redo after a new change', () => {
  const history = new UndoHistory();
  expect([history.back(named('x')), history.forward(named('x'))]).toEqual([null, null]);
  history.note(named('one'), renamed(1));
  history.back(named('two'));
  history.note(named('one'), renamed(2));
  expect(history.redo).toBeNull();
  expect(history.forward(named('three'))).toBeNull();
});

it('keeps the last 200 steps', () => {
  const history = new UndoHistory();
  for (let step = 0; step < 250; step += 1) history.note(named(`before ${step}`), renamed(step));
  let oldest = named('now');
  let steps = 0;
  for (let back = history.back(oldest); back !== null; back = history.back(oldest)) {
    oldest = back;
    steps += 1;
  }
  expect([steps, oldest.name]).toEqual([200, 'before 50']);
});
