import { Select } from './Select';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY', 'SEK', 'NOK', 'DKK', 'NZD', 'SGD', 'HKD'] as const;
const REGION_CURRENCY: Readonly<Record<string, (typeof CURRENCIES)[number]>> = {
  GB: 'GBP',
  CH: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  JP: 'JPY',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  ...Object.fromEntries(
    ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'LU', 'NL', 'PT'].map((region) => [region, 'EUR'] as const),
  ),
};

interface CurrencyFieldProps {
  readonly value: string;
  readonly onChange: (currency: string) => void;
}

/** The currency totals and risk are written in; asked once per portfolio. */
export function CurrencyField({ value, onChange }: CurrencyFieldProps) {
  const names = new Intl.DisplayNames(navigator.language, { type: 'currency' });
  return (
    <Select
      label="Base currency"
      value={value}
      choices={CURRENCIES.map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }))}
      onChange={onChange}
      hint="Totals and risk are written in it. Holdings keep their own currency."
    />
  );
}

/** The currency of the user's region, US dollars where it is not known. */
export function guessCurrency(): string {
  return REGION_CURRENCY[new Intl.Locale(navigator.language).maximize().region ?? ''] ?? 'USD';
}
