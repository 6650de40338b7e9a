import { beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/service/sample/buildSample';
import { type AnswerPage, answerFor } from '../../../shared/messages/answerFor';
import { formatCoverage } from '../../../shared/messages/formatValue';
import type { Figure } from '../../../shared/report/figure';
import type { RiskReport } from '../../../shared/report/riskReport';
import { createRiskReport } from '../../../shared/risk/report/createRiskReport';
import type { ReportInput } from '../../../shared/risk/report/reportInput';
import { sampleInput } from '../../support/sampleInput';

const PAGES: readonly AnswerPage[] = ['holdings', 'exposure', 'risk', 'sizing', 'stops', 'liquidity'];
const SENTENCES = /^[A-Z0-9].*\.$/;
const NOT_FOR_READERS = /NaN|undefined|null|!| {2}|\.\.|\b(buy|sell|should|recommend)\b/i;

let input: ReportInput;
let report: RiskReport;
beforeAll(() => {
  input = sampleInput(buildSample());
  report = createRiskReport(input);
});

function textOf(page: AnswerPage, of: RiskReport, crisis = false): string {
  return answerFor(page, of, { crisis })
    .map((part) => part.text)
    .join('');
}

function figuresOf(page: AnswerPage, of: RiskReport): Figure[] {
  return answerFor(page, of).flatMap((part) => ('figure' in part ? [part.figure] : []));
}

describe('answerFor', () => {
  it.each(PAGES)('opens the page %s with plain sentences built from figures', (page) => {
    expect(textOf(page, report)).toMatch(SENTENCES);
    expect(textOf(page, report)).not.toMatch(NOT_FOR_READERS);
    expect(figuresOf(page, report).length).toBeGreaterThan(0);
    expect(figuresOf(page, report).every((figure) => figure.value !== null)).toBe(true);
  });

  it('says how small-cap the equity is, through how many companies and funds', () => {
    expect(textOf('exposure', report)).toMatch(
      /^\d\d% of your equity is exposed to small companies, through 21 companies and 3 funds and futures, and \d\d% to large ones\. After short positions it is \d\d%\. Size is unknown for 1\.\d% of equity\.$/,
    );
  });

  it('leaves the net figure out where there is nothing short', () => {
    const { exposure } = report;
    const unhedged = { ...report, exposure: { ...exposure, smallCapNet: exposure.smallCap } };
    expect(textOf('exposure', unhedged)).not.toContain('After short positions');
  });

  it('says 100% only of a whole', () => {
    expect(formatCoverage(1, { locale: 'en-US', currency: 'USD' })).toBe('100%');
    expect(formatCoverage(0.9988, { locale: 'en-US', currency: 'USD' })).toBe('99%');
    expect(formatCoverage(0.29, { locale: 'en-US', currency: 'USD' })).toBe('29%');
    expect(formatCoverage(0.004, { locale: 'en-US', currency: 'USD' })).toBe('<1%');
    expect(formatCoverage(0, { locale: 'en-US', currency: 'USD' })).toBe('0%');
  });

  it('counts the holdings and names the day of the prices', () => {
    expect(textOf('holdings', report)).toMatch(
      /^Your \d+ holdings in 2 accounts are worth \$\d{3},\d{3}, of which \$\d\d,\d{3} in cash, at prices of Nov 18, 2026\./,
    );
  });

  it('answers for the crisis when the switch is on', () => {
    expect(textOf('liquidity', report)).toContain('At 20% of normal volume');
    expect(textOf('liquidity', report, true)).toContain('At 10% of the lower volume of a crisis');
  });

  it('says on the stop board how many prices are beyond their stop', () => {
    expect(textOf('stops', report)).toContain(' 1 price is beyond the stop.');
  });

  it.each(PAGES)('says on the page %s why its main figure is unknown', (page) => {
    const nothing = createRiskReport({ ...input, document: { ...input.document, holdings: [], stops: [] } });
    expect(textOf(page, nothing)).toMatch(/^[A-Z][^.]*: unknown\. [A-Z].*\.$/);
    expect(textOf(page, nothing)).not.toMatch(NOT_FOR_READERS);
  });

  it.each(PAGES)('still forms sentences on the page %s before any prices are imported', (page) => {
    const bare = createRiskReport({ ...input, seriesOf: () => null });
    expect(textOf(page, bare)).toMatch(SENTENCES);
    expect(textOf(page, bare)).not.toMatch(NOT_FOR_READERS);
  });

  it('says who carries the risk and how long the deepest fall lasted', () => {
    const [deepest] = report.risk.drawdownSpells;
    if (deepest === undefined) throw new Error('the sample never fell');
    const withRecovery = (monthsToRecover: number | null): RiskReport => ({
      ...report,
      risk: { ...report.risk, drawdownSpells: [{ ...deepest, monthsToRecover }] },
    });
    expect(textOf('risk', report)).toMatch(/, of which IWM carries the largest share, \d\d%; /);
    expect(textOf('risk', withRecovery(7.4))).toMatch(/%, recovered 7 months after its low\.$/);
    expect(textOf('risk', withRecovery(0.4))).toMatch(/%, recovered within a month of its low\.$/);
    expect(textOf('risk', withRecovery(null))).toMatch(/%, not recovered so far\.$/);
    expect(textOf('risk', { ...report, risk: { ...report.risk, drawdownSpells: [] } })).toMatch(/was \d\d%\.$/);
  });

  it('writes in the locale it is given', () => {
    const german = answerFor('holdings', report, { format: { locale: 'de-DE', currency: 'USD' } });
    expect(german.map((part) => part.text).join('')).toMatch(/\d{3}\.\d{3}\u00a0\$/);
  });
});
