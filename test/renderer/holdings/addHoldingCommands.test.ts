import { describe, expect, it } from 'vitest';
import { addHoldingCommands, type TypedHolding } from '../../../renderer/features/holdings/addHoldingCommands';
import { applyCommand } from '../../../shared/model/applyCommand';
import { documentCommandSchema } from '../../../shared/model/command';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const TODAY = '2026-11-20';
const document = sampleBallast().document();
const accountName = document.accounts[0]?.name ?? '';
const typed: TypedHolding = { symbol: ' newco ', accountName, kind: 'stock', quantity: 150, price: 16.99, cost: null };

describe('addHoldingCommands', () => {
  it('adds a holding to an account that is there with one valid command', () => {
    const commands = addHoldingCommands(typed, document, TODAY);
    expect(commands.map(({ name }) => name)).toEqual(['addHolding']);
    expect(commands.every((command) => documentCommandSchema.safeParse(command).success)).toBe(true);
    expect(commands[0]).toMatchObject({
      instrument: { symbol: 'NEWCO' },
      holding: { quantity: '150', filePrice: '16.99', filePriceDate: TODAY, costBasis: null },
    });
  });

  it('makes the account first where the name is new, and the document accepts both', () => {
    const commands = addHoldingCommands({ ...typed, accountName: 'Other' }, document, TODAY);
    expect(commands.map(({ name }) => name)).toEqual(['addAccount', 'addHolding']);
    let after = document;
    for (const command of commands) {
      const outcome = applyCommand(after, command);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      after = outcome.value;
    }
    expect(after.holdings).toHaveLength(document.holdings.length + 1);
  });

  it('keeps what is known of a symbol that is held already', () => {
    const known = document.instruments[0];
    const [command] = addHoldingCommands({ ...typed, symbol: known?.symbol ?? '' }, document, TODAY);
    expect(command).toMatchObject({ instrument: known });
  });

  it('dates no price where none was typed', () => {
    const [command] = addHoldingCommands({ ...typed, price: null }, document, TODAY);
    expect(command).toMatchObject({ holding: { filePrice: null, filePriceDate: null } });
  });

  it('values an option by the hundred', () => {
    const [command] = addHoldingCommands({ ...typed, kind: 'option' }, document, TODAY);
    expect(command).toMatchObject({ instrument: { multiplier: 100 } });
  });
});
