/** Names whose spaced words would not read well. */
const INPUTS: Readonly<Record<string, string>> = {
  assumedDomesticLarge: 'Domestic share assumed for large companies',
  assumedDomesticSmall: 'Domestic share assumed for small companies',
  assumedRiskMoney: 'Assumed loss in money',
  atr: 'Average true range (ATR)',
  averageDailyDollarVolume: 'Average daily volume in money',
  costFraction: 'Costs as a share of price',
  ewmaDecay: 'Decay of the exponential weights',
  fx: 'Exchange rate',
  openRiskMoney: 'Open risk in money',
  participationFraction: 'Share of daily volume used',
  proxiedFraction: 'Share followed through a benchmark',
  riskFraction: 'Risk per position',
  windowDays: 'Trading days in the window',
};

/**
 * What an input of a figure is called.
 *
 * @param name - Code name of the input, e.g. `averageDailyVolume`.
 * @returns Words with a capital letter; the spaced-out code name where no better wording is kept. Example:
 *   `inputText('averageDailyVolume')` is `"Average daily volume"`.
 */
export function inputText(name: string): string {
  if (Object.hasOwn(INPUTS, name)) return INPUTS[name] ?? name;
  const words = spacedWords(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A code name as words.
 *
 * @param name - Camel case or words joined by hyphens.
 * @returns Lower-case words. Example: `spacedWords('priceSeries')` is `"price series"`.
 */
export function spacedWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
}
