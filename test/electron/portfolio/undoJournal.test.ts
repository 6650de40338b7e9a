import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UndoHistory, type UndoSteps } from '../../../electron/portfolio/undoHistory';
import { decodeJournal, encodeJournal, type JournalFile, stepsOf } from '../../../electron/portfolio/undoJournal';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import { summaryOf } from '../../../shared/model/commandSummary';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio, holding, importRecord, instrument, lot, trade } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';

const FILE = { revision: 9, sha256: 'a'.repeat(64) };

function readJournal(bytes: Uint8Array, file: JournalFile, present: Portfolio): UndoSteps | null {
  const journal = decodeJournal(bytes);
  return journal === null ? null : stepsOf(journal, file, present);
}

/** A history of these commands on the example, and the document they lead to. */
function historyOf(commands: readonly DocumentCommand[]): { present: Portfolio; history: UndoHistory } {
  const history = new UndoHistory();
  let present = examplePortfolio();
  for (const command of commands) {
    const after = obtained(applyCommand(present, command));
    history.note({ before: present, after, summary: summaryOf(command) });
    present = after;
  }
  return { present, history };
}

const rename = (portfolioName: string): DocumentCommand => ({ name: 'renamePortfolio', portfolioName });
const note = (text: string): DocumentCommand => ({ name: 'editHolding', holdingId: 'h1', note: text });
const renames = (count: number): DocumentCommand[] =>
  Array.from({ length: count }, (_, each) => rename(`Name ${each}`));
const written = ({ past, future }: UndoSteps): number[] => [past.length, future.length];

/** Bytes with a right checksum around any payload. */
function signed(payload: string): Uint8Array {
  return Buffer.from(`${createHash('sha256').update(payload).digest('hex')}\n${payload}\n`);
}

describe('the undo journal', () => {
  it('brings back every step, to undo and to redo', () => {
    const { history } = historyOf([
      rename('A'),
      note('seen'),
      { name: 'removeHoldings', holdingIds: ['h2'] },
      rename('B'),
    ]);
    history.back();
    const present = history.back() as Portfolio;
    const read = readJournal(encodeJournal(FILE, history.steps), FILE, present);
    expect(read).toEqual(history.steps);
    const again = new UndoHistory(read ?? undefined);
    expect(again.redo).toEqual({ name: 'removeHoldings', count: 1 });
    expect([again.forward(), again.forward(), again.back()]).toEqual([
      history.forward(),
      history.forward(),
      history.back(),
    ]);
  });

  it('brings back imports of trades, the first and the next', () => {
    const importing = (recordId: string, tradeId: string): DocumentCommand => ({
      name: 'importFiles',
      records: [importRecord(recordId, 'activity')],
      accounts: [],
      instruments: [],
      holdings: [],
      replaceAccountIds: [],
      trades: [{ ...trade(tradeId, 'a1', 'i1', '60'), importId: recordId }],
      lots: [{ holdingId: 'h1', lots: [lot(tradeId, '100')] }],
    });
    const { history } = historyOf([importing('r2', 't1'), importing('r3', 't2'), rename('A')]);
    history.back();
    const present = history.back() as Portfolio;
    expect(present.trades).toHaveLength(1);
    const read = readJournal(encodeJournal(FILE, history.steps), FILE, present);
    expect(read).toEqual(history.steps);
    const again = new UndoHistory(read ?? undefined);
    expect(again.forward()?.trades?.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect([again.back(), again.back()]).toEqual([present, examplePortfolio()]);
  });

  it('keeps the fifty steps nearest to the document, each way', () => {
    const { present, history } = historyOf(renames(120));
    const read = readJournal(encodeJournal(FILE, history.steps), FILE, present);
    expect(read && written(read)).toEqual([50, 0]);
    expect(read?.past[0]?.summary).toEqual({ name: 'renamePortfolio', count: 1 });
    expect(read?.past[0]?.before.name).toBe('Name 69');
    let undone = present;
    for (let step = 0; step < 70; step += 1) undone = history.back() ?? undone;
    const halfway = readJournal(encodeJournal(FILE, history.steps), FILE, undone);
    expect(halfway && written(halfway)).toEqual([50, 50]);
    expect(halfway?.future.at(-1)?.after.name).toBe('Name 50');
  });

  it('stays below four megabytes by leaving out the oldest steps', () => {
    const large = Array.from({ length: 2000 }, (_, each) => holding(`x${each}`, 'a1', 'i1', '1'));
    const imports = Array.from(
      { length: 12 },
      (_, each): DocumentCommand => ({
        name: 'importFiles',
        records: [importRecord(`r${each + 2}`, 'positions')],
        trades: [],
        lots: [],
        accounts: [],
        instruments: [],
        holdings: large.map((one) => ({ ...one, id: `${one.id}-${each}` })),
        replaceAccountIds: ['a1'],
      }),
    );
    const { present, history } = historyOf(imports);
    const bytes = encodeJournal(FILE, history.steps);
    expect(bytes.length).toBeLessThanOrEqual(4 * 1024 * 1024 + 1024);
    const read = readJournal(bytes, FILE, present);
    expect(read?.past.length).toBeGreaterThan(0);
    expect(read?.past.length).toBeLessThan(12);
    expect(read?.past.at(-1)?.before).toEqual(history.back());
  });

  it('holds what changed and not the documents', () => {
    const many = Array.from(
      { length: 3000 },
      (_, each): DocumentCommand => ({
        name: 'addHolding',
        holding: holding(`x${each}`, 'a1', 'i1', '1'),
        instrument: instrument('i1', 'AAAA'),
      }),
    );
    const { present } = historyOf(many);
    const after = obtained(applyCommand(present, rename('New')));
    const history = new UndoHistory();
    history.note({ before: present, after, summary: { name: 'renamePortfolio', count: 1 } });
    expect(encodeJournal(FILE, history.steps).length).toBeLessThan(500);
  });
});

describe('a journal is not used', () => {
  const { present, history } = historyOf([rename('A'), note('seen')]);
  const bytes = encodeJournal(FILE, history.steps);
  const payloadOf = (): string => Buffer.from(bytes).toString('utf8').split('\n')[1] ?? '';

  it('for a file of another revision or checksum, or another document', () => {
    expect(readJournal(bytes, { ...FILE, revision: 8 }, present)).toBeNull();
    expect(readJournal(bytes, { ...FILE, sha256: 'b'.repeat(64) }, present)).toBeNull();
    expect(readJournal(bytes, FILE, { ...present, holdings: [] })).toBeNull();
    expect(readJournal(bytes, FILE, present)).not.toBeNull();
  });

  it('after any bit of it was flipped, or when it was cut anywhere', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(readJournal(flipped, FILE, present)).toBeNull();
      expect(readJournal(bytes.slice(0, at), FILE, present)).toBeNull();
    }
  });

  it.each<[string, (payload: string) => string]>([
    ['is no JSON', () => 'torn {'],
    ['is another kind of JSON', () => '[]'],
    ['is of a later format', (payload) => payload.replace('"format":1', '"format":2')],
    ['reaches for a prototype', (payload) => payload.replace('"past"', '"__proto__":{},"past"')],
    ['would give the portfolio a number for a name', (payload) => payload.replace('"before":"Example"', '"before":5')],
    ['would make a record that is none', (payload) => payload.replaceAll('"quantity":"100"', '"quantity":"much"')],
  ])('when its checksum is right but it %s', (_what, change) => {
    const changed = change(payloadOf());
    expect(changed).not.toBe(payloadOf());
    expect(readJournal(signed(changed), FILE, present)).toBeNull();
  });

  it('but is when nothing was changed, so that the other refusals mean something', () => {
    expect(readJournal(signed(payloadOf()), FILE, present)).toEqual(history.steps);
  });
});
