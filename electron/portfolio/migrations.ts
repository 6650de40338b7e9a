/**
 * Pure steps from one document version to the next: the function under key N takes a document of schema N and answers
 * one of schema N + 1. Empty while schema 1 is the only one released. A released step never changes again, and
 * `test/fixtures/portfolio` keeps a file of every released schema.
 */
export type Migrations = Readonly<Record<number, (document: unknown) => unknown>>;

export const MIGRATIONS: Migrations = {};
