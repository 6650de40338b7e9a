import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BYTE_LIMIT, decodeBytes } from '../../../../electron/importing/text/decodeBytes';
import { loadTable } from '../../../../electron/importing/text/loadTable';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const TABLE = 'Symbol,Quantity\nZZA,10\n';
const withBytes = (...first: number[]) => Uint8Array.of(...first, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

describe('the text of a file', () => {
  it.each([
    ['plain UTF-8', bytes(TABLE), 'utf-8'],
    ['a BOM', bytes(`\ufeff${TABLE}`), 'utf-8'],
    ['UTF-16 with a BOM', bytes(`\ufeff${TABLE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', bytes(TABLE, 'utf16le'), 'utf-16le'],
    ['big-endian UTF-16', new Uint8Array(Buffer.from(TABLE, 'utf16le').swap16()), 'utf-16be'],
  ])('is read from %s', (_, content, encoding) => {
    expect(decodeBytes(content)).toEqual({ status: 'text', text: TABLE, encoding });
  });

  it('is asked about where it is not UTF-8, with the lines in question', () => {
    expect(decodeBytes(bytes('Name,Quantity\nSociété,10\n', 'latin1'))).toEqual({
      status: 'questions',
      questions: [{ id: 'encoding', samples: ['Société,10'], choices: ['windows-1252'] }],
    });
  });

  it('follows the answer, with the signs that Windows-1252 adds to Latin-1', () => {
    const answered = decodeBytes(Uint8Array.of(0x80, 0x31, 0xe9), 'windows-1252');
    expect(answered).toEqual({ status: 'text', text: '€1é', encoding: 'windows-1252' });
  });

  it.each([
    ['nothing', bytes(''), 'file-empty'],
    ['blanks', bytes(' \n \n'), 'file-empty'],
    ['a PDF', bytes('%PDF-1.7\n'), 'file-pdf'],
    ['a PNG', withBytes(0x89, 0x50, 0x4e, 0x47), 'file-binary'],
    ['gzip', new Uint8Array(gzipSync(TABLE)), 'file-archive'],
    ['xz', withBytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00), 'file-archive'],
    ['a zip', bytes('PK\u0003\u0004........holdings.csv'), 'file-archive'],
    ['an xlsx', bytes('PK\u0003\u0004........[Content_Types].xml'), 'file-spreadsheet'],
    ['an old xls', withBytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'file-spreadsheet'],
    ['Apple Numbers', bytes('PK\u0003\u0004........Index/Document.iwa'), 'file-spreadsheet'],
    [
      'a spreadsheet as XML',
      bytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
      'file-spreadsheet',
    ],
    ['HTML saved as CSV', bytes('\n<!DOCTYPE html><html><table><tr><td>ZZA</td>'), 'file-html'],
    ['an HTML table', bytes('<table border=1><tr><td>Symbol</td></tr>'), 'file-html'],
    ['NUL bytes', bytes('Symbol,Quantity\0\0\0\nZZA,10\n'), 'file-binary'],
    ['half a UTF-16 character', Uint8Array.of(0xff, 0xfe, 0x41), 'file-undecodable'],
  ])('is refused where the file is %s', (_, content, code) => {
    expect(decodeBytes(content)).toMatchObject({ status: 'refused', problem: { code } });
  });

  it.each(['OFXHEADER:100\nDATA:OFXSGML\n', '{"positions": []}'])('is no table where it is %j', (text) => {
    expect(decodeBytes(bytes(text))).toMatchObject({ status: 'text', text });
    expect(loadTable({ name: 'a', bytes: bytes(text) })).toMatchObject({ problem: { code: 'file-unknown-format' } });
  });

  it('is refused beyond the size limit, with both sizes', () => {
    const problem = { code: 'file-too-large', bytes: BYTE_LIMIT + 1, limit: BYTE_LIMIT };
    expect(decodeBytes(new Uint8Array(BYTE_LIMIT + 1))).toEqual({ status: 'refused', problem });
  });
});
