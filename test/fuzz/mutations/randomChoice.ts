import { type SeededGenerator, seededGenerator } from '../../../shared/math/seededGenerator';

/** Choices that a seed decides. */
export interface RandomChoice {
  /** Whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(probability: number): boolean;
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function randomChoice(seed: number): RandomChoice {
  const generator: SeededGenerator = seededGenerator(seed >>> 0);
  const below = (limit: number): number => Math.floor(generator.uniform() * limit);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    chance: (probability) => generator.uniform() < probability,
    shuffled: (items) => {
      const left = [...items];
      for (let last = left.length - 1; last > 0; last--) {
        const other = below(last + 1);
        left.push(...left.splice(other, 1));
      }
      return left;
    },
  };
}
