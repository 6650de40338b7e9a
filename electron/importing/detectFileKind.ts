import type { MarketRecordKind } from '../../shared/model/marketRecord';
import { detectTableFormat } from './detectTableFormat';
import { findHeading } from './positions/findHeading';
import { detectPriceLayout } from './prices/detectPriceLayout';
import { symbolOfFileName } from './prices/symbolOfFileName';
import { detectReference } from './reference/readReferenceFile';
import { decodeBytes } from './text/decodeBytes';
import { type FileTable, type ImportFile, loadTable } from './text/loadTable';

/** What a file is for: which import reads it. */
export type FileKind =
  | 'broker'
  | 'prices'
  | 'fund-holdings'
  | 'index-members'
  | 'company-facts'
  | 'fundamentals'
  | 'macro'
  | 'fx'
  | 'factors'
  | 'unknown';

/** A file's kind, and the evidence in words of the file. */
export interface DetectedKind {
  readonly kind: FileKind;
  readonly reason: string;
}

const OF_RECORD: Readonly<Record<MarketRecordKind, FileKind>> = {
  'fund-holdings': 'fund-holdings',
  'index-members': 'index-members',
  'company-facts': 'company-facts',
  fundamentals: 'fundamentals',
  'macro-series': 'macro',
  'factor-series': 'factors',
};
/** Two currencies of ISO 4217, as price sources write a pair: EURUSD=X, EUR/USD. */
const PAIR = /^(?:AUD|CAD|CHF|CNY|DKK|EUR|GBP|HKD|INR|JPY|MXN|NOK|NZD|PLN|SEK|SGD|USD|ZAR)[/.-]?(?=[A-Z]{3}(?:=X)?$)/;
const HEAD = 65_536;
/** The general reader takes any table with this score; it is not evidence. */
const LEAST_SURE = 0.1;

/**
 * Says what a file is, by its content alone. It reads nothing to its end: the import of that kind does.
 *
 * @param file - Name and bytes; not modified.
 * @returns `unknown` for what no import reads, with no reason.
 */
export function detectFileKind(file: ImportFile): DetectedKind {
  const loaded = loadTable(file);
  if (loaded.status === 'loaded') return kindOfTable(loaded.table);
  if (loaded.status === 'refused') return kindOfText(file);
  // Bytes that are not Unicode are asked about later: any reading tells the kind of a table.
  const guessed = loadTable(file, { settings: { encoding: 'windows-1252' } });
  return guessed.status === 'loaded' ? kindOfTable(guessed.table) : { kind: 'unknown', reason: '' };
}

function kindOfTable(table: FileTable): DetectedKind {
  const reference = detectReference(table);
  const broker = detectTableFormat(table);
  const brokerScore = broker.recognition.score;
  if (reference !== null && reference.recognition.score > brokerScore)
    return { kind: OF_RECORD[reference.format.kind], reason: reference.recognition.reason };
  const heading = findHeading(table.rows);
  const countsShares = heading?.columns.has('quantity') === true;
  const prices = countsShares ? null : detectPriceLayout(table.rows);
  if (prices !== null) {
    const symbols = prices.series.flatMap(({ symbol }) => symbol ?? symbolOfFileName(table.fileName));
    const kind = symbols.length > 0 && symbols.every((symbol) => PAIR.test(symbol)) ? 'fx' : 'prices';
    return { kind, reason: prices.format };
  }
  if (brokerScore > LEAST_SURE) return { kind: 'broker', reason: broker.recognition.reason };
  return countsShares ? { kind: 'broker', reason: 'a column of quantities' } : { kind: 'unknown', reason: '' };
}

/** OFX, XML and JSON: those of prices say "Time Series" at their start. */
function kindOfText(file: ImportFile): DetectedKind {
  const decoded = decodeBytes(file.bytes.subarray(0, HEAD));
  const start = decoded.status === 'text' ? decoded.text.trimStart() : '';
  if (/^(?:OFXHEADER:|<\?ofx|<ofx\b)/i.test(start) || /<(?:OFX|FlexQueryResponse|FlexStatements?)\b/i.test(start))
    return { kind: 'broker', reason: 'a statement in OFX or XML' };
  if (!/^[[{]/.test(start)) return { kind: 'unknown', reason: '' };
  const isPrices = /"[^"]*Time Series[^"]*"\s*:|"(?:adj_?)?close"\s*:/i.test(start);
  return isPrices ? { kind: 'prices', reason: 'closes in JSON' } : { kind: 'broker', reason: 'records in JSON' };
}
