import { type DocumentCodec, plainCodec } from '../../../electron/portfolio/documentCodec';
import { createSealedCodec } from '../../../electron/portfolio/sealedCodec';
import { createDataKey } from '../../../electron/sealing/dataKey';
import { wrapKey } from '../../../electron/sealing/wrappedKey';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

/** The bytes of a file and the way to read them. */
export interface SampleFile {
  readonly bytes: Uint8Array;
  readonly codec: DocumentCodec;
}

/** The lowest cost a file may ask for: here the passphrase is not what is tested. */
const COST = 2 ** 15;
const NAMES = [
  'Mine',
  'Ärger & Söhne',
  '日本株',
  'O’Brien “IRA”',
  'a\\b"c',
  '🙂',
  '  spaces  ',
  '0',
  'null',
  'é'.repeat(60),
];

/** Ten files of one kind, unlike in size, alphabet, revision and filling. */
export async function sampleFiles(sealed: boolean): Promise<readonly SampleFile[]> {
  const codec = sealed ? await sealedCodec() : plainCodec;
  return NAMES.map((name, index) => {
    const stamp = {
      schema: PORTFOLIO_SCHEMA,
      revision: 3 ** index,
      savedAt: new Date(Date.UTC(2026, 10, 20) - 86_400_000 * 97 * index).toISOString(),
    };
    return { bytes: codec.encode(stamp, sampleDocument(name, index)), codec };
  });
}

function sampleDocument(name: string, index: number): Portfolio {
  const { holdings, instruments, accounts, ...rest } = examplePortfolio();
  return {
    ...rest,
    name,
    accounts: accounts.slice(0, index % 2),
    instruments: instruments.slice(0, index % 3),
    holdings: holdings.slice(0, index % 2).map((holding) => ({ ...holding, note: name.repeat(index % 4) })),
    stops: [],
    series: index % 2 === 0 ? [] : rest.series,
    imports: [],
  };
}

async function sealedCodec(): Promise<DocumentCodec> {
  const key = createDataKey();
  const wrapped = await wrapKey(key, 'a passphrase of the fault kit', COST);
  return createSealedCodec({ key, wrapped, former: [], rewriting: false });
}
