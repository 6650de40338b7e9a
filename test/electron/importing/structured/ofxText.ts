/** An element of OFX: its name and its value or its elements. */
export type OfxNode = readonly [name: string, content: string | readonly OfxNode[]];

const OFX_1_HEADER = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE
`;
const OFX_2_HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
`;

/** OFX 1: values without end tags, a line each. */
export function ofx1(...content: readonly OfxNode[]): string {
  return `${OFX_1_HEADER}\n${sgml(['OFX', content])}`;
}

/** OFX 2: every element closed. */
export function ofx2(...content: readonly OfxNode[]): string {
  return `${OFX_2_HEADER}${xml(['OFX', content])}\n`;
}

/** Elements as SGML: values without end tags, a line each. */
export function sgml([name, content]: OfxNode): string {
  return typeof content === 'string' ? `<${name}>${content}\n` : `<${name}>\n${content.map(sgml).join('')}</${name}>\n`;
}

/** Elements as XML, without line breaks. */
export function xml([name, content]: OfxNode): string {
  return `<${name}>${typeof content === 'string' ? content : content.map(xml).join('')}</${name}>`;
}

/** What a statement of one account can hold; anything left out is not in the file. */
export interface StatementParts {
  readonly account?: string;
  readonly currency?: string;
  readonly positions?: readonly OfxNode[];
  readonly transactions?: readonly OfxNode[];
  readonly balance?: readonly OfxNode[];
  readonly orders?: readonly OfxNode[];
}

/** The statement of one account, as of 2 March 2026. */
export function statement(parts: StatementParts): OfxNode {
  const { account = '101', currency = 'USD', positions, transactions, balance, orders } = parts;
  const dates: OfxNode[] = [
    ['DTSTART', '20260101'],
    ['DTEND', '20260302'],
  ];
  const content: OfxNode[] = [
    ['DTASOF', '20260302160000.000[-5:EST]'],
    ['CURDEF', currency],
    [
      'INVACCTFROM',
      [
        ['BROKERID', 'example.invalid'],
        ['ACCTID', account],
      ],
    ],
    ...(transactions === undefined ? [] : [['INVTRANLIST', [...dates, ...transactions]] as const]),
    ...(positions === undefined ? [] : [['INVPOSLIST', positions] as const]),
    ...(balance === undefined ? [] : [['INVBAL', balance] as const]),
    ...(orders === undefined ? [] : [['INVOOLIST', orders] as const]),
  ];
  return [
    'INVSTMTMSGSRSV1',
    [
      [
        'INVSTMTTRNRS',
        [
          ['TRNUID', '0'],
          ['INVSTMTRS', content],
        ],
      ],
    ],
  ];
}

/** The id of a security. */
export function securityId(id: string, type = 'CUSIP'): OfxNode {
  return [
    'SECID',
    [
      ['UNIQUEID', id],
      ['UNIQUEIDTYPE', type],
    ],
  ];
}

/** A position: its element, the security's id, and the values of INVPOS in order. */
export function position(element: string, id: string, values: Readonly<Record<string, string>>): OfxNode {
  return [element, [['INVPOS', [securityId(id), ['HELDINACCT', 'CASH'], ...Object.entries(values)]]]];
}

/** An entry of the list of securities. */
export function security(
  element: string,
  id: string,
  values: Readonly<Record<string, string>>,
  more: readonly OfxNode[] = [],
): OfxNode {
  return [element, [['SECINFO', [securityId(id), ...Object.entries(values)]], ...more]];
}

/** The list of securities. */
export function securities(...entries: readonly OfxNode[]): OfxNode {
  return ['SECLISTMSGSRSV1', [['SECLIST', entries]]];
}

/** A transaction of 15 January 2026 with its values; a body such as INVBUY holds them where one is named. */
export function transaction(
  element: string,
  id: string,
  values: Readonly<Record<string, string>>,
  { body, after = {} }: { readonly body?: string; readonly after?: Readonly<Record<string, string>> } = {},
): OfxNode {
  const head: OfxNode = [
    'INVTRAN',
    [
      ['FITID', 'T1'],
      ['DTTRADE', '20260115120000.000[-5:EST]'],
      ['MEMO', 'As told'],
    ],
  ];
  const content: OfxNode[] = [head, securityId(id), ...Object.entries(values)];
  return [element, [...(body === undefined ? content : [[body, content] as const]), ...Object.entries(after)]];
}
