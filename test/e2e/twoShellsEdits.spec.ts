import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DocumentState } from '../../shared/contract/schemas';
import { seededGenerator } from '../../shared/math/seededGenerator';
import type { DocumentCommand } from '../../shared/model/command';
import type { Portfolio } from '../../shared/model/portfolio';
import { account, holding, instrument } from '../shared/model/examplePortfolio';
import { type ApiClient, connectApi } from '../support/e2e/apiClient';
import { type BrowserServer, startServer } from '../support/e2e/browserServer';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { obtained } from '../support/outcome';

/**
 * Two programs change one file at the same time, each by counting up: figures of its own, a figure both count on, and
 * records it adds. Whatever one of them called saved is there at the end. `BALLAST_TWO_SHELLS_EDITS=1000` for the long run.
 */

const EDITS = Number(process.env['BALLAST_TWO_SHELLS_EDITS'] ?? 100);
const SEED = Number(process.env['BALLAST_SEED'] ?? 4);
const LARGEST_BURST = 5;
const LOOK_AGAIN = 25;
const SEEN_WITHIN = 2000;

type Kind = 'own' | 'shared' | 'added';

/** One of the two programs, and what it was told is saved. */
interface Editor {
  readonly name: string;
  readonly client: ApiClient;
  /** What it counts up by where both count: two programs that do the same to a record agree, which is no test. */
  readonly step: number;
  readonly random: () => number;
  readonly saved: Record<Kind, number>;
  conflicts: number;
}

let home: string;
let servers: BrowserServer[] = [];

test.beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'ballast-two-'));
  servers = [await startServer(home), await startServer(home)];
});
test.afterEach(async () => {
  for (const server of servers) expect(await server.stop()).toBe(0);
  rmSync(home, { recursive: true, force: true });
});

test(`loses none of ${EDITS} edits made by two programs at once`, async () => {
  test.setTimeout(60_000 + EDITS * 1000);
  const editors = await openedTwice();
  await Promise.all(editors.map((editor) => editAll(editor, EDITS / editors.length)));
  const { holdings, accounts } = savedPortfolio(home);
  const counted = Object.fromEntries(holdings.map(({ id, quantity }) => [id, Number(quantity)]));
  const saved = (kind: Kind) => editors.map((editor) => editor.saved[kind]);
  expect(counted).toEqual({
    'own-first': 1 + editors[0].saved.own,
    'own-second': 1 + editors[1].saved.own,
    shared: 1 + sum(editors.map((editor) => editor.step * editor.saved.shared)),
  });
  const added = editors.flatMap(({ name, saved }) =>
    Array.from({ length: saved.added }, (_, index) => `${name}-${index}`),
  );
  expect(accounts.map(({ id }) => id).sort()).toEqual(['both', ...added].sort());
  expect(sum([...saved('own'), ...saved('shared'), ...saved('added')])).toBe(EDITS);
  await expectBothSee(editors);
  const conflicts = sum(editors.map((editor) => editor.conflicts));
  process.stdout.write(`two programs: ${EDITS} edits (seed ${SEED}), 0 lost, ${conflicts} conflicts made anew\n`);
});

async function openedTwice(): Promise<readonly [Editor, Editor]> {
  const [first, second] = await Promise.all(servers.map(({ address }) => connectApi(address)));
  if (first === undefined || second === undefined) throw new Error('two servers were started');
  obtained(await first.ask('portfolioNew', { name: 'Both', baseCurrency: 'USD' }));
  await apply(first, { name: 'addAccount', account: account('both', 'Both') });
  for (const id of ['own-first', 'own-second', 'shared'])
    await apply(first, {
      name: 'addHolding',
      holding: { ...holding(id, 'both', `i-${id}`, '1'), importId: null },
      instrument: instrument(`i-${id}`, id.toUpperCase()),
    });
  expect(await outcome(first)).toBe('saved');
  const listed = obtained(await second.ask('appState', {})).recent;
  obtained(await second.ask('portfolioOpen', { fileId: listed[0]?.fileId ?? '' }));
  return [
    editorOf({ name: 'first', client: first, step: 1 }, SEED),
    editorOf({ name: 'second', client: second, step: 1000 }, SEED + 1),
  ];
}

function editorOf(who: Pick<Editor, 'name' | 'client' | 'step'>, seed: number): Editor {
  const generator = seededGenerator(seed);
  return { ...who, random: () => generator.uniform(), saved: { own: 0, shared: 0, added: 0 }, conflicts: 0 };
}

/** Bursts of edits; what met the other program's edit is made anew on what the other one saved. */
async function editAll(editor: Editor, edits: number): Promise<void> {
  const done = () => editor.saved.own + editor.saved.shared + editor.saved.added;
  while (done() < edits) {
    const largest = Math.min(edits - done(), 1 + Math.floor(editor.random() * LARGEST_BURST));
    // What both count on is counted alone: of a burst that is refused, an earlier save may hold the beginning.
    const burst: readonly Kind[] =
      editor.random() < 0.4
        ? ['shared']
        : Array.from({ length: largest }, () => (editor.random() < 0.5 ? 'own' : 'added'));
    await saveBurst(editor, burst);
  }
}

async function saveBurst(editor: Editor, burst: readonly Kind[]): Promise<void> {
  const made = { ...editor.saved };
  for (const kind of burst) {
    await editOnce(editor, kind, made);
    made[kind] += 1;
  }
  if ((await outcome(editor.client)) === 'saved') {
    Object.assign(editor.saved, made);
    return;
  }
  editor.conflicts += 1;
  const { document } = obtained(await editor.client.ask('documentReload', {}));
  const present = {
    own: quantityOf(document, `own-${editor.name}`) - 1,
    added: document.accounts.filter(({ id }) => id.startsWith(`${editor.name}-`)).length,
  };
  for (const kind of ['own', 'added'] as const) {
    expect(present[kind], `${kind} of ${editor.name} after reading the file anew`).toBeGreaterThanOrEqual(
      editor.saved[kind],
    );
    editor.saved[kind] = present[kind];
  }
}

async function editOnce(
  { name, client, step }: Editor,
  kind: Kind,
  made: Readonly<Record<Kind, number>>,
): Promise<void> {
  for (;;) {
    const { document, status } = obtained(await client.ask('documentGet', {}));
    const command: DocumentCommand =
      kind === 'added'
        ? { name: 'addAccount', account: account(`${name}-${made.added}`, `${name} ${made.added}`) }
        : countUp(document, kind === 'own' ? `own-${name}` : 'shared', kind === 'own' ? 1 : step);
    const after = await apply(client, command);
    if (after.status.revision === status.revision + 1) return;
    // The other program's save was taken in between looking and writing: what was counted on is no longer so.
    obtained(await client.ask('documentUndo', {}));
  }
}

function countUp(document: Portfolio, holdingId: string, step: number): DocumentCommand {
  return { name: 'editHolding', holdingId, quantity: String(quantityOf(document, holdingId) + step) };
}

function quantityOf({ holdings }: Portfolio, holdingId: string): number {
  return Number(holdings.find(({ id }) => id === holdingId)?.quantity);
}

async function apply(client: ApiClient, command: DocumentCommand): Promise<DocumentState> {
  return obtained(await client.ask('documentApply', { command }));
}

/** How the save of what was just edited ends. */
async function outcome(client: ApiClient): Promise<DocumentState['status']['saved']['state']> {
  for (;;) {
    const { state } = obtained(await client.ask('documentGet', {})).status.saved;
    if (state !== 'saving') return state;
    await new Promise((later) => setTimeout(later, LOOK_AGAIN));
  }
}

async function expectBothSee(editors: readonly Editor[]): Promise<void> {
  const stored = savedPortfolio(home);
  for (const { client } of editors)
    await expect
      .poll(async () => obtained(await client.ask('documentGet', {})).document, { timeout: SEEN_WITHIN })
      .toEqual(stored);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
