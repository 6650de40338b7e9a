import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import { importCommand } from '../../../electron/service/imports/importCommand';
import { importProposal } from '../../../electron/service/imports/importProposal';
import type { ReadFile } from '../../../electron/service/imports/readFiles';
import { applyCommand } from '../../../shared/model/applyCommand';
import { documentCommandSchema } from '../../../shared/model/command';
import { sumDecimals } from '../../../shared/model/decimal';
import { type Portfolio, portfolioSchema } from '../../../shared/model/portfolio';
import type { ReadAnswers } from '../../../shared/model/proposal';
import { hasSharedMaterial, sharedMaterial } from '../../support/notRun';
import { obtained } from '../../support/outcome';
import { documentOf, REFERENCE } from '../../support/portfolioBuilder';

/** Every broker file as far as the document: lots, holdings, duplicates. What they say is tested where they are read. */

const present = hasSharedMaterial('imports of real broker files');
const folder = sharedMaterial('data/brokers');
const names = present ? readdirSync(folder) : [];
let made = 0;

function read(name: string, answers: ReadAnswers = {}): ReadFile {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
  const outcome = readBrokerFile({ name, bytes }, answers);
  return { fileId: name, upload: { name, bytes }, answers, template: null, outcome };
}

/** A file with the answer to the one question that has no right answer here: the currency. */
function readAnswered(name: string): ReadFile {
  const first = read(name);
  const asks = first.outcome.status === 'questions' && first.outcome.questions.some(({ id }) => id === 'currency');
  return asks ? read(name, { currency: 'USD' }) : first;
}

function around(document: Portfolio) {
  return { document, reference: REFERENCE, today: '2026-11-20', newId: () => `n${++made}` };
}

function proposed(file: ReadFile, document: Portfolio) {
  return importProposal([file], { document, reference: REFERENCE, wishes: {}, templates: [] });
}

async function imported(file: ReadFile, document: Portfolio, activity: 'lots' | 'holdings') {
  const { proposal, taken } = proposed(file, document);
  const accounts = proposal.accounts.map((account) => ({ ...account, replace: true, activity }));
  const planned = obtained(await importCommand(taken, { accounts, instruments: [], skip: [] }, around(document)));
  expect(documentCommandSchema.safeParse(planned.command).error).toBeUndefined();
  const after = obtained(applyCommand(document, planned.command));
  expect(portfolioSchema.safeParse(after).error).toBeUndefined();
  return { after, imported: planned.imported, proposal };
}

describe.runIf(present)('real broker files', () => {
  it.each(names)('%s imports whole, twice without a second trade, and its lots add up', async (name) => {
    let file = readAnswered(name);
    const empty = documentOf({ pieces: [] });
    const question = proposed(file, empty).proposal.files[0];
    if (question?.status === 'questions' && question.questions.some(({ id }) => id === 'currency'))
      file = read(name, { ...file.answers, currency: 'USD' });
    const { proposal } = proposed(file, empty);
    if (!proposal.ready) return;
    for (const activity of ['lots', 'holdings'] as const) {
      const first = await imported(file, empty, activity);
      for (const { quantity, lots } of first.after.holdings)
        if (lots.some(({ tradeId }) => tradeId !== undefined))
          expect(sumDecimals(lots.map((lot) => lot.quantity))).toBe(sumDecimals([quantity]));
      expect(first.after.trades ?? []).toHaveLength(first.proposal.trades);
      const again = proposed(file, first.after).proposal;
      expect(again.trades).toBe(0);
      expect(again.duplicates).toHaveLength(first.proposal.trades);
      expect(again.differences).toEqual([]);
    }
  });

  it('gives most of them something to import', () => {
    const ready = names.filter((name) => proposed(readAnswered(name), documentOf({ pieces: [] })).proposal.ready);
    process.stdout.write(`${ready.length} of ${names.length} broker files are ready to import unasked\n`);
    expect(ready.length).toBeGreaterThan(names.length / 2);
  });
});
