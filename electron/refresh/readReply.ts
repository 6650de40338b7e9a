import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '../../shared/result/result';
import type { AskedSymbol } from './priceProvider';
import type { RefreshReply } from './refreshTarget';

const SEEN_BYTES = 4096;

/** Why a status is no answer; the others are `refresh-server`. */
const REFUSALS = {
  401: 'refresh-key-refused',
  402: 'refresh-plan',
  403: 'refresh-key-refused',
  429: 'refresh-limit-reached',
} as const;

/**
 * What every provider's replies have in common: statuses, web pages, nothing at all, ends that are missing.
 *
 * @param reply - As it came.
 * @param asked - What was asked for.
 * @returns The text. Problems: `refresh-key-refused`, `-plan`, `-limit-reached`, `-symbol-unknown`, `-server`, `-html`,
 *   `-empty`, `-truncated`, `-unexpected`.
 */
export function readReply(reply: RefreshReply, { symbol, host }: AskedSymbol): Result<string> {
  const { status, bytes, measured } = reply;
  if (status === 404) return fail({ code: 'refresh-symbol-unknown', host, symbol });
  if (status in REFUSALS) return fail({ code: REFUSALS[status as keyof typeof REFUSALS], host });
  if (status < 200 || status > 299) return fail({ code: 'refresh-server', host, status });
  if (looksLikePage(reply)) return fail({ code: 'refresh-html', host });
  if (!isUtf8(bytes)) return fail({ code: 'refresh-unexpected', host });
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return fail({ code: 'refresh-empty', host, symbol });
  if (!measured && !isWhole(text)) return fail({ code: 'refresh-truncated', host });
  return ok(text);
}

/**
 * Whether a text can be a table of prices with at least one row under its heading.
 *
 * @param text - A reply that is no message in words.
 * @param asked - What was asked for.
 * @returns Its form. Problems: `refresh-empty` for a heading alone, `refresh-unexpected` for a single line of words,
 *   `refresh-truncated` where the last line has fewer columns than the heading.
 */
export function tableReply(text: string, { symbol, host }: AskedSymbol): Result<'csv'> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [heading = '', last = ''] = [lines[0], lines.at(-1)];
  const columns = heading.split(/[,;\t]/).length;
  if (columns < 2) return fail({ code: 'refresh-unexpected', host });
  if (lines.length < 2) return fail({ code: 'refresh-empty', host, symbol });
  if (last.split(/[,;\t]/).length < columns) return fail({ code: 'refresh-truncated', host });
  return ok('csv');
}

/**
 * The fields of a reply that is an object in JSON.
 *
 * @param text - Any text.
 * @returns Null where it is something else.
 */
export function jsonFields(text: string): Readonly<Record<string, unknown>> | null {
  const value = parsed(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function looksLikePage({ contentType, bytes }: RefreshReply): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, SEEN_BYTES)).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body|script)\b/.test(start)) return true;
  return /^text\/html\b/i.test(contentType) && start.startsWith('<');
}

/** A server that does not say how long its answer is may stop anywhere; whole tables end with a line, JSON with a bracket. */
function isWhole(text: string): boolean {
  return /\n$/.test(text) || parsed(text) !== undefined;
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
