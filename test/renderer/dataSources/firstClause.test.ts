import { expect, it } from 'vitest';
import { firstClause } from '../../../renderer/features/dataSources/firstClause';

it('ends a sentence before what follows from it', () => {
  expect(firstClause('The prices of ZZA have no volume, so how long an exit takes is unknown; add a file.')).toBe(
    'The prices of ZZA have no volume.',
  );
  expect(firstClause('The prices of ZZA end on Nov 3, 2026, 17 days ago; add newer ones.')).toBe(
    'The prices of ZZA end on Nov 3, 2026, 17 days ago.',
  );
  expect(firstClause('Nothing follows.')).toBe('Nothing follows.');
});
