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
  const ranks = ranksOf(names);
  const best = new Map<string, { readonly column: number; readonly rank: number }>();
  cells.forEach((cell, column) => {
    // A long name in brackets counts after every exact heading.
    const long = /\(([^()]{3,})\)\s*$/.exec(cell)?.[1];
    // "CostBasisMoney" is three words; as one it is tried first.
    const parted = cell.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
    const texts = [cell, cell.replace(MONEY, ''), parted, long ?? '', cell.replace(CONVERTED, '')].map(normaliseHeader);
    for (const [pass, text] of texts.entries()) {
      for (const [role, place] of ranks.get(text) ?? []) {
        const rank = place + (PENALTIES[pass] ?? LONG_NAME);
        if (rank < (best.get(role)?.rank ?? Number.POSITIVE_INFINITY)) best.set(role, { column, rank });
      }
    }
  });
  const roles = (Object.keys(names) as Role[]).filter((role) => best.has(role));
  return new Map(roles.map((role) => [role, best.get(role)?.column ?? -1]));
}

const CODES = 'USD|EUR|GBP|GBX|CHF|CAD|AUD|NZD|SEK|NOK|DKK|JPY|INR|PLN';
/** "Value (USD)": the currency is no part of the name. */
const MONEY = new RegExp(String.raw`\s*\((?:${CODES})\)\s*$`);
/** "Wert in EUR" may stand beside the value in the holding's own currency, which then counts first. */
const CONVERTED = new RegExp(String.raw`\s+(?:in\s+)?(?:${CODES})\s*$`);
/** More than any role has names. */
const LONG_NAME = 100_000;
/** The heading itself, without its currency, in words, the name in brackets, without the currency it is converted to. */
const PENALTIES = [0, 0.5, LONG_NAME, LONG_NAME, LONG_NAME];

type Ranks = ReadonlyMap<string, readonly (readonly [role: string, rank: number])[]>;

/** Turned round once for each table of names: a heading is looked for in every row of a file by every format. */
const knownRanks = new WeakMap<object, Ranks>();

function ranksOf(names: RoleNames<string>): Ranks {
  const known = knownRanks.get(names);
  if (known !== undefined) return known;
  const ranks = new Map<string, (readonly [string, number])[]>();
  for (const [role, wanted] of Object.entries(names)) {
    wanted.forEach((name, rank) => {
      const places = ranks.get(name) ?? [];
      if (name !== '' && !places.some(([other]) => other === role)) ranks.set(name, [...places, [role, rank]]);
    });
  }
  knownRanks.set(names, ranks);
  return ranks;
}
