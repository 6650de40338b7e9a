import { expect, it } from 'vitest';
import { Autosave } from '../../../electron/portfolio/autosave';
import { HandClock } from './handClock';

function recorder(): { clock: HandClock; autosave: Autosave; saves: number[] } {
  const clock = new HandClock();
  const start = clock.now();
  const saves: number[] = [];
  return { clock, saves, autosave: new Autosave(clock, () => saves.push(clock.now() - start)) };
}

it('saves once, 400 ms after the last of several edits', () => {
  const { clock, autosave, saves } = recorder();
  autosave.edited();
  clock.pass(300);
  autosave.edited();
  clock.pass(399);
  expect(saves).toEqual([]);
  clock.pass(1);
  expect(saves).toEqual([700]);
  clock.pass(10_000);
  expect(saves).toEqual([700]);
});

it('saves at the latest 2 s after the first edit while editing goes on', () => {
  const { clock, autosave, saves } = recorder();
  for (let edit = 0; edit < 30; edit += 1) {
    autosave.edited();
    clock.pass(100);
  }
  expect(saves).toEqual([2000]);
  clock.pass(400);
  expect(saves).toEqual([2000, 3300]);
});

it('keeps quiet once it is cancelled, and measures anew from the next edit', () => {
  const { clock, autosave, saves } = recorder();
  autosave.edited();
  clock.pass(200);
  autosave.cancel();
  expect(clock.waiting).toBe(0);
  clock.pass(5000);
  expect(saves).toEqual([]);
  autosave.edited();
  clock.pass(400);
  expect(saves).toEqual([5600]);
});
