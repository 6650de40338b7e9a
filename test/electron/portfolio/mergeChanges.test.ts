import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeChanges } from '../../../electron/portfolio/mergeChanges';
import { referencesHold } from '../../../electron/portfolio/referencesHold';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Portfolio } from '../../../shared/model/portfolio';
import {
  account,
  examplePortfolio,
  holding,
  importRecord,
  instrument,
  stop,
  trade,
} from '../../shared/model/examplePortfolio';
import { LAW } from '../../support/laws';
import { expectProblem, obtained } from '../../support/outcome';

const base = examplePortfolio();
const elsewhere = { code: 'portfolio-changed-elsewhere' } as const;

const made = (...commands: DocumentCommand[]): Portfolio =>
  commands.reduce((portfolio, command) => obtained(applyCommand(portfolio, command)), base);

/** What comes of commands here and commands there. */
const merged = (mine: DocumentCommand[], theirs: DocumentCommand[], commands: DocumentCommand[] | null = mine) =>
  mergeChanges({ base, theirs: made(...theirs), mine: made(...mine), commands });

const quantity = (holdingId: string, text: string): DocumentCommand => ({
  name: 'editHolding',
  holdingId,
  quantity: text,
});
const setStop = (holdingId: string): DocumentCommand => ({ name: 'setStops', stops: [stop(holdingId, 50)] });
const remove = (...holdingIds: string[]): DocumentCommand => ({ name: 'removeHoldings', holdingIds });
const addHolding = (id: string, instrumentId = 'i1', symbol = 'AAAA'): DocumentCommand => ({
  name: 'addHolding',
  holding: holding(id, 'a1', instrumentId, '1'),
  instrument: instrument(instrumentId, symbol),
});
const replaceAccount: Extract<DocumentCommand, { name: 'importFiles' }> = {
  name: 'importFiles',
  records: [importRecord('r2', 'positions')],
  trades: [],
  lots: [],
  accounts: [],
  instruments: [],
  holdings: [{ ...holding('n1', 'a1', 'i2', '1'), importId: 'r2' }],
  replaceAccountIds: ['a1'],
};
const setting = (fields: Partial<Portfolio['settings']>): DocumentCommand => ({
  name: 'editSettings',
  settings: fields,
});

/** An import of one trade. */
const importTrade = (recordId: string, tradeId: string): DocumentCommand => ({
  ...replaceAccount,
  records: [importRecord(recordId, 'activity')],
  holdings: [],
  replaceAccountIds: [],
  trades: [{ ...trade(tradeId, 'a1', 'i1', '5'), importId: recordId }],
});

describe('changes of two sides', () => {
  it('keep the trades of one side beside the edits of the other', () => {
    const outcome = obtained(merged([importTrade('r2', 't1')], [quantity('h2', '8')]));
    expect(outcome.portfolio.trades?.map(({ id }) => id)).toEqual(['t1']);
    expect(outcome.portfolio.holdings[1]?.quantity).toBe('8');
    // The first trades of both sides are one list that both made: which of them happened first is not known.
    expect(merged([importTrade('r2', 't1')], [importTrade('r3', 't2')]).ok).toBe(false);
  });

  it('are both in the result where they touch different things', () => {
    const outcome = obtained(
      merged(
        [quantity('h1', '7'), setting({ exitDays: 2 }), addHolding('m1')],
        [quantity('h2', '8'), setting({ riskFraction: 0.02 }), addHolding('t1')],
      ),
    );
    expect(outcome.theirChanges).toBe(3);
    expect(outcome.portfolio.holdings.map(({ id, quantity: held }) => `${id} ${held}`)).toEqual([
      'h1 7',
      'h2 8',
      'h3 10.5',
      't1 1',
      'm1 1',
    ]);
    expect(outcome.portfolio.settings).toMatchObject({ exitDays: 2, riskFraction: 0.02 });
  });

  it.each<[string, DocumentCommand[], DocumentCommand[]]>([
    ['edit one holding', [quantity('h1', '7')], [quantity('h1', '8')]],
    ['edit one setting', [setting({ exitDays: 2 })], [setting({ exitDays: 3 })]],
    [
      'give the portfolio two names',
      [{ name: 'renamePortfolio', portfolioName: 'A' }],
      [{ name: 'renamePortfolio', portfolioName: 'B' }],
    ],
    ['edit and remove one holding', [quantity('h1', '7')], [remove('h1')]],
    ['set a stop where the holding was removed', [setStop('h3')], [remove('h3')]],
    ['remove a holding that got a stop there', [remove('h3')], [setStop('h3')]],
    ['add one instrument twice', [addHolding('m1', 'i8', 'ZZZZ')], [addHolding('t1', 'i9', 'ZZZZ')]],
    [
      'add two accounts of one name',
      [{ name: 'addAccount', account: account('a8', 'New') }],
      [{ name: 'addAccount', account: account('a9', 'New') }],
    ],
    ['add a holding to an account that was replaced there', [quantity('h1', '7')], [replaceAccount]],
  ])('are refused where they %s', (_what, mine, theirs) => {
    expectProblem(merged(mine, theirs), elsewhere);
    expectProblem(merged(mine, theirs, null), elsewhere);
  });

  it('are refused where an import would replace what they have just added', () => {
    expectProblem(merged([replaceAccount], [addHolding('t1')]), elsewhere);
  });

  it('are both in the result where they did the same to one holding', () => {
    const same = [quantity('h1', '7')];
    expect(obtained(merged(same, same)).portfolio).toEqual(made(...same));
  });

  it('are theirs alone where nothing was done here, and mine alone where nothing was done there', () => {
    expect(obtained(merged([], [quantity('h1', '7')]))).toEqual({
      portfolio: made(quantity('h1', '7')),
      theirChanges: 1,
    });
    expect(obtained(merged([quantity('h1', '7')], []))).toEqual({
      portfolio: made(quantity('h1', '7')),
      theirChanges: 0,
    });
  });

  it('modify neither document', () => {
    const documents = { base, theirs: made(quantity('h1', '7')), mine: made(quantity('h2', '8')) };
    const copies = structuredClone(documents);
    obtained(mergeChanges({ ...documents, commands: null }));
    expect(documents).toEqual(copies);
  });
});

describe('a merge', () => {
  const ids = ['h1', 'h2', 'h3'];
  const aCommand = fc.oneof(
    fc.tuple(fc.constantFrom(...ids), fc.nat(9)).map(([id, text]) => quantity(id, String(text))),
    fc.constantFrom(...ids).map((id) => remove(id)),
    fc.constantFrom(...ids).map((id) => setStop(id)),
    fc.constantFrom('a', 'b').map((id) => addHolding(id)),
    fc.constantFrom('A', 'B').map((portfolioName): DocumentCommand => ({ name: 'renamePortfolio', portfolioName })),
    fc.constantFrom(1, 2, 3).map((exitDays) => setting({ exitDays })),
    fc.constant(replaceAccount),
  );
  /** Commands that are accepted one after the other. */
  const commands = fc.array(aCommand, { maxLength: 3 }).map((asked) => {
    const accepted: DocumentCommand[] = [];
    let portfolio = base;
    for (const command of asked) {
      const next = applyCommand(portfolio, command);
      if (!next.ok) continue;
      accepted.push(command);
      portfolio = next.value;
    }
    return accepted;
  });

  it('leaves every reference leading somewhere and every record as the side left it that changed it', () => {
    fc.assert(
      fc.property(commands, commands, fc.boolean(), (mine, theirs, asPatch) => {
        const outcome = merged(mine, theirs, asPatch ? null : mine);
        if (!outcome.ok) return;
        const { portfolio } = outcome.value;
        expect(referencesHold(portfolio)).toBe(true);
        for (const list of ['holdings', 'stops'] as const) {
          const key = list === 'stops' ? 'holdingId' : 'id';
          const of = (document: Portfolio) =>
            new Map(document[list].map((record) => [String(record[key]), JSON.stringify(record)]));
          const [was, now] = [of(base), of(portfolio)];
          for (const side of [of(made(...theirs)), of(made(...mine))])
            for (const id of [...was.keys(), ...side.keys()])
              if (was.get(id) !== side.get(id)) expect(now.get(id)).toBe(side.get(id));
        }
      }),
      LAW,
    );
  });

  it('comes to the same records by commands and by patch', () => {
    const sorted = ({ holdings, stops, ...rest }: Portfolio) => ({
      ...rest,
      holdings: holdings.toSorted((left, right) => left.id.localeCompare(right.id)),
      stops: stops.toSorted((left, right) => left.holdingId.localeCompare(right.holdingId)),
    });
    fc.assert(
      fc.property(commands, commands, (mine, theirs) => {
        const [byCommands, byPatch] = [merged(mine, theirs), merged(mine, theirs, null)];
        if (byCommands.ok && byPatch.ok)
          expect(sorted(byCommands.value.portfolio)).toEqual(sorted(byPatch.value.portfolio));
      }),
      LAW,
    );
  });
});
