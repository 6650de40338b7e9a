import { createHash } from 'node:crypto';
import { z } from 'zod';
import { commandSummarySchema } from '../../shared/model/command';
import { type Portfolio, portfolioSchema } from '../../shared/model/portfolio';
import { applyPatch, diffPortfolios, invertPatch } from './documentPatch';
import { type DocumentPatch, documentPatchSchema } from './documentPatchSchema';
import { isPlainJson } from './plainJson';
import type { UndoStep, UndoSteps } from './undoHistory';

/** The file a journal belongs to: its steps lead away from exactly this document and no other. */
export interface JournalFile {
  readonly revision: number;
  /** Of the whole file, hex. */
  readonly sha256: string;
}

const FORMAT = 1;
const MOST_STEPS = 50;
const MOST_BYTES = 4 * 1024 * 1024;

const stepSchema = z.strictObject({ summary: commandSummarySchema, patch: documentPatchSchema });
const journalSchema = z.strictObject({
  format: z.literal(FORMAT),
  revision: z.int(),
  sha256: z.string(),
  past: z.array(stepSchema).max(MOST_STEPS),
  future: z.array(stepSchema).max(MOST_STEPS),
});

/** A step is written with every save as long as it is kept, and computed once. */
const written = new WeakMap<UndoStep, string>();

/**
 * The bytes of an undo journal: a checksum, then the steps nearest to the present document as patches. At most 50 each way
 * and 4 MB together; the oldest are dropped, then the farthest to redo.
 */
export function encodeJournal({ revision, sha256 }: JournalFile, { past, future }: UndoSteps): Uint8Array {
  let left = MOST_BYTES;
  const nearest = (steps: readonly UndoStep[]): string[] => {
    const texts: string[] = [];
    for (const step of steps.slice(-MOST_STEPS).reverse()) {
      const text = textOf(step);
      left -= Buffer.byteLength(text) + 1;
      if (left < 0) break;
      texts.unshift(text);
    }
    return texts;
  };
  const head = JSON.stringify({ format: FORMAT, revision, sha256 }).slice(0, -1);
  const payload = `${head},"past":[${nearest(past).join()}],"future":[${nearest(future).join()}]}`;
  return Buffer.from(`${checksumOf(payload)}\n${payload}\n`);
}

/** A journal as it was written: the file it belongs to and the steps as patches. */
export type Journal = z.infer<typeof journalSchema>;

/** The journal in some bytes; null where they are damaged or something else. */
export function decodeJournal(bytes: Uint8Array): Journal | null {
  const [checksum, payload = '', ...rest] = Buffer.from(bytes).toString('utf8').split('\n');
  if (checksum !== checksumOf(payload) || rest.length !== 1) return null;
  const json = parsed(payload);
  if (!isPlainJson(json)) return null;
  const journal = journalSchema.safeParse(json);
  return journal.success ? journal.data : null;
}

/** The steps of a journal; null where it belongs to another file, or does not lead from this document. */
export function stepsOf(journal: Journal, file: JournalFile, present: Portfolio): UndoSteps | null {
  if (journal.revision !== file.revision || journal.sha256 !== file.sha256) return null;
  const past = chained(present, journal.past, 'back');
  const future = chained(present, journal.future, 'forward');
  return past === null || future === null ? null : { past, future };
}

type WrittenStep = z.infer<typeof stepSchema>;

/** Documents one after the other away from the present one, which the last step stands next to. */
function chained(present: Portfolio, steps: readonly WrittenStep[], way: 'back' | 'forward'): UndoStep[] | null {
  const chain: UndoStep[] = [];
  let current = present;
  for (const { summary, patch } of [...steps].reverse()) {
    const other = applyPatch(current, way === 'back' ? invertPatch(patch) : patch);
    // Records are checked by the journal's schema; what else a patch changed is checked with the document.
    const checked = patch.fields.length + patch.settings.length > 0;
    if (other === null || (checked && !portfolioSchema.safeParse(other).success)) return null;
    chain.unshift(
      way === 'back' ? { before: other, after: current, summary } : { before: current, after: other, summary },
    );
    current = other;
  }
  return chain;
}

/** Undefined, which is no JSON, for a text that is none. */
function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function textOf(step: UndoStep): string {
  const known = written.get(step);
  if (known !== undefined) return known;
  const patch: DocumentPatch = diffPortfolios(step.before, step.after);
  const text = JSON.stringify({ summary: step.summary, patch });
  written.set(step, text);
  return text;
}

function checksumOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex');
}
