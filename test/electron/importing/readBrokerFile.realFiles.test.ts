import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type InspectJson, toInspectJson } from '../../../electron/importing/inspectJson';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import type { ReadOutcome } from '../../../electron/importing/readOutcome';
import { hasSharedMaterial, sharedMaterial } from '../../support/notRun';
import { type ExpectedImport, importDifferences } from './expectedImport';

const names = hasSharedMaterial('real broker files') ? readdirSync(sharedMaterial('data/brokers')) : [];

const EXACT = [
  ...names.filter((name) => /^(?:schwab_(?:positions|lots)|fidelity_positions)/.test(name)),
  'etrade_minimal_utf16le_bom.csv',
  'etrade_portfolio_download.csv',
  'jpmorgan_positions.csv',
  'm1_finance_holdings.csv',
  'vanguard_ofxdownload.csv',
  'vanguard_ofxdownload_2.csv',
  'wealthfolio_holdings_snapshots.csv',
  'wealthsimple_holdings.csv',
];

describe.runIf(names.length > 0)('real broker files', () => {
  it.each(EXACT)('reads %s exactly as written down by hand', (name) => {
    const outcome = read(name);
    expect(outcome.status, JSON.stringify(outcome)).toBe('read');
    expect(importDifferences(expectedFor(name), inspected(outcome))).toEqual([]);
  });

  it.each(names.filter((name) => !EXACT.includes(name)))('asks about or refuses %s rather than guess', (name) => {
    const outcome = read(name);
    const wrong = outcome.status === 'read' ? importDifferences(expectedFor(name), inspected(outcome)) : [];
    expect(wrong, JSON.stringify(outcome).slice(0, 600)).toEqual([]);
  });

  it.each(names.filter((name) => expectedFor(name).trades !== undefined))('never shows %s as holdings', (name) => {
    expect(read(name).status).not.toBe('read');
  });
});

function read(name: string): ReadOutcome {
  return readBrokerFile({ name, bytes: readFileSync(sharedMaterial(`data/brokers/${name}`)) });
}

function expectedFor(name: string): ExpectedImport {
  return JSON.parse(readFileSync(sharedMaterial(`data/expected/${name}.json`), 'utf8'));
}

function inspected(outcome: ReadOutcome): InspectJson {
  const json = toInspectJson(outcome, (problem) => problem.code);
  if (!('positions' in json)) throw new Error('not read');
  return json;
}
