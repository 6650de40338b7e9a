import { PORTFOLIO_SCHEMA, type Portfolio, portfolioSchema } from '../../shared/model/portfolio';
import { fail, ok, type Result } from '../../shared/result/result';
import { decodeEnvelope, encodeEnvelope, type FileHeader } from './documentEnvelope';
import { MIGRATIONS, type Migrations } from './migrations';

/** What stands in the header of a portfolio file about its document. */
export interface Stamp {
  readonly schema: number;
  /** Increases by one with every change. */
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
}

export interface StoredDocument {
  /** As it stands in the file: the schema is the one before any migration. */
  readonly stamp: Stamp;
  readonly portfolio: Portfolio;
}

/** The bytes of a plain portfolio file. One document and stamp always give the same bytes. */
export function encodeDocument(stamp: Stamp, document: unknown): Uint8Array {
  return encodeEnvelope({ ...stamp, sealed: null }, JSON.stringify(document));
}

/**
 * The document in the bytes of a plain file, brought to the present schema. Problems: those of `decodeEnvelope`;
 * `portfolio-damaged` also for anything that is no document; `portfolio-locked` for a sealed one.
 */
export function decodeDocument(bytes: Uint8Array, migrations: Migrations = MIGRATIONS): Result<StoredDocument> {
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const { header, data } = envelope.value;
  return header.sealed === null
    ? documentOf(header, data, migrations)
    : fail({ code: 'portfolio-locked', fileId: null });
}

/** The document that stood under a header, brought to the present schema. Problem: `portfolio-damaged`. */
export function documentOf(
  { schema, revision, savedAt }: FileHeader,
  document: unknown,
  migrations: Migrations = MIGRATIONS,
): Result<StoredDocument> {
  const portfolio = portfolioSchema.safeParse(migrated(document, schema, migrations));
  if (!portfolio.success) return fail({ code: 'portfolio-damaged' });
  return ok({ stamp: { schema, revision, savedAt }, portfolio: portfolio.data });
}

function migrated(document: unknown, schema: number, migrations: Migrations): unknown {
  let current = document;
  for (let version = schema; version < PORTFOLIO_SCHEMA; version += 1) {
    const migrate = migrations[version];
    // A version nobody released: there is no document to make of it.
    if (migrate === undefined) return undefined;
    current = migrate(current);
  }
  return current;
}
