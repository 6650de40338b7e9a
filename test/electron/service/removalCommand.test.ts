import { describe, expect, it } from 'vitest';
import { removalCommand } from '../../../electron/service/imports/removalCommand';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { Lot, Portfolio, RecordedTrade } from '../../../shared/model/portfolio';
import { examplePortfolio, holding, importRecord } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';

function trade(id: string, change: string, importId: string): RecordedTrade {
  const instrument = { accountId: 'a2', instrumentId: 'i2' };
  const money = { price: '10', amount: null, fees: null, currency: 'USD', amountCurrency: null };
  return { id, ...instrument, date: `2026-0${id.slice(1)}-05`, type: 'buy', change, ...money, importId };
}

function lot(id: string, quantity: string, facts: Partial<Lot> = {}): Lot {
  return { id, acquired: '2026-01-05', quantity, costBasis: '10', ...facts };
}

/** `h4` of 30 shares stands on trades of two activity files; `h1` to `h3` came with the positions file `r1`. */
function document(): Portfolio {
  const base = examplePortfolio();
  const traded = [lot('l1', '10', { tradeId: 't1' }), lot('l2', '20', { tradeId: 't2' })];
  return {
    ...base,
    imports: [...base.imports, importRecord('r2', 'activity'), importRecord('r3', 'activity')],
    holdings: [
      ...base.holdings,
      { ...holding('h4', 'a2', 'i2', '30'), importId: null, filePriceDate: null, lots: traded },
    ],
    trades: [trade('t1', '10', 'r2'), trade('t2', '20', 'r3')],
    records: [],
  };
}

function without(importId: string): Portfolio {
  return obtained(applyCommand(document(), obtained(removalCommand(document(), importId))));
}

describe('taking an import back', () => {
  it('removes the holdings of a positions file with their stops, and its record', () => {
    const after = without('r1');
    expect(after.holdings.map(({ id }) => id)).toEqual(['h4']);
    expect(after.stops).toEqual([]);
    expect(after.imports.map(({ id }) => id)).toEqual(['r2', 'r3']);
    expect(after.instruments).toEqual(document().instruments);
    expect(after.trades).toEqual(document().trades);
  });

  it('removes the trades of an activity file and builds the lots that are left', () => {
    const after = without('r3');
    expect(after.trades?.map(({ id }) => id)).toEqual(['t1']);
    const lots = after.holdings.find(({ id }) => id === 'h4')?.lots ?? [];
    // Twenty shares were there before the one purchase that is still on record.
    expect(lots.map(({ acquired, quantity }) => [acquired, quantity])).toEqual([
      [null, '20'],
      ['2026-01-05', '10'],
    ]);
  });

  it('leaves no lot where no trade is left, and lots that a file stated where they are', () => {
    const base = document();
    const stated = { ...base, trades: base.trades?.map((each) => ({ ...each, importId: 'r2' })) ?? [] };
    const gone = obtained(applyCommand(stated, obtained(removalCommand(stated, 'r2'))));
    expect(gone.holdings.find(({ id }) => id === 'h4')?.lots).toEqual([]);
    const own = {
      ...stated,
      holdings: stated.holdings.map((each) => (each.id === 'h4' ? { ...each, lots: [lot('l9', '30')] } : each)),
    };
    const kept = obtained(applyCommand(own, obtained(removalCommand(own, 'r2'))));
    expect(kept.holdings.find(({ id }) => id === 'h4')?.lots).toEqual([lot('l9', '30')]);
  });

  it('refuses an import that is not on record', () => {
    expect(removalCommand(document(), 'r9')).toEqual({ ok: false, problem: { code: 'unknown-id', what: 'import' } });
  });
});
