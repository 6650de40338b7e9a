import type { RefreshState } from '../../api/refresh';

export type ProviderChoice = RefreshState['provider'];

/** Providers as the settings offer them. */
export const PROVIDER_CHOICES: readonly { readonly value: ProviderChoice; readonly label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'alphaVantage', label: 'Alpha Vantage' },
  { value: 'tiingo', label: 'Tiingo' },
  { value: 'own', label: 'An address of my own' },
];

/** What to know before choosing one. */
export const PROVIDER_FACTS: Readonly<Record<ProviderChoice, string>> = {
  off: 'Ballast opens no connection of any kind. Prices come from your files.',
  alphaVantage:
    'Asks www.alphavantage.co for daily closes with splits and dividends. Needs a key of a plan that includes adjusted daily prices; free keys are refused there.',
  tiingo:
    'Asks api.tiingo.com for daily closes with splits and dividends. A free key is enough for some fifty symbols an hour.',
  own: 'Asks a server you name for one table of prices per symbol, as CSV or JSON, and nobody else.',
};
