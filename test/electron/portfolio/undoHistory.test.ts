import { expect, it } from 'vitest';
import { UndoHistory, type UndoStep } from '../../../electron/portfolio/undoHistory';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

const named = (name: string): Portfolio => ({ ...examplePortfolio(), name });
const renamed = (count: number): { name: string; count: number } => ({ name: 'renamePortfolio', count });

/** A change from a document of one name to one of another. */
const step = (before: string, after: string, count = 1): UndoStep => ({
  before: named(before),
  after: named(after),
  summary: renamed(count),
});

it('goes back and forward through the documents it was told of, naming each change', () => {
  const history = new UndoHistory();
  history.note(step('one', 'two', 1));
  history.note(step('two', 'three', 2));
  expect(history.undo).toEqual(renamed(2));
  expect(history.back()?.name).toBe('two');
  expect(history.back()?.name).toBe('one');
  expect([history.undo, history.redo]).toEqual([null, renamed(1)]);
  expect(history.forward()?.name).toBe('two');
  expect(history.forward()?.name).toBe('three');
  expect([history.undo, history.redo]).toEqual([renamed(2), null]);
});

it('has nothing to go back or forward to at first, and nothing to redo after a new change', () => {
  const history = new UndoHistory();
  expect([history.back(), history.forward()]).toEqual([null, null]);
  history.note(step('one', 'two'));
  history.back();
  history.note(step('one', 'three'));
  expect(history.redo).toBeNull();
  expect(history.forward()).toBeNull();
});

it('keeps the last 200 steps', () => {
  const history = new UndoHistory();
  for (let each = 0; each < 250; each += 1) history.note(step(`before ${each}`, `before ${each + 1}`, each));
  let oldest = named('now');
  let steps = 0;
  for (let back = history.back(); back !== null; back = history.back()) {
    oldest = back;
    steps += 1;
  }
  expect([steps, oldest.name]).toEqual([200, 'before 50']);
});

it('goes on from the steps of an earlier history', () => {
  const history = new UndoHistory();
  for (const each of ['b', 'c', 'd']) history.note(step(String.fromCharCode(each.charCodeAt(0) - 1), each));
  history.back();
  const again = new UndoHistory(history.steps);
  expect([again.forward()?.name, again.back()?.name, again.back()?.name]).toEqual(['d', 'c', 'b']);
});
