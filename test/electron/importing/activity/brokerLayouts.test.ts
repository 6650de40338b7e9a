import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { Line } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';
import { BROKER_LAYOUTS } from './brokerLayouts';

describe('an activity file of a broker without a format of its own', () => {
  it.each(BROKER_LAYOUTS)('of $broker is read by its words and values', ({ text, trades, cashLines, skippedLines }) => {
    const outcome = readBrokerFile(textFile(text));
    expect(outcome.status, JSON.stringify(outcome).slice(0, 500)).toBe('read');
    if (outcome.status !== 'read') return;
    const { file } = outcome;
    const read = file.trades.map(({ date, type, symbol, change, price }) => [
      date,
      type,
      symbol,
      Number(change),
      price === null ? null : Number(price),
    ]);
    expect(read).toEqual(trades);
    expect(file.positions).toEqual([]);
    expect(file.cashLines.map(({ line }) => line)).toEqual(cashLines);
    expect(file.skipped.map(({ line }): Line => line)).toEqual(skippedLines);
  });
});
