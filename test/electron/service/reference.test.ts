import { describe, expect, it } from 'vitest';
import { shippedReference } from '../../../electron/service/reference';

describe('shippedReference', () => {
  const tables = Object.entries(shippedReference());

  it('loads every shipped table, each with the day it was true and where it was read', () => {
    expect(tables.map(([name]) => name).sort()).toEqual([
      'cyclicality',
      'defaults',
      'fundamentals',
      'futures',
      'hedging',
      'indexes',
      'margins',
      'reconstitution',
      'regime',
      'scenarios',
      'sectorWeights',
      'sizeClasses',
      'tax',
      'vehicles',
    ]);
    for (const [name, table] of tables) {
      expect(table.asOf, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(table.source.length, name).toBeGreaterThan(10);
    }
  });

  it('is the same data each time and never the same object', () => {
    const again = shippedReference();
    expect(Object.entries(again)).toEqual(tables);
    expect(again.vehicles).not.toBe(tables.find(([name]) => name === 'vehicles')?.[1]);
  });
});
