import type { RefreshProblem } from '../../result/problem';
import { counted } from '../counted';
import { megabytes } from '../megabytes';
import type { SentenceTable } from './sentenceTable';

const ADDRESS_RULES = {
  'not-an-address': 'is not a web address',
  'no-symbol': 'does not say where the symbol goes, as {symbol}',
  'symbol-in-host': 'has {symbol} or {key} in the name of the server, where they are not allowed',
  'not-secure': 'is not secure: it must begin with https, or lead to this computer',
  'holds-a-password': 'holds a user name or password; use {key} in its place',
} as const;

/** Why prices could not be asked for, or what a server answered instead of prices. */
export const REFRESH_SENTENCES: SentenceTable<RefreshProblem> = {
  'refresh-off': () =>
    'The price refresh is switched off, so nothing was sent; choose a provider in Settings first where you want one.',
  'refresh-running': () => 'Prices are being asked for, so nothing was changed; wait until that has ended, or stop it.',
  'refresh-changed': () =>
    'The provider or the portfolio has changed since the list was shown, so nothing was sent; look at the list again.',
  'refresh-no-key': ({ host }) =>
    `Ballast has no key for ${host}, so nothing was sent; enter the key your account there shows.`,
  'refresh-address-invalid': ({ rule }) => `The address ${ADDRESS_RULES[rule]}, so it was not kept; correct it.`,
  'refresh-limit-reached': ({ host }) =>
    `The server ${host} says that your limit of requests is reached, so it gave no prices; ask again later.`,
  'refresh-key-refused': ({ host }) =>
    `The server ${host} does not accept the key, so it gave no prices; compare the key with the one your account there shows.`,
  'refresh-plan': ({ host }) =>
    `The server ${host} gives these prices only to accounts of a larger plan, so there are none; use another provider or files.`,
  'refresh-symbol-unknown': ({ host, symbol }) =>
    `The server ${host} knows no prices of ${symbol}, so it stays as it was; add them from a file.`,
  'refresh-symbol-not-offered': ({ symbol }) =>
    `The symbol ${symbol} is none this provider could know, so it is not asked for; add its prices from a file.`,
  'refresh-html': ({ host }) =>
    `The server ${host} answered with a web page instead of prices, so nothing was taken from it; a sign-in page of a network does that.`,
  'refresh-empty': ({ host, symbol }) =>
    `The server ${host} answered without any prices of ${symbol}, so it stays as it was; add them from a file.`,
  'refresh-unexpected': ({ host }) =>
    `The server ${host} answered something that is not a table of prices, so nothing was taken from it; try again later or use a file.`,
  'refresh-slow': ({ host, seconds }) =>
    `The server ${host} had not answered in full after ${counted(seconds, 'second')}, so nothing was taken from it; try again later.`,
  'refresh-truncated': ({ host }) =>
    `The answer of ${host} ended before it was complete, so nothing was taken from it; try again.`,
  'refresh-too-large': ({ host, limit }, format) =>
    `The answer of ${host} is larger than ${megabytes(limit, format)}, so it was not read; ask for fewer days or symbols.`,
  'refresh-host-refused': ({ host }) =>
    `The request would have gone to ${host}, which is not the server you have chosen, so it was not sent.`,
  'refresh-not-secure': ({ host, systemCode }) =>
    `It is not certain that the server is really ${host} (system code ${systemCode}), so nothing was sent; check the date of this computer and its network.`,
  'refresh-offline': ({ host, systemCode }) =>
    `The server ${host} cannot be reached (system code ${systemCode}), so there are no new prices; check the connection and try again.`,
  'refresh-server': ({ host, status }) =>
    `The server ${host} answered with the error ${status}, so nothing was taken from it; try again later.`,
  'refresh-process-ended': () =>
    'The part of Ballast that asks for prices ended early, so the remaining symbols were not asked for; try again.',
  'refresh-key-not-kept': () =>
    'This computer offers no safe place for the key, so it is known only until Ballast is closed.',
};
