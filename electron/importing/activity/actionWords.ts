import type { TradeType } from '../../../shared/model/tradeType';
import { foldText } from './headingKey';

/** What a word says happened. `transfer`, `merger`, `split` and `switch` get their direction from the row; `cash` changes no holding. */
export type ActionMeaning =
  | Exclude<TradeType, 'transfer_in' | 'transfer_out' | 'merger_in' | 'merger_out' | 'split_add'>
  | 'transfer'
  | 'transfer_in'
  | 'transfer_out'
  | 'merger'
  | 'split'
  | 'switch'
  | 'cash'
  | 'other'
  | 'statement';

/** Words for anything else: a switch of funds where two rows of a day say so by their quantities. */
const OTHER =
  /^(?:ovrigt|other|others|sonstige[rs]?|autres?|altro|overige?|otros?|outros?|misc(?:ellaneous)?|divers(?:e|es)?|annet|andet)$/;

/** Whole phrases that decide wherever they stand among the first words, strongest first. */
const PHRASES: readonly (readonly [RegExp, ActionMeaning])[] = [
  [
    /\b(?:sto|sell (?:to )?open(?:ing)?|sold (?:to )?open(?:ing)?|sell short|short (?:sell|sale)|sold short|leerverkauf|open sell)\b/,
    'sell_short',
  ],
  [/\b(?:bto|buy (?:to )?open(?:ing)?|bought (?:to )?open(?:ing)?)\b/, 'buy_open'],
  [
    /\b(?:btc|buy (?:to )?(?:clos(?:e|ing)|cover)|bought (?:to )?(?:clos(?:e|ing)|cover)|short cover|cover short|buy cover|close sell)\b/,
    'buy_to_close',
  ],
  [
    /\b(?:stc|sell (?:to )?clos(?:e|ing)|sold (?:to )?clos(?:e|ing)|close buy|position closed|closed? position|cierre)\b/,
    'sell',
  ],
  [
    /\b(?:open buy|open position|position opened|opened position|(?:monatliche|wochentliche)? ?sparplan\w*|savings plan|plan d investissement)\b/,
    'buy',
  ],
  [/\b(?:oexp|expir(?:ed?|ation|y)|verfall(?:en)?|expirad[oa]|expire|vervallen|scadenza)\b/, 'expire'],
  [/\b(?:oasgn|assign(?:ed|ment)|zuteilung option|asignacion)\b/, 'assign'],
  [/\b(?:oexcs|exercis(?:e|ed)|ausubung|exercice|ejercicio|uitoefening|esercizio)\b/, 'exercise'],
  [
    /\b(?:dividend (?:paid )?in (?:shares|stock)|stock (?:dividend|div|distribution)|share dividend|scrip|dividendes? en actions|dividendo en acciones|stockdividend\w*|gratisakti\w*|gratisaandelen|bonus (?:issue|shares?)|aktiedividend|aktieutdelning|dividendo in azioni|azioni gratuite)\b/,
    'stock_dividend',
  ],
  [/\b(?:spin ?off|abspaltung|scission|afsplitsing|scissione|escision|cisao|avknoppning)\b/, 'spinoff_in'],
  [
    /\b(?:(?:aktien|stock|share|forward|reverse)? ?splits?|aktiensplit|aktiesplit|fractionnement|splitsing|frazionamento|raggruppamento|desdobramento|desdoblamiento|regroupement|ssp|spl)\b/,
    'split',
  ],
  [
    /\b(?:merger|stock merger|mandatory exchange|fusion|fusie|fusione|fusao|umtausch|omruil\w*|aandelenruil|uppkop)\b/,
    'merger',
  ],
  [/\b(?:fondswechsel|fondsbyte|fund switch|switch(?! (?:in|out)\b)|fondswissel)\b/, 'switch'],
  [
    /\b(?:(?:shares|units) redeemed|redemption payout|full redemption|bond redemption|partial (?:call|redemption)|matur(?:ed|ity)|called bond|falligkeit|tilgung|einlosung|remboursement de titres?|aflossing|rimborso titoli|amortizacion|inlosen|full call)\b/,
    'redemption',
  ],
  [
    /\b(?:reinvest\w*|dividend reinvestment|drip|drp|wiederanlage\w*|herbeleg\w*|reinversion\w*|reinvestiment\w*|aterinvester\w*|reinvestering)\b/,
    'reinvest',
  ],
];

const BUY =
  'buys?|bought|purchas(?:e|es|ed)|kauf(?:e|en)?|gekauft|wertpapierkauf|ankauf|koop|aankoop|gekocht|achats?|achete|compra(?:s|do|da)?|acquisto|acquistato|kop|kopt|kjop|kjopt|kob|kobt|subscription|subscribed|souscription|zeichnung|sottoscrizione|suscripcion|subscricao|teckning|kupno|zakup|osto|nakup';
const SELL =
  'sells?|sold|sales?|verkauf(?:e|en)?|verkauft|wertpapierverkauf|verkoop|verkocht|ventes?|vendus?|ventas?|vendido|vende|vendita|venduto|vendas?|salj|sald|salt|salg|solgt|liquidat(?:ion|ed)|sprzedaz|myynti|prodej';
const TRANSFER_IN =
  'transferr?ed in|delivery (?:in|inbound)|inbound delivery|receive[ds]?|(?:staking|learning) (?:income|rewards?)|airdrops?|transfer (?:in|incoming|from|receive)|(?:incoming|inbound) transfer|transfers? of assets acat receive|acat(?:s)? in|tfi|einlieferung|einbuchung|depoteingang|ubertrag eingang|depotubertrag eingang|stock plan activity|shares? deposit(?:ed)?|deposit of shares|vest(?:ed|ing)?|rsu (?:vest|release)|transfert entrant|traspaso (?:de )?entrada|trasferimento in entrata|overboeking stukken in|conversion incoming|free ?share|overforing in|inleverans|deposit securities|security deposit';
const TRANSFER_OUT =
  'transferr?ed out|delivery (?:out|outbound)|outbound delivery|sen[dt]|transfer (?:out|outgoing|to)|(?:outgoing|outbound) transfer|acat(?:s)? out|tfo|auslieferung|ausbuchung|depotausgang|ubertrag ausgang|depotubertrag ausgang|transfert sortant|traspaso (?:de )?salida|trasferimento in uscita|conversion outgoing|overforing ut|utleverans|withdrawal of shares|security withdrawal';
const TRANSFER =
  'transfers?|transferred|security transfer|transfer of (?:assets|securities)|internal transfer|journal(?:ed)?(?: shares?)?|acats?|depotubertrag|umbuchung|ubertrag|transfert\\w*|traspaso|trasferimento|transferencia|overboeking|overdracht|overforing|giroconto|flytt|tf6|conversion|exchange';
const SWITCH_IN = '(?:exchange|switch) in';
const SWITCH_OUT = '(?:exchange|switch) out';
const STATEMENT = 'monthly statement|statement|tax certificate|kontoauszug|releve';
const CASH =
  'dividend\\w*|vorabpauschale|thesaurierung\\w*|osin(?:ko|got)|dywidend\\w*|korko|odsetki|prowizja|wplata|wyplata|talletus|nosto|dividends?|dividendes?|dividendos?|utdelning|utbytte|udbytte|ausschuttung\\w*|ertrag\\w*|distributions?|c?div|cdiv|qualdiv|pid|property|cap(?:ital)? gains?|capital gain\\w*|gain distribution|return of capital|roc|coupons?|kupon|' +
  'interests?|int|zinsen?|zinsgutschrift|\\w*zinsen|rente|ranta|renta|renter|interets?|interes|intereses|interess[ei]|juros|' +
  '(?:\\w+ )?fees?|gold fee|gebuhr\\w*|kosten|\\w*kosten|transactiekosten|frais|comision\\w*|commission\\w*|comisso\\w*|comissoes|tarieven|tarief|avgift\\w*|gebyr|charges?|spese|gastos|custody|courtage|courtesy|' +
  'tax(?:es)?|\\w*steuern?|impots?|impuestos?|imposta|tasse|taxes?|taxe|belasting\\w*|\\w*belasting|skatt|\\w*skatt|kallskatt|impostos?|retencion\\w*|retenue|withh(?:eld|olding)\\w*|nra|backup|sdrt|stamp\\w*|' +
  'deposits?|deposito|depositos|einzahlung\\w*|einlage|insattning\\w*|innskudd|indbetaling|storting\\w*|versements?|verse|cotisation\\w*|contributions?|ingreso\\w*|top ?up|inpayment|customer inpayment|zahlungseingang|aporte|aportacion\\w*|approvisionnement|' +
  'withdraw\\w*|auszahlung\\w*|entnahme|uttag\\w*|uttak|udbetaling|opname\\w*|retraits?|prelevement\\w*|preliev\\w*|retir(?:o|os|ada)|levantamento|terugstorting|disbursement\\w*|' +
  'wire\\w*|ach|eft|rtp|moneylink\\w*|direct (?:debit|deposit)|checks?|cheques?|payments?|virements?|uberweisung\\w*|bonific\\w*|lastschrift|gutschrift|money movement|funds? (?:received|disbursed|sent|transfer)|cash\\w*|sweep|' +
  'credits?|debits?|rebates?|awards?|bonus|promotional|promo\\w*|referral|adjustments?|result adjustment|subvention\\w*|incitatif\\w*|resiliation|refund\\w*|ruckerstattung|aterbetalning|reimbursement|' +
  'swaps?|overnight|rollover|profit loss|profit of position|free funds|forex|fx|fxt|currency|valuta|valute|devis\\w*|cambio|change|crypto transfer fee|variation|reservation|processed|flatex|aansluitingskosten|overnight refund|' +
  'in lieu|cil|lending|stock lending|slip|special div|misc cash|spending|card|kredit|soll|haben|ausgleich|foreign tax|fractional shares cash|muni exempt|margin interest|adr|agency processing|afee|dfee|dtax|mdiv|mint|gmpc|itrf|xent|gdbp|inadv|abip|dcf|bank|conferimento|correction|royalt\\w*|deemed';

const WORDS: readonly (readonly [RegExp, ActionMeaning])[] = [
  [anyOf(BUY), 'buy'],
  [anyOf(SELL), 'sell'],
  [anyOf(TRANSFER_IN), 'transfer_in'],
  [anyOf(TRANSFER_OUT), 'transfer_out'],
  [anyOf(SWITCH_IN), 'switch_in'],
  [anyOf(SWITCH_OUT), 'switch_out'],
  [anyOf(STATEMENT), 'statement'],
  [anyOf(CASH), 'cash'],
  [anyOf(TRANSFER), 'transfer'],
];

/** Codes of one or two letters count only where they are the whole cell. */
const CODES: ReadonlyMap<string, ActionMeaning> = new Map([
  ['b', 'buy'],
  ['s', 'sell'],
  ['k', 'buy'],
  ['v', 'sell'],
  ['a', 'buy'],
  ['c', 'buy'],
  ['bot', 'buy'],
  ['sld', 'sell'],
  ['ss', 'sell_short'],
  ['rei', 'reinvest'],
  ['rein', 'reinvest'],
  ['con', 'cash'],
  ['dis', 'cash'],
  ['dep', 'cash'],
  ['wdr', 'cash'],
  ['fch', 'cash'],
  ['brw', 'cash'],
]);

/** A long text names the security after what happened; only its beginning is about the latter. */
const HEAD_WORDS = 6;
const LONGEST = 200;
/** No word for what happened is longer; a search through a longer one would only take time. */
const LONGEST_WORD = 30;

/**
 * What an action cell or the beginning of a description says happened, in eight languages.
 *
 * @param text - "YOU BOUGHT WASTE MANAGEMENT INC (WM)", "Typ av transaktion: Sälj", "STO".
 * @returns Null where no word is known: nothing is guessed from it.
 */
export function actionMeaning(text: string): ActionMeaning | null {
  if (text.length > REMEMBERED_LENGTH) return meaningOf(text);
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const meaning = meaningOf(text);
  if (KNOWN.size >= KNOWN_LIMIT) KNOWN.clear();
  KNOWN.set(text, meaning);
  return meaning;
}

/** Files say the same few things over and over, and every step asks again. */
const KNOWN = new Map<string, ActionMeaning | null>();
const KNOWN_LIMIT = 4000;
const REMEMBERED_LENGTH = 120;

function meaningOf(text: string): ActionMeaning | null {
  const folded = foldText(text.slice(0, LONGEST));
  if (folded === '') return null;
  const code = CODES.get(folded);
  if (code !== undefined) return code;
  if (OTHER.test(folded)) return 'other';
  const words = folded.split(' ').slice(0, HEAD_WORDS);
  const head = words.map((word) => word.slice(0, LONGEST_WORD)).join(' ');
  const phrase = PHRASES.find(([pattern]) => pattern.test(head))?.[1];
  return phrase ?? earliest(head);
}

/** Whether a text that is about money also names a purchase or a sale: "Fee on sale", "Cash purchase". */
export function mentionsTrade(text: string): boolean {
  const head = foldText(text.slice(0, LONGEST)).split(' ').slice(0, HEAD_WORDS).join(' ');
  return WORDS.some(([pattern, meaning]) => (meaning === 'buy' || meaning === 'sell') && pattern.test(head));
}

const TRADING: ReadonlySet<ActionMeaning> = new Set(['buy', 'sell', 'buy_open', 'sell_short', 'buy_to_close']);

/** Whether a description begins with what was traded: "Purchase ZZTOP INC". Elsewhere such a word may be a name's. */
export function beginsWithTrade(text: string): boolean {
  const [first = ''] = text.replace(/^(?:you|we|market|limit|stop) /i, '').split(/\s+/, 1);
  return first.length > 2 && TRADING.has(actionMeaning(first) ?? 'cash');
}

/** The known word that stands first: "Dividend tax" is a dividend's, "Buy, fee waived" a purchase. */
function earliest(head: string): ActionMeaning | null {
  let best: ActionMeaning | null = null;
  let bestAt = Number.POSITIVE_INFINITY;
  for (const [pattern, meaning] of WORDS) {
    const at = pattern.exec(head)?.index ?? Number.POSITIVE_INFINITY;
    if (at < bestAt) [best, bestAt] = [meaning, at];
  }
  return best;
}

function anyOf(words: string): RegExp {
  return new RegExp(`\\b(?:${words})\\b`);
}
