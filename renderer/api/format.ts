import { useMemo } from 'react';
import { useSession } from './session';

/** How numbers are written: the system's locale and the portfolio's base currency. */
export interface Format {
  readonly locale: string;
  readonly currency: string;
}

const CURRENCY_BEFORE_A_PORTFOLIO = 'USD';

/** The format for text made outside a component. */
export function currentFormat(): Format {
  return formatFor(baseCurrencyOf(useSession.getState()));
}

/** The format for text made in a component; `currency` overrides the base currency for amounts of another one. */
export function useFormat(currency?: string): Format {
  const base = useSession(baseCurrencyOf);
  return useMemo(() => formatFor(currency ?? base), [currency, base]);
}

function baseCurrencyOf(session: ReturnType<typeof useSession.getState>): string {
  return session.document?.ok === true ? session.document.value.document.baseCurrency : CURRENCY_BEFORE_A_PORTFOLIO;
}

function formatFor(currency: string): Format {
  return { locale: navigator.language, currency };
}
