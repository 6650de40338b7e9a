import type { Portfolio } from '../../shared/model/portfolio';
import type { DocumentPatch, FieldChange, RecordChange } from './documentPatchSchema';
import { RECORD_KEYS } from './documentPatchSchema';
import { longestRising } from './longestRising';
import { sameJson } from './sameJson';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What leads from one document to another, as a small JSON value that works both ways: records of the lists by their id
 * with the places they come from and go to, settings and every other field as a whole, unknown fields too.
 *
 * Method: parts the two documents share are recognised by identity, so the cost is that of the lists that changed. Records
 * that keep their order relative to each other stay unnamed; the fewest others are moved.
 */
export function diffPortfolios(before: Portfolio, after: Portfolio): DocumentPatch {
  const records: DocumentPatch['records'] = {};
  const whole: FieldChange[] = [];
  for (const change of fieldChanges(before, after)) {
    const lists = listsOf(change);
    if (lists !== null) records[lists.field] = recordChanges(lists.before, lists.after, RECORD_KEYS[lists.field]);
    else if (change.field !== 'settings') whole.push(change);
  }
  return { records, settings: fieldChanges(before.settings, after.settings), fields: whole };
}

/** The document on the other side of a patch; null where the patch does not fit what is there. Nothing is modified. */
export function applyPatch(portfolio: Portfolio, patch: DocumentPatch): Portfolio | null {
  const settings = appliedFields(portfolio.settings, patch.settings);
  const document = appliedFields(portfolio, patch.fields);
  if (settings === null || document === null) return null;
  const changed: Record<string, unknown> = { ...document, settings };
  for (const [field, changes] of changedLists(patch)) {
    const present = portfolio[field];
    const list = present === undefined ? null : appliedRecords(present, changes, RECORD_KEYS[field]);
    if (list === null) return null;
    changed[field] = list;
  }
  return changed as Portfolio;
}

/** The patch that leads back. */
export function invertPatch({ records, settings, fields }: DocumentPatch): DocumentPatch {
  const back = ({ field, before, after }: FieldChange): FieldChange => ({ field, ...sides(after, before) });
  const inverted: DocumentPatch['records'] = {};
  for (const [field, changes] of changedLists({ records }))
    inverted[field] = changes.map(({ key, before, after, from, to }) => ({
      key,
      ...sides(after, before),
      ...places(to, from),
    }));
  return { records: inverted, settings: settings.map(back), fields: fields.map(back) };
}

/** The names of everything a patch touches: a record of a list, a setting, or a field as a whole. */
export function touchedBy({ records, settings, fields }: DocumentPatch): ReadonlySet<string> {
  return new Set([
    ...changedLists({ records }).flatMap(([field, changes]) => changes.map(({ key }) => `${field} ${key}`)),
    ...settings.map(({ field }) => `settings ${field}`),
    ...fields.map(({ field }) => field),
  ]);
}

/** Whether two patches touch the same record, setting or field; a list changed as a whole counts as all of its records. */
export function patchesMeet(one: DocumentPatch, other: DocumentPatch): boolean {
  const named = touchedBy(one);
  const touched = [...touchedBy(other)];
  const meetsWhole = (patch: DocumentPatch, fields: readonly FieldChange[]): boolean =>
    changedLists(patch).some(([list]) => fields.some(({ field }) => field === list));
  return touched.some((name) => named.has(name)) || meetsWhole(one, other.fields) || meetsWhole(other, one.fields);
}

type ListField = keyof typeof RECORD_KEYS;

function changedLists({ records }: Pick<DocumentPatch, 'records'>): [ListField, readonly RecordChange[]][] {
  return Object.entries(records).flatMap(([field, changes]): [ListField, readonly RecordChange[]][] =>
    isListField(field) && changes !== undefined ? [[field, changes]] : [],
  );
}

function isListField(field: string): field is ListField {
  return Object.hasOwn(RECORD_KEYS, field);
}

/** Both sides of a changed list whose records can be told apart; null for any other field. */
function listsOf({
  field,
  before,
  after,
}: FieldChange): { field: ListField; before: Fields[]; after: Fields[] } | null {
  if (!isListField(field)) return null;
  // A list that is not there on one side, as in documents older than it, is changed as a whole.
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  const [earlier, later] = [before as Fields[], after as Fields[]];
  const distinct = (list: Fields[]): boolean =>
    new Set(list.map((one) => one[RECORD_KEYS[field]])).size === list.length;
  return distinct(earlier) && distinct(later) ? { field, before: earlier, after: later } : null;
}

function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((field) =>
    sameJson(before[field], after[field]) ? [] : [{ field, ...sides(before[field], after[field]) }],
  );
}

function recordChanges(before: readonly Fields[], after: readonly Fields[], keyName: string): RecordChange[] {
  const { head, earlier, later } = differingPart(before, after);
  const keyOf = (record: Fields): string => String(record[keyName]);
  const place = new Map(earlier.map((record, index) => [keyOf(record), index]));
  const staying = new Set(longestRising(later.flatMap((record) => place.get(keyOf(record)) ?? [])));
  const stayed = new Set(later.map(keyOf));
  const changes: RecordChange[] = [];
  for (const [index, record] of earlier.entries())
    if (!stayed.has(keyOf(record))) changes.push({ key: keyOf(record), before: record, from: head + index });
  for (const [index, record] of later.entries()) {
    const key = keyOf(record);
    const from = place.get(key);
    const was = from === undefined ? undefined : earlier[from];
    if (from === undefined) changes.push({ key, after: record, to: head + index });
    else if (!staying.has(from)) changes.push({ key, ...sides(was, record), from: head + from, to: head + index });
    else if (!sameJson(was, record)) changes.push({ key, ...sides(was, record) });
  }
  return changes;
}

/** What is left of two lists without the records they share at both ends, and how many they share at the head. */
function differingPart(before: readonly Fields[], after: readonly Fields[]) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, earlier: before.slice(head, before.length - tail), later: after.slice(head, after.length - tail) };
}

function appliedFields(present: Fields, changes: readonly FieldChange[]): Fields | null {
  const after = new Map(Object.entries(present));
  for (const change of changes) {
    if (!sameJson(present[change.field], change.before)) return null;
    if (change.after === undefined) after.delete(change.field);
    else after.set(change.field, change.after);
  }
  return Object.fromEntries(after);
}

function appliedRecords(
  present: readonly Fields[],
  changes: readonly RecordChange[],
  keyName: string,
): readonly unknown[] | null {
  const changeOf = new Map(changes.map((change) => [change.key, change]));
  const staying: unknown[] = [];
  let met = 0;
  for (const record of present) {
    const change = changeOf.get(String(record[keyName]));
    if (change === undefined) {
      staying.push(record);
      continue;
    }
    if (!sameJson(record, change.before)) return null;
    met += 1;
    if (change.from === undefined) staying.push(change.after);
  }
  if (met !== changes.filter((change) => change.before !== undefined).length) return null;
  return placed(staying, changes);
}

/** Puts what arrives at the places it goes to, the rest around it in order. */
function placed(staying: readonly unknown[], changes: readonly RecordChange[]): readonly unknown[] {
  const arriving = changes.filter((change) => change.to !== undefined && change.after !== undefined);
  arriving.sort((left, right) => (left.to ?? 0) - (right.to ?? 0));
  const list: unknown[] = [];
  let next = 0;
  for (const { to = 0, after } of arriving) {
    while (list.length < to && next < staying.length) list.push(staying[next++]);
    list.push(after);
  }
  return [...list, ...staying.slice(next)];
}

/** JSON has no undefined: a side that is not there is left out. */
function sides<T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function places(from: number | undefined, to: number | undefined): { from?: number; to?: number } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
