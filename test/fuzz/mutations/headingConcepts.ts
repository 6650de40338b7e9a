/**
 * What headings of broker files go by, language by language: the frozen table the mutation corpus renames from. Written
 * from brokers' exports and the trade's vocabulary, not from the readers' own lists, and never changed to suit a reader.
 */
export interface HeadingConcept {
  readonly language: Language;
  readonly names: readonly string[];
  /** Cells are amounts, so that thousands marks can be added. */
  readonly numeric?: true;
  /** Renamed in files of one sort only: "Type" of a holding and "Value" of a trade are something else. */
  readonly only?: 'activity' | 'holdings';
}

export type Language = 'en' | 'de' | 'fr' | 'nl' | 'sv';

const money = (language: Language, ...names: readonly string[]): HeadingConcept => ({ language, names, numeric: true });
const words = (language: Language, ...names: readonly string[]): HeadingConcept => ({ language, names });
const event = (concept: HeadingConcept): HeadingConcept => ({ ...concept, only: 'activity' });
const held = (concept: HeadingConcept): HeadingConcept => ({ ...concept, only: 'holdings' });

export const HEADING_CONCEPTS: readonly HeadingConcept[] = [
  words('en', 'Symbol', 'Ticker', 'Ticker Symbol', 'Stock Symbol', 'Security Symbol', 'Trading Symbol', 'Code'),
  words('en', 'ISIN', 'ISIN Code', 'ISIN Number'),
  words('en', 'Name', 'Security Name', 'Company Name', 'Investment Name', 'Product', 'Company', 'Holding Name'),
  words('en', 'Description', 'Security Description', 'Details', 'Investment Description'),
  money('en', 'Quantity', 'Qty', 'Qty.', 'Shares', 'Units', 'No. of shares', 'Number of Shares', 'Share Quantity'),
  money('en', 'Price', 'Share Price', 'Unit Price', 'Price per share', 'Price / share', 'Price Per Unit'),
  held(
    money('en', 'Last Price', 'Current Price', 'Market Price', 'LTP', 'Closing', 'Last Traded Price', 'Closing Price'),
  ),
  event(money('en', 'TradePrice', 'Trade Price', 'Execution Price', 'Avg Price', 'Fill Price')),
  held(money('en', 'Market Value', 'Current Value', 'Value', 'Total Value', 'Mkt Val', 'Cur. val', 'Position Value')),
  held(money('en', 'Cost Basis', 'Cost Basis Total', 'Total Cost', 'Book Cost', 'Invested', 'Total Cost Basis')),
  held(
    money(
      'en',
      'Avg. cost',
      'Average Cost Basis',
      'Unit Cost',
      'Cost/Share',
      'Price Paid',
      'Average Cost',
      'Cost per Share',
    ),
  ),
  held(money('en', 'Total Gain', 'Gain/Loss', 'Unrealized Gain', 'P&L', 'Unrealized P/L', 'Profit/Loss')),
  words('en', 'Currency', 'CCY', 'Currency Code', 'Trading Currency', 'CurrencyPrimary'),
  words('en', 'Account Number', 'Account #', 'Account No.', 'Account ID'),
  words('en', 'Date', 'Trade Date', 'Transaction Date', 'Activity Date', 'Run Date', 'Execution Date', 'TradeDate'),
  words('en', 'Settlement Date', 'Settle Date', 'Settled On'),
  words('en', 'Open Date', 'Date Acquired', 'Acquisition Date', 'Purchase Date', 'Date Opened'),
  event(words('en', 'Action', 'Transaction Type', 'Type', 'Side', 'Activity', 'Buy/Sell', 'Transaction', 'Trans Code')),
  event(money('en', 'Amount', 'Total Amount', 'Net Amount', 'Total', 'Transaction Amount')),
  event(money('en', 'Fees', 'Fee', 'Commission', 'Fees & Comm', 'Transaction Fee', 'Charges', 'Brokerage')),
  words('en', 'Security Type', 'Asset Class', 'Asset Type', 'Instrument Type', 'Asset Category'),
  words('en', 'Exchange rate', 'FX Rate', 'Conversion Rate'),
  words('en', 'Notes', 'Note', 'Comment', 'Remarks'),

  words('de', 'Datum', 'Buchungsdatum', 'Handelstag', 'Ausführungsdatum'),
  event(words('de', 'Typ', 'Transaktionstyp', 'Art', 'Vorgang')),
  event(money('de', 'Wert', 'Betrag', 'Gesamtbetrag', 'Nettobetrag')),
  words('de', 'Buchungswährung', 'Währung', 'Kontowährung'),
  words('de', 'Wechselkurs', 'Devisenkurs', 'Umrechnungskurs'),
  event(money('de', 'Gebühren', 'Kosten', 'Provision', 'Spesen')),
  money('de', 'Stück', 'Anzahl', 'Menge', 'Stückzahl', 'Nominale'),
  words('de', 'Wertpapiername', 'Bezeichnung', 'Wertpapier', 'Wertpapierbezeichnung', 'Titel'),
  words('de', 'Ticker-Symbol', 'Symbol', 'Ticker', 'Kürzel', 'Börsenkürzel'),
  words('de', 'Notiz', 'Bemerkung', 'Kommentar'),
  money('de', 'Kurs', 'Preis', 'Aktueller Kurs', 'Schlusskurs'),
  money('de', 'Marktwert', 'Kurswert', 'Depotwert', 'Aktueller Wert'),
  money('de', 'Einstandswert', 'Kaufwert', 'Anschaffungswert', 'Einstandsbetrag'),
  words('de', 'Depot', 'Depotnummer', 'Konto', 'Kontonummer'),
  words('de', 'Kaufdatum', 'Anschaffungsdatum', 'Erwerbsdatum'),

  words('fr', 'Date de transaction', "Date d'opération", "Date d'operation", 'Date de négociation'),
  words('fr', 'Date de règlement', 'Date de valeur', 'Date de livraison'),
  event(words('fr', 'Type de transaction', 'Operation', 'Opération', "Type d'opération", 'Sens')),
  words('fr', 'Symbole', 'Ticker', 'Code valeur', 'Mnémonique'),
  money('fr', 'Quantité', 'Quantite', 'Nombre de titres', 'Qté', 'Nb titres'),
  money('fr', 'Prix', 'Cours', 'Prix unitaire', "Cours d'exécution"),
  words('fr', 'Devise du prix', 'Devise', 'Monnaie'),
  event(money('fr', 'Commission payée', 'Commission', 'Frais', 'Courtage', 'Frais de courtage')),
  event(money('fr', "Montant de l'opération", 'Montant', 'Montant net', 'Montant total')),
  words('fr', 'Libelle', 'Libellé', 'Désignation', 'Nom du titre'),
  words('fr', "Classe d'actif", "Catégorie d'actif", "Type d'actif"),

  words('nl', 'Datum', 'Transactiedatum', 'Handelsdatum', 'Uitvoeringsdatum'),
  words('nl', 'Naam', 'Fondsnaam', 'Product', 'Effect'),
  event(words('nl', 'Type mutatie', 'Transactietype', 'Soort transactie', 'Soort mutatie')),
  money('nl', 'Volume', 'Aantal', 'Stuks', 'Hoeveelheid'),
  money('nl', 'Koers', 'Prijs', 'Uitvoeringskoers', 'Prijs per stuk'),
  event(money('nl', 'Bedrag', 'Nettobedrag', 'Totaalbedrag')),
  words('nl', 'Isin code', 'ISIN', 'ISIN-code'),
  words('nl', 'Portefeuille', 'Rekening', 'Rekeningnummer', 'Portefeuillenummer'),
  words('nl', 'Omschrijving', 'Beschrijving', 'Transactieomschrijving'),
  event(money('nl', 'Mutatie', 'Bedrag mutatie', 'Mutatiebedrag')),
  event(money('nl', 'Saldo', 'Nieuw saldo', 'Saldo na mutatie')),

  words('sv', 'Datum', 'Affärsdag', 'Handelsdag', 'Transaktionsdatum'),
  words('sv', 'Konto', 'Kontonummer', 'Depå'),
  event(words('sv', 'Typ av transaktion', 'Transaktionstyp', 'Transaktion', 'Typ')),
  words('sv', 'Värdepapper/beskrivning', 'Värdepapper', 'Värdepappersnamn', 'Namn'),
  money('sv', 'Antal', 'Volym', 'Antal aktier', 'Antal andelar'),
  money('sv', 'Kurs', 'Pris', 'Avslutskurs'),
  event(money('sv', 'Belopp', 'Summa', 'Totalbelopp', 'Likvidbelopp')),
  words('sv', 'Transaktionsvaluta', 'Valuta', 'Likvidvaluta'),
  event(money('sv', 'Courtage', 'Avgift', 'Kommission')),
];

/** A heading without case, money signs and closing marks; what stands behind its name is returned too. */
export function headingParts(text: string): { readonly key: string; readonly tail: string } {
  const match = /^(?<name>.*?)(?<tail>\s*(?:\$|€|\([$€A-Z]{1,3}\)|\bUSD|\bEUR)?\s*)$/u.exec(text);
  const name = match?.groups?.['name'] ?? text;
  return {
    key: name
      .trim()
      .toLowerCase()
      .replace(/\s*\/\s*/g, '/'),
    tail: match?.groups?.['tail'] ?? '',
  };
}

/** The concept a heading stands for in a language, or null. */
export function conceptOf(heading: string, language: Language): HeadingConcept | null {
  const { key } = headingParts(heading);
  return HEADING_CONCEPTS.find((one) => one.language === language && includesName(one, key)) ?? null;
}

function includesName({ names }: HeadingConcept, key: string): boolean {
  return key !== '' && names.some((name) => headingParts(name).key === key);
}
