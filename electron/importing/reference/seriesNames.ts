import type { MacroContent } from './referenceFile';

/** What a well-known series is measured in; `prices` where it is a level that stands in for prices. */
interface KnownSeries {
  readonly pattern: RegExp;
  readonly unit: NonNullable<MacroContent['unit']>;
  readonly prices?: true;
}

/** Names of FRED series by what they are measured in (fred.stlouisfed.org, units line of each series). */
const KNOWN: readonly KnownSeries[] = [
  { pattern: /^(?:DGS\d+(?:MO)?|GS\d+|TB\d(?:MS|YR)|DTB\d+|DFF|FEDFUNDS|SOFR|EFFR|MORTGAGE\d+US)$/, unit: 'percent' },
  { pattern: /^T10Y(?:2Y|3M)M?$|^T5YIE$|^T10YIE$|^DFII\d+$/, unit: 'percent' },
  { pattern: /^BAML[A-Z]\d[A-Z0-9]+$|^(?:DAAA|DBAA|AAA|BAA|BAA10Y|AAA10Y)$/, unit: 'percent' },
  { pattern: /^(?:UNRATE|U6RATE|CIVPART|SAHMREALTIME|SAHMCURRENT|PSAVERT)$/, unit: 'percent' },
  { pattern: /^(?:SP500|DJIA|NASDAQCOM|NASDAQ100|WILL\w+)$/, unit: 'index-level', prices: true },
  { pattern: /^(?:VIXCLS|VXVCLS|RVXCLS|NFCI|ANFCI|STLFSI\d?|ISM[_-]?PMI|NAPM|UMCSENT)$/, unit: 'index-level' },
  { pattern: /^(?:CPI\w*|PCEPI\w*|PPI\w*|INDPRO|GDPDEF|CSUSHPI\w*)$/, unit: 'index-level' },
  { pattern: /^(?:ICSA|CCSA|PAYEMS|HOUST|PERMIT|GDP|GDPC1|M[12]SL|WALCL|USREC[DM]?)$/, unit: 'amount' },
];

/** What is known of a series by its name; null for any other. */
export function knownSeries(name: string): { readonly unit: KnownSeries['unit']; readonly prices: boolean } | null {
  const found = KNOWN.find(({ pattern }) => pattern.test(name.toUpperCase()));
  return found === undefined ? null : { unit: found.unit, prices: found.prices === true };
}
