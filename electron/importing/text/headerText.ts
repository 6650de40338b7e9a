/**
 * A column heading reduced to its words: lower case, without money signs, punctuation and line breaks.
 *
 * @returns Example: "Mkt. Val ($)" is "mkt val"; the per cent sign and slashes are kept.
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\d+\. /, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/[^\p{L}\p{N}%/']+/gu, ' ')
    .trim();
}

/** Column index by role; a role without a column has none. */
export type RoleColumns<Role extends string> = ReadonlyMap<Role, number>;

/** For each role the headings it goes by, best first. */
export type RoleNames<Role extends string> = Readonly<Record<Role, readonly string[]>>;

/**
 * Finds which column plays which role by its heading, never by its place.
 *
 * @param cells - The heading cells.
 * @param names - The headings of each role; a heading may appear under one role only.
 * @returns One column for each role that was found: the best-ranked heading, then the leftmost. The long name in
 *   "Qty (Quantity)" counts after exact headings.
 */
export function matchRoles<Role extends string>(cells: readonly string[], names: RoleNames<Role>): RoleColumns<Role> {
  const headings = cells.map(normaliseHeader);
  const longNames = cells.map((cell) => normaliseHeader(/\(([^()]{3,})\)\s*$/.exec(cell)?.[1] ?? ''));
  const found = new Map<Role, number>();
  for (const role of Object.keys(names) as Role[]) {
    const wanted = names[role];
    const column = [headings, longNames]
      .flatMap((texts) => wanted.map((name) => texts.indexOf(name)))
      .find((index) => index !== -1);
    if (column !== undefined) found.set(role, column);
  }
  return found;
}
