import { describe, expect, it } from 'vitest';
import { parseOwnAddress } from '../../../electron/refresh/ownAddress';
import { allowedOrigin, PROVIDERS, type ProviderId } from '../../../electron/refresh/providers';
import { obtained } from '../../support/outcome';

const HOST = 'prices.example.invalid';
const ASKED = { symbol: 'IWM', host: HOST };
const ACCESS = { key: 'K&1', address: 'https://prices.example.invalid/{symbol}?k={key}' };

function reply(text: string, more: { status?: number; contentType?: string; measured?: boolean } = {}) {
  return { status: 200, contentType: 'text/csv', measured: true, ...more, bytes: new TextEncoder().encode(text) };
}

describe('a request', () => {
  it.each<[ProviderId, string, object]>([
    [
      'alphaVantage',
      'IWM',
      {
        host: 'www.alphavantage.co',
        path: '/query?function=TIME_SERIES_DAILY_ADJUSTED&symbol=IWM&outputsize=full&datatype=csv&apikey=K%261',
        headers: {},
      },
    ],
    ['alphaVantage', 'BRK.B', { path: expect.stringContaining('&symbol=BRK-B&') }],
    [
      'tiingo',
      'BRK/B',
      {
        host: 'api.tiingo.com',
        path: '/tiingo/daily/brk-b/prices?startDate=1960-01-01&format=csv',
        headers: { authorization: 'Token K&1' },
      },
    ],
    ['own', '^RUT', { host: HOST, path: '/%5ERUT?k=K%261', headers: {} }],
    ['own', 'A/../B?x#y', { path: '/A%2F..%2FB%3Fx%23y?k=K%261' }],
  ])('to %s for %s goes to the right place by TLS', (provider, symbol, expected) => {
    const target = obtained(PROVIDERS[provider].target(symbol, ACCESS));
    expect(target).toMatchObject({ secure: true, port: null, ...expected });
  });

  it.each<ProviderId>(['alphaVantage', 'tiingo'])('to %s is not made for an index, a pair or a future', (provider) => {
    for (const symbol of ['^GSPC', 'EURUSD=X', 'ES=F', 'A&symbol=B', ''])
      expect(PROVIDERS[provider].target(symbol, ACCESS)).toEqual({
        ok: false,
        problem: { code: 'refresh-symbol-not-offered', symbol },
      });
  });

  it.each<ProviderId>(['alphaVantage', 'tiingo', 'own'])('to %s is not made without a key', (provider) => {
    const target = PROVIDERS[provider].target('IWM', { ...ACCESS, key: null });
    expect(target).toMatchObject({ ok: false, problem: { code: 'refresh-no-key' } });
  });

  it('goes to a fixed server, whatever address stands in the settings', () => {
    expect(allowedOrigin('tiingo', ACCESS.address)).toEqual({
      ok: true,
      value: { secure: true, host: 'api.tiingo.com', port: null },
    });
  });
});

describe('an address of the user’s own', () => {
  it.each<[string, string]>([
    ['', 'no-symbol'],
    ['https://prices.example.invalid/all.csv', 'no-symbol'],
    ['https://prices.example.invalid/#{symbol}', 'no-symbol'],
    ['prices.example.invalid/{symbol}', 'not-an-address'],
    ['ftp://prices.example.invalid/{symbol}', 'not-an-address'],
    ['file:///home/{symbol}', 'not-an-address'],
    ['javascript:alert({symbol})', 'not-an-address'],
    ['https://{symbol}.example.invalid/', 'symbol-in-host'],
    ['https://{key}.example.invalid/{symbol}', 'symbol-in-host'],
    ['http://prices.example.invalid/{symbol}', 'not-secure'],
    ['http://192.168.0.4/{symbol}', 'not-secure'],
    ['http://127.0.0.1.example.invalid/{symbol}', 'not-secure'],
    ['http://localhost.example.invalid/{symbol}', 'not-secure'],
    ['https://me:secret@prices.example.invalid/{symbol}', 'holds-a-password'],
  ])('%s is refused: %s', (address, rule) => {
    expect(parseOwnAddress(address)).toEqual({ ok: false, problem: { code: 'refresh-address-invalid', rule } });
  });

  it.each<[string, object]>([
    ['http://127.0.0.1:8080/{symbol}.csv', { secure: false, host: '127.0.0.1', port: 8080, needsKey: false }],
    ['http://localhost/{symbol}', { secure: false, host: 'localhost', port: null }],
    ['http://[::1]:90/{symbol}', { secure: false, host: '::1', port: 90 }],
    [' https://Prices.Example.invalid:8443/d?s={symbol}&k={key} ', { host: HOST, port: 8443, needsKey: true }],
  ])('%s is taken apart', (address, expected) => {
    expect(obtained(parseOwnAddress(address))).toMatchObject(expected);
  });
});

const TABLE = 'timestamp,open,close\n2026-11-19,1,2\n2026-11-18,1,2\n';
const RATE =
  '{"Information":"We have detected your API key as SECRET and our standard API rate limit is 25 requests per day. Please subscribe to any of the premium plans."}';

describe('a reply', () => {
  it.each<[ProviderId, string, string]>([
    ['alphaVantage', TABLE, 'csv'],
    ['alphaVantage', '{"Meta Data":{},"Time Series (Daily)":{"2026-11-19":{}}}', 'json'],
    ['tiingo', 'date,close\r\n2026-11-19,2\r\n', 'csv'],
    ['own', 'Date;Close\n19.11.2026;2,5\n', 'csv'],
    ['own', '[{"date":"2026-11-19","close":2}]', 'json'],
    ['own', '\n\n2026-11-19,2\n2026-11-20,3', 'csv'],
  ])('of %s with prices is taken as it is: %s', (provider, text, form) => {
    expect(PROVIDERS[provider].interpret(reply(text), ASKED)).toEqual({ ok: true, value: form });
  });

  it.each<[ProviderId, string, string]>([
    ['alphaVantage', RATE, 'refresh-limit-reached'],
    ['alphaVantage', '{"Note":"Our standard API call frequency is 5 calls per minute."}', 'refresh-limit-reached'],
    ['alphaVantage', '{"Information":"This is a premium endpoint. You may subscribe."}', 'refresh-plan'],
    ['alphaVantage', '{"Information":"The outputsize=full parameter value is a premium feature."}', 'refresh-plan'],
    ['alphaVantage', '{"Error Message":"the parameter apikey is invalid or missing."}', 'refresh-key-refused'],
    ['alphaVantage', '{"Information":"The **demo** API key is for demo purposes only."}', 'refresh-key-refused'],
    ['alphaVantage', '{"Error Message":"Invalid API call. Please retry."}', 'refresh-symbol-unknown'],
    ['alphaVantage', '{}', 'refresh-empty'],
    ['alphaVantage', '{"Greeting":"Hello"}', 'refresh-unexpected'],
    ['tiingo', 'Error: You have run over your hourly request allocation.', 'refresh-limit-reached'],
    ['tiingo', '{"detail":"Please supply a token"}', 'refresh-key-refused'],
    ['tiingo', '{"detail":"Not found."}', 'refresh-symbol-unknown'],
    ['tiingo', "Error: Ticker 'ZZQQ' not found", 'refresh-symbol-unknown'],
    ['tiingo', '{"detail":"Something else"}', 'refresh-unexpected'],
    ['tiingo', '[]', 'refresh-empty'],
    ['own', 'All is well', 'refresh-unexpected'],
    ['own', 'date,close\n', 'refresh-empty'],
    ['own', 'date,open,close\n2026-11-19,1,2\n2026-11-2', 'refresh-truncated'],
    ['own', ' \n\t', 'refresh-empty'],
  ])('of %s in words is understood: %s', (provider, text, code) => {
    const outcome = PROVIDERS[provider].interpret(reply(text), ASKED);
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    expect(JSON.stringify(outcome)).not.toContain('SECRET');
  });

  it.each<[number, string]>([
    [401, 'refresh-key-refused'],
    [402, 'refresh-plan'],
    [403, 'refresh-key-refused'],
    [404, 'refresh-symbol-unknown'],
    [429, 'refresh-limit-reached'],
    [500, 'refresh-server'],
    [304, 'refresh-server'],
  ])('with status %d is no table, whoever sends it', (status, code) => {
    for (const provider of Object.values(PROVIDERS))
      expect(provider.interpret(reply(TABLE, { status }), ASKED)).toMatchObject({ ok: false, problem: { code } });
  });

  it('that is a web page is said to be one, by its content or its kind', () => {
    for (const [text, contentType] of [
      ['<!DOCTYPE html><html></html>', 'text/csv'],
      ['  <html lang="en">', 'text/csv'],
      ['<div>Sign in</div>', 'text/html; charset=utf-8'],
    ] as const)
      for (const provider of Object.values(PROVIDERS))
        expect(provider.interpret(reply(text, { contentType }), ASKED)).toMatchObject({
          problem: { code: 'refresh-html' },
        });
  });

  it('of unknown length is whole only where it ends with a line or a bracket', () => {
    const { interpret } = PROVIDERS.own;
    expect(interpret(reply('a,b\n1,23', { measured: false }), ASKED)).toMatchObject({
      problem: { code: 'refresh-truncated' },
    });
    expect(interpret(reply('a,b\n1,23\n', { measured: false }), ASKED).ok).toBe(true);
    expect(interpret(reply('[{"a":1}]', { measured: false }), ASKED).ok).toBe(true);
    expect(interpret(reply('[{"a":1}', { measured: false }), ASKED)).toMatchObject({
      problem: { code: 'refresh-truncated' },
    });
  });
});
