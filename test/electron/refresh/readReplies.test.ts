import { expect, it } from 'vitest';
import { readPrices } from '../../../electron/importing/readPrices';
import { PROVIDERS, type ProviderId } from '../../../electron/refresh/providers';
import { obtained } from '../../support/outcome';

/** Replies in the form each provider has, with invented prices around a split of 4:1, through the reader of price files. */

const TIINGO = `date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor
2026-11-17,400,410,395,402,1000,100,102.5,98.75,100.5,4000,0.0,1.0
2026-11-18,101,103,99,100,4100,101,103,99,100,4100,0.0,4.0
2026-11-19,102,104,100,101,4200,102,104,100,101,4200,0.5,1.0
`;
const ALPHA_VANTAGE = `timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\r
2026-11-19,101,104,100,102,102,4200,0.5,1.0\r
2026-11-18,100,103,99,101,101,4100,0.0,4.0\r
2026-11-17,402,410,395,400,100,1000,0.0,1.0\r
`;
const day = (close: string, split: string) => ({
  '1. open': close,
  '2. high': close,
  '3. low': close,
  '4. close': close,
  '5. adjusted close': close,
  '6. volume': '1000',
  '7. dividend amount': '0.0000',
  '8. split coefficient': split,
});
const ALPHA_VANTAGE_JSON = JSON.stringify({
  'Meta Data': { '1. Information': 'Daily Time Series with Splits and Dividend Events', '2. Symbol': 'ZZAA' },
  'Time Series (Daily)': {
    '2026-11-19': day('102', '1.0'),
    '2026-11-18': day('101', '4.0'),
    '2026-11-17': day('400', '1.0'),
  },
});

it.each<[ProviderId, string]>([
  ['tiingo', TIINGO],
  ['alphaVantage', ALPHA_VANTAGE],
  ['alphaVantage', ALPHA_VANTAGE_JSON],
  ['own', TIINGO],
])('what %s sends is read as raw prices with their split', (provider, text) => {
  const bytes = new TextEncoder().encode(text);
  const reply = { status: 200, contentType: 'text/csv', bytes, measured: true };
  const { interpret, label } = PROVIDERS[provider];
  const form = obtained(interpret(reply, { symbol: 'ZZAA', host: 'p.example.invalid' }));
  const read = readPrices({ name: `ZZAA_${label}_2026-11-20.${form}`, bytes });
  if (read.status !== 'read') throw new Error(`not read: ${JSON.stringify(read)}`);
  const [series, ...others] = read.series;
  expect(others).toEqual([]);
  expect(series?.proposal).toMatchObject({ symbol: 'ZZAA', bars: 3, adjustment: 'none', lastDate: '2026-11-19' });
  expect([...(series?.columns.close ?? [])]).toEqual([400, 101, 102]);
  expect(series?.proposal.issues.map(({ code }) => code)).toContain('split');
});
