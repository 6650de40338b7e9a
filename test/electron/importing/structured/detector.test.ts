import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import { fixtureFile } from '../fixtureFile';
import { ofx1, ofx2, position, statement } from './ofxText';

const HELD = position('POSSTOCK', '900000001', { UNITS: '10', UNITPRICE: '5.5', MKTVAL: '55' });
const FLEX =
  '<FlexQueryResponse><FlexStatements><FlexStatement accountId="U1"><OpenPositions><OpenPosition symbol="ZZA" position="10" currency="USD" /></OpenPositions></FlexStatement></FlexStatements></FlexQueryResponse>';
const CSV = new TextDecoder().decode(fixtureFile('schwabAllAccounts.csv').bytes);

describe('the detector', () => {
  it.each([
    ['OFX 1', ofx1(statement({ positions: [HELD] })), 'ofx', 'an OFX 1.02 header'],
    ['OFX 2', ofx2(statement({ positions: [HELD] })), 'ofx', 'an OFX 2.11 header'],
    ['OFX without a header', '<OFX><INVSTMTMSGSRSV1/></OFX>', 'ofx', null],
    ['Flex XML', FLEX, 'interactive-brokers-flex', 'the element FlexQueryResponse'],
    [
      'JSON',
      '{"holdings":[{"symbol":"ZZA","quantity":10,"price":5.5,"currency":"USD"}]}',
      'positions-table',
      'the list "holdings"',
    ],
  ])('knows %s by its content under any name, and says why', (_, text, formatId, reason) => {
    for (const name of ['positions.csv', 'prices.json', 'statement.ofx', 'a', 'photo.png']) {
      const outcome = readBrokerFile({ name, bytes: new TextEncoder().encode(text) });
      if (reason === null) {
        expect(outcome).toEqual({ status: 'refused', problem: { code: 'file-no-rows' } });
        continue;
      }
      expect(outcome).toMatchObject({
        status: 'read',
        file: { fileName: name, recognition: { reason: expect.stringContaining(reason) } },
      });
      expect(outcome.status === 'read' && outcome.file.formatId).toContain(formatId);
    }
  });

  it('reads a table under the name of a structured file, and the other way round', () => {
    const bytes = new TextEncoder().encode(CSV);
    const named = (name: string): unknown => {
      const outcome = readBrokerFile({ name, bytes });
      return outcome.status === 'read' ? { ...outcome.file, fileName: '' } : outcome;
    };
    expect(named('statement.qfx')).toEqual(named('positions.csv'));
  });

  it('has no settings to show where the format leaves nothing to choose, and the parts of every file', () => {
    const structured = readBrokerFile({
      name: 'a',
      bytes: new TextEncoder().encode(ofx1(statement({ positions: [HELD] }))),
    });
    const table = readBrokerFile(fixtureFile('schwabAllAccounts.csv'));
    expect(structured).toMatchObject({ file: { settings: null, parts: ['positions'] } });
    expect(table).toMatchObject({ file: { settings: { delimiter: ',' }, parts: ['positions'] } });
  });

  it.each([
    ['XML of another kind', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
    ['an empty XML', '<?xml version="1.0"?>'],
  ])('refuses %s', (_, text) => {
    const outcome = readBrokerFile({ name: 'a.xml', bytes: new TextEncoder().encode(text) });
    expect(outcome).toEqual({ status: 'refused', problem: { code: 'file-unknown-format' } });
  });
});
