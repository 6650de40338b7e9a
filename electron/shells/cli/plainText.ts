import { answerFor } from '../../../shared/messages/answerFor';
import { counted } from '../../../shared/messages/counted';
import { formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import { measureText as wordsOf } from '../../../shared/messages/measures';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Figure } from '../../../shared/report/figure';
import type { RiskReport } from '../../../shared/report/riskReport';
import type { SeriesMeasures } from '../../../shared/report/seriesMeasures';
import type { WrittenBundle } from '../../service/bundle/writeBundle';
import type { OpenedBundle } from '../../service/bundleCommand';
import type { CommandLineService, PriceFile } from '../../service/commandLine';
import type { ImportDone, Questions } from '../../service/importInto';

/** Plain text for people at a terminal; scripts take `--json`. */

type Inspected = Exclude<
  Extract<Awaited<ReturnType<CommandLineService['inspect']>>, { ok: true }>['value'],
  { refused: unknown }
>;

const FORMAT = { locale: 'en-US', currency: 'USD' } as const;

/** What a broker file holds, a line per position and per skipped row. */
export function inspectText(value: Inspected): string {
  if ('questions' in value) return questionsText(value);
  if ('prices' in value) {
    const series = value.prices.map((row) => `  ${row.symbol}: ${row.rows} rows, ${row.firstDate} to ${row.lastDate}`);
    return [
      `${value.format}: prices of ${value.prices.length} instruments.`,
      ...series,
      ...skippedText(value.skipped),
    ].join('\n');
  }
  if ('tables' in value)
    return [
      `${value.format}${value.asOf === null ? '' : ` as of ${value.asOf}`}.`,
      ...value.tables.map(({ kind, subject, rows, weightTotal }) => {
        const weight =
          weightTotal === null ? '' : `, weights add up to ${formatValue(weightTotal, 'fraction', FORMAT)}`;
        return `  ${kind}${subject === null ? '' : ` of ${subject}`}: ${counted(rows, 'row')}${weight}`;
      }),
      ...skippedText(value.skipped),
    ].join('\n');
  const happened = value.kind === 'activity' ? `${value.trades.length} trades` : `${value.positions.length} positions`;
  return [
    `${value.format}${value.asOf === null ? '' : ` as of ${value.asOf}`}: ${happened}.`,
    ...value.positions.map(
      (row) =>
        `  ${lineText(row.line)}  ${row.account ?? ''}  ${row.symbol}  ${row.quantity} at ${row.price ?? UNKNOWN} = ${row.marketValue ?? UNKNOWN} ${row.currency}`,
    ),
    ...value.trades.map(
      (row) =>
        `  ${lineText(row.line)}  ${row.account ?? ''}  ${row.date}  ${row.type}  ${row.symbol}  ${row.quantity} at ${row.price ?? UNKNOWN} ${row.currency ?? UNKNOWN}`,
    ),
    ...skippedText(value.skipped),
    ...value.warnings.map((row) => `  ${row.line === null ? '' : `${lineText(row.line)}: `}${row.message}`),
  ].join('\n');
}

function skippedText(skipped: Exclude<Inspected, { questions: unknown }>['skipped']): string[] {
  return skipped.map((row) => `  ${lineText(row.line)} skipped: ${row.reason}`);
}

function lineText(line: number | readonly number[]): string {
  return typeof line === 'number' ? `line ${line}` : `lines ${line.join(' to ')}`;
}

/** What was put into a portfolio. */
export function importText(value: ImportDone | Questions): string {
  if ('questions' in value) return questionsText(value);
  const { portfolio, created, positions, trades, duplicates, skipped, accounts, reconcile } = value;
  const { holdingsWithLots, notBuilt } = value;
  return [
    `${created ? 'Made' : 'Updated'} ${portfolio}: ${positions} positions in ${accounts.join(', ')}; ${skipped} rows skipped.`,
    ...(trades + duplicates === 0
      ? []
      : [
          `${counted(trades, 'trade')} put on record, ${duplicates} known already; lots for ${counted(holdingsWithLots, 'holding')}.`,
        ]),
    ...notBuilt.map(({ account, symbol, reason }) => `${account}, ${symbol}: ${problemSentence(reason, FORMAT)}`),
    ...reconcile.map(({ fileName, account, stated, held, currency, agrees }) =>
      agrees === null
        ? `${[fileName, account].filter(Boolean).join(', ')} states no total; Ballast holds ${held ?? UNKNOWN} ${currency}.`
        : `${[fileName, account].filter(Boolean).join(', ')} says ${stated} ${currency}, Ballast holds ${held} ${currency}: ${agrees ? 'they agree' : 'they differ'}.`,
    ),
  ].join('\n');
}

/** What price files hold, a line per series and per kind of issue. */
export function pricesText(files: readonly PriceFile[]): string {
  return files
    .flatMap(({ file, series, questions }) => [
      ...series.flatMap((row) => [
        `${file}: ${row.symbol}, ${row.rows} rows, ${row.firstDate} ${row.firstClose} to ${row.lastDate} ${row.lastClose}`,
        ...row.issues.map((issue) => `  ${issue.code}: lines ${issue.lines.join(', ')}`),
      ]),
      ...(questions.length === 0 ? [] : [`${file}: ${questionsText({ questions })}`]),
    ])
    .join('\n');
}

/** Every measure of a series, a line each. */
export function measureText(value: SeriesMeasures): string {
  return [
    `${value.symbol}, ${value.bars} bars, ${value.firstDate} to ${value.lastDate}, column ${value.priceColumn}, confidence ${value.confidence}`,
    ...value.measures.map(
      (row) => `  ${row.measure}: ${row.value ?? `${UNKNOWN} (${row.problem})`}  [${row.unit}; ${row.sign}]`,
    ),
  ].join('\n');
}

/** The report's sentences and its main figures. */
export function reportText(report: RiskReport): string {
  const format = { locale: FORMAT.locale, currency: report.baseCurrency };
  const pages = ['holdings', 'exposure', 'risk', 'stops', 'liquidity'] as const;
  const line = (figure: Figure): string =>
    `  ${wordsOf(figure.measure).name}: ${figure.value === null ? UNKNOWN : formatValue(figure.value, figure.unit, format)}`;
  return [
    `${report.portfolioName}, prices of ${report.dataDate ?? UNKNOWN}, ${report.selection.label}`,
    ...pages.map((page) =>
      answerFor(page, report, { format })
        .map((part) => part.text)
        .join(''),
    ),
    ...report.risk.figures.map(line),
  ].join('\n');
}

/** What went into a bundle, and what could not. */
export function bundleExportText({ bytes, series, missing }: WrittenBundle): string {
  const written = `${counted(series, 'price series', 'price series')}, ${bytes} bytes.`;
  return missing.length === 0 ? written : `${written} Without the prices of ${missing.join(', ')}, which are not here.`;
}

/** What was made of a bundle. */
export function bundleOpenText({ portfolio, holdings, series }: OpenedBundle): string {
  return `${portfolio}: ${counted(holdings, 'holding')}, ${counted(series, 'price series', 'price series')}.`;
}

/** Where safety copies go. */
export function safetyFolderText({ folder }: { readonly folder: string | null }): string {
  return folder === null
    ? 'No folder for safety copies is chosen.'
    : `Once a week a safety copy of each portfolio that is saved goes to ${folder}.`;
}

function questionsText({ questions }: Questions): string {
  return [
    'The file cannot be read without an answer; the import wizard asks it:',
    ...questions.map(
      (question) => `  ${question.id}: ${question.choices.join(' or ')} (for example ${question.samples.join(', ')})`,
    ),
  ].join('\n');
}
