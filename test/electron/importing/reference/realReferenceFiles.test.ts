import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectFileKind } from '../../../../electron/importing/detectFileKind';
import { readReferenceFile } from '../../../../electron/importing/reference/readReferenceFile';
import type { ReferenceContent, ReferenceFile } from '../../../../electron/importing/reference/referenceFile';
import { hasSharedMaterial, sharedMaterial } from '../../../support/notRun';
import { unpacked } from '../unpacked';

const present = hasSharedMaterial('real constituent and macro files');

function fileOf(path: string) {
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.(?:xz|gz)$/, '') ?? path;
  return { name, bytes: unpacked(sharedMaterial(`data/${path}`)) };
}

function read(path: string): ReferenceFile {
  const outcome = readReferenceFile(fileOf(path));
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.file;
}

function contentOf(path: string): ReferenceContent {
  const [first] = read(path).contents;
  if (first === undefined) throw new Error('no table');
  return first.content;
}

describe.runIf(present)('real files', () => {
  it('reads the 1,929 lines of a fund with their classes, weights and day', () => {
    const file = read('constituents/IWM_holdings_May_05_2026.csv.xz');
    expect(file).toMatchObject({ asOf: '2026-05-05', rows: 1929 });
    const content = contentOf('constituents/IWM_holdings_May_05_2026.csv.xz');
    const holdings = content.kind === 'fund-holdings' ? content.table.holdings : [];
    const countOf = (wanted: string) => holdings.filter(({ assetClass }) => assetClass === wanted).length;
    expect({ cash: countOf('cash'), derivative: countOf('derivative'), equity: countOf('equity') }).toEqual({
      cash: 4,
      derivative: 1,
      equity: 1924,
    });
    expect(holdings.reduce((sum, { weightFraction }) => sum + weightFraction, 0)).toBeCloseTo(0.999, 10);
    expect(holdings[0]).toMatchObject({ symbol: 'BE', weightFraction: 0.0193, marketValue: 1_532_594_919.5 });
  });

  it.each([
    ['medium', 1185],
    ['micro', 1749],
    ['small', 2207],
  ])('reads the %s screener with a size for each of %i companies', (name, companies) => {
    const content = contentOf(`constituents/nasdaq_screener_${name}.csv.xz`);
    const rows = content.kind === 'company-facts' ? content.table.companies : [];
    expect(rows.filter(({ marketCap }) => marketCap !== null)).toHaveLength(companies);
  });

  it('reads members of an index, a sector for each from its sub-industry', () => {
    const content = contentOf('constituents/sp500_constituents.csv');
    const members = content.kind === 'index-members' ? content.table.members : [];
    expect(members).toHaveLength(503);
    expect(members.filter(({ sector }) => sector === null)).toEqual([]);
    const facts = contentOf('constituents/sp500_constituents_financials.csv');
    const companies = facts.kind === 'company-facts' ? facts.table.companies : [];
    expect(companies.filter(({ marketCap }) => marketCap !== null)).toHaveLength(469);
  });

  it.each([
    ['fred_native/DGS10.csv.xz', 'DGS10', 'percent', 16_373 - 697],
    ['fred_native/VIXCLS.csv.xz', 'VIXCLS', 'index-level', 9068 - 296],
    ['fred_native/ICSA.csv', 'ICSA', 'amount', 3013],
    ['fred_value/BAMLH0A0HYM2.csv.xz', 'BAMLH0A0HYM2', 'percent', 7664 - 93],
    ['fred_value/UNRATE.csv', 'UNRATE', 'percent', 550],
    ['lowercase/DFF.csv.xz', 'DFF', 'percent', 11_773],
    ['lowercase/ISM_PMI.csv', 'ISM_PMI', 'index-level', 937],
  ])('reads %s', (path, seriesName, unit, observations) => {
    const content = contentOf(`macro/${path}`);
    expect(content).toMatchObject({ kind: 'macro-series', table: { seriesName, unit } });
    expect(content.kind === 'macro-series' ? content.table.observations.length : 0).toBe(observations);
  });

  it('reads factors of a century, and of a file that went through a spreadsheet newest first', () => {
    const momentum = contentOf('macro/fama_french/F-F_Momentum_Factor_daily.csv.xz');
    const last = momentum.kind === 'factor-series' ? momentum.table.observations.at(-1) : null;
    expect(last).toEqual({
      isoDate: '2022-12-30',
      values: [-0.0026 as number].map((value) => expect.closeTo(value, 12)),
    });
    const three = contentOf('macro/fama_french/F-F_Research_Data_Factors_daily_EXCEL.csv.xz');
    expect(three).toMatchObject({ table: { factors: ['Mkt-RF', 'SMB', 'HML', 'RF'], frequency: 'daily' } });
    const first = three.kind === 'factor-series' ? three.table.observations[0] : null;
    expect(first?.isoDate).toBe('2020-01-02');
  });

  it.each(present ? readdirSync(sharedMaterial('data/brokers')) : [])('never takes %s for reference data', (name) => {
    const { kind } = detectFileKind(fileOf(`brokers/${name}`));
    expect(['broker', 'prices', 'unknown']).toContain(kind);
  });
});
