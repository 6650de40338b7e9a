import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../electron/durable/disk';
import type { ReadOutcome } from '../../../../electron/importing/readOutcome';
import type { FileReader } from '../../../../electron/service/fileReader';
import { ReadFiles } from '../../../../electron/service/imports/readFiles';
import { ImportTemplates } from '../../../../electron/service/templates/importTemplates';
import { newTemplate } from '../../../../electron/service/templates/newTemplate';
import { readTemplate, templateBytes } from '../../../../electron/service/templates/templateFile';
import { suggestedTemplates, templateAnswers } from '../../../../electron/service/templates/templateFit';
import type { ImportTemplate } from '../../../../shared/model/importTemplate';
import type { MappingColumn, ReadAnswers } from '../../../../shared/model/proposal';
import { ok } from '../../../../shared/result/result';
import { obtained } from '../../../support/outcome';
import { FaultyDisk } from '../../durable/faultyDisk';

const columns = (...headers: string[]): MappingColumn[] =>
  headers.map((header, index) => ({ index, header, samples: [], field: 'ignore' }));

function template(facts: Partial<ImportTemplate> = {}): ImportTemplate {
  return {
    templateId: 't1',
    name: 'My broker',
    columns: [
      { heading: 'Ticker', field: 'symbol' },
      { heading: 'Shares', field: 'quantity' },
      { heading: 'Value', field: 'marketValue' },
      { heading: 'Remark', field: 'ignore' },
    ],
    settings: { decimalMark: ',' },
    savedOn: '2026-11-20',
    ...facts,
  };
}

describe('a template and a file', () => {
  it('go together by headings, wherever the columns stand and however they are written', () => {
    const answers = obtained(templateAnswers(template(), columns('VALUE', 'New', 'ticker ', 'Shares')));
    expect(answers).toEqual({
      settings: { decimalMark: ',' },
      mapping: { '0': 'marketValue', '1': 'ignore', '2': 'symbol', '3': 'quantity' },
    });
  });

  it('of two columns with one heading keep their order', () => {
    const twice = template({
      columns: [
        { heading: 'Amount', field: 'quantity' },
        { heading: 'Amount', field: 'marketValue' },
      ],
    });
    expect(obtained(templateAnswers(twice, columns('Amount', 'x', 'Amount'))).mapping).toEqual({
      '0': 'quantity',
      '1': 'ignore',
      '2': 'marketValue',
    });
  });

  it('do not go together where a heading it needs is missing; one it ignores may be', () => {
    expect(templateAnswers(template(), columns('Ticker', 'Value'))).toMatchObject({
      ok: false,
      problem: { code: 'template-no-match', name: 'My broker', missing: ['shares'] },
    });
    expect(templateAnswers(template(), columns('Ticker', 'Value', 'Shares')).ok).toBe(true);
  });

  it('is suggested from four headings of five in common, the closest first', () => {
    const headings = ['Ticker', 'Shares', 'Value', 'Remark', 'Day'];
    const named = (name: string, ...own: string[]) =>
      template({ name, columns: own.map((heading) => ({ heading, field: 'ignore' })) });
    const all = [
      named('three', 'Ticker', 'Shares', 'Value'),
      named('four', 'Ticker', 'Shares', 'Value', 'Remark'),
      named('other', 'Date', 'Action'),
      named('all', ...headings.toReversed()),
    ];
    expect(suggestedTemplates(columns(...headings), all).map(({ name }) => name)).toEqual(['all', 'four']);
  });
});

describe('reading with a template', () => {
  const asking: ReadOutcome = {
    status: 'questions',
    questions: [{ id: 'columns', samples: [], choices: [] }],
    columns: columns('Ticker', 'Shares', 'Value'),
    settings: null,
  };
  const seen: ReadAnswers[] = [];
  const reader: Pick<FileReader, 'positions'> = {
    positions: async (_file, answers) => {
      seen.push(answers);
      return ok(asking);
    },
  };
  const upload = { name: 'own.csv', bytes: new Uint8Array() };
  const read = async (files: ReadFiles, answers: ReadAnswers, chosen: ImportTemplate | null) =>
    obtained(
      await files.read(
        [{ fileId: 'f1', upload, answers, template: chosen }],
        () => undefined,
        new AbortController().signal,
      ),
    )[0];

  beforeEach(() => {
    seen.length = 0;
  });

  it('maps the columns found by a first reading; the user’s own answers go before the template’s', async () => {
    const files = new ReadFiles(reader);
    const answers: ReadAnswers = { settings: { decimalMark: '.' }, mapping: { '2': 'price' } };
    const one = await read(files, answers, template());
    expect(seen).toHaveLength(2);
    expect(one?.answers).toEqual({
      settings: { decimalMark: '.' },
      mapping: { '0': 'symbol', '1': 'quantity', '2': 'price' },
    });
    expect(files.last('f1')?.answers).toEqual(one?.answers);
    expect(files.last('f2')).toBeNull();
  });

  it('does not read again what was read, and refuses where the headings are others', async () => {
    const files = new ReadFiles(reader);
    await read(files, {}, null);
    await read(files, {}, null);
    expect(seen).toHaveLength(1);
    const other = template({ columns: [{ heading: 'Stück', field: 'quantity' }] });
    expect((await read(files, {}, other))?.outcome).toMatchObject({
      status: 'refused',
      problem: { code: 'template-no-match' },
    });
  });

  it('makes a template of what the user has answered, by heading', () => {
    const layout = {
      fileName: 'own.csv',
      outcome: asking,
      answers: { mapping: { '1': 'quantity' }, currency: 'EUR' } as const,
    };
    const named = { templateId: 't9', name: 'Own', savedOn: '2026-11-20' };
    expect(obtained(newTemplate(layout, named))).toEqual({
      ...named,
      columns: [
        { heading: 'Ticker', field: 'ignore' },
        { heading: 'Shares', field: 'quantity' },
        { heading: 'Value', field: 'ignore' },
      ],
      settings: {},
      currency: 'EUR',
    });
    const refused: ReadOutcome = { status: 'refused', problem: { code: 'file-pdf' } };
    expect(newTemplate({ ...layout, outcome: refused }, named)).toMatchObject({
      problem: { code: 'template-no-columns' },
    });
  });
});

describe('a template as a file', () => {
  it('is read back as it was written', () => {
    expect(obtained(readTemplate(templateBytes(template())))).toEqual(template());
  });

  const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const file = (facts: object, own: object = {}) =>
    bytes({ format: 'ballast-import-template', version: 1, template: { ...template(), ...facts }, ...own });
  it.each([
    ['nothing', new Uint8Array()],
    ['another text', new TextEncoder().encode('Ticker,Shares')],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['another version', file({}, { version: 2 })],
    ['a field nobody knows', file({ script: 'x' })],
    ['a role nobody knows', file({ columns: [{ heading: 'a', field: 'password' }] })],
    ['no columns', file({ columns: [] })],
    ['too many columns', file({ columns: Array.from({ length: 257 }, () => ({ heading: 'a', field: 'ignore' })) })],
    ['an endless name', file({ name: 'x'.repeat(121) })],
    ['an id that is a path', file({ templateId: '../../settings' })],
    [
      'a prototype',
      new TextEncoder().encode(`{"__proto__":{"format":"x"},${new TextDecoder().decode(file({})).slice(1)}`),
    ],
    ['a hundred thousand brackets', new TextEncoder().encode('['.repeat(100_000))],
    ['more than half a megabyte', new TextEncoder().encode(' '.repeat(600_000))],
  ])('is refused where it holds %s', (_, hostile) => {
    expect(readTemplate(hostile)).toEqual({ ok: false, problem: { code: 'template-unreadable' } });
    expect(({} as { format?: unknown }).format).toBeUndefined();
  });
});

describe('saved templates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ballast-templates-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are there after a new start, are replaced by id, named apart, and deleted', async () => {
    const templates = new ImportTemplates(folder, nodeDisk);
    obtained(await templates.save(template()));
    obtained(await templates.save(template({ templateId: 't2' })));
    obtained(await templates.save(template({ savedOn: '2026-11-21' })));
    const again = new ImportTemplates(folder, nodeDisk);
    expect((await again.list()).map(({ templateId, name, savedOn }) => [templateId, name, savedOn])).toEqual([
      ['t1', 'My broker', '2026-11-21'],
      ['t2', 'My broker 2', '2026-11-20'],
    ]);
    obtained(await again.delete('t1'));
    expect(await again.delete('t1')).toEqual({ ok: false, problem: { code: 'unknown-id', what: 'template' } });
    expect(await templates.list()).toHaveLength(1);
  });

  it('saved at once are all kept', async () => {
    const templates = new ImportTemplates(folder, nodeDisk);
    const ids = Array.from({ length: 8 }, (_, each) => `t${each}`);
    await Promise.all(ids.map((templateId) => templates.save(template({ templateId, name: templateId }))));
    expect((await templates.list()).map(({ templateId }) => templateId).sort()).toEqual(ids);
  });

  it('in a file that was damaged are set aside, not written over', async () => {
    const path = join(folder, 'templates.json');
    writeFileSync(path, '{"format":1,"templates":[{}]}');
    const templates = new ImportTemplates(folder, nodeDisk);
    expect(await templates.list()).toEqual([]);
    expect(readFileSync(join(folder, 'templates.damaged.json'), 'utf8')).toContain('{}');
  });

  it('that cannot be written are not said to be saved', async () => {
    const disk = new FaultyDisk();
    const templates = new ImportTemplates(folder, disk);
    disk.fault = (call) => (call === 'sync' ? 'EIO' : null);
    expect(await templates.save(template())).toMatchObject({ ok: false, problem: { code: 'portfolio-not-saved' } });
    expect(await templates.list()).toEqual([]);
  });
});
