/** What a column of an activity table can hold; a role is played by one column, except those of `MANY_ROLES`. */
export type ActivityRole =
  | 'date'
  | 'settleDate'
  | 'action'
  | 'symbol'
  | 'isin'
  | 'securityNumber'
  | 'name'
  | 'text'
  | 'quantity'
  | 'price'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'fees'
  | 'currency'
  | 'amountCurrency'
  | 'account'
  | 'status'
  | 'securityType'
  | 'multiplier'
  | 'recordId';

/**
 * Headings as `headingKey` writes them (no blanks, no accents), best first; English, German, French, Dutch, Italian,
 * Spanish, Portuguese and the Nordic languages.
 */
export const ACTIVITY_HEADINGS: Readonly<Record<ActivityRole, readonly string[]>> = {
  date: words(
    'trade date|filled time|fill time|execution date|execution time|executed at|executed on|date executed|run date',
    'activity date|transaction date|date of transaction|transaction time|transaction date time|date time|datetime|date|time',
    'timestamp|created at|created|event date|effective date|close time|order date|trade day|deal date|dealing date|trade time',
    'datum|handelsdatum|transaktionsdatum|ausfuhrungsdatum|ausfuhrung|buchungstag|buchungsdatum|datum uhrzeit|zeitpunkt|schlusstag',
    'date de transaction|date d operation|date operation|date de l operation|date d execution|date de negociation|date transaction|date du mouvement|jour',
    'transactiedatum|handelsdag|boekdatum|boekingsdatum|uitvoeringsdatum|datum transactie|transactie datum',
    'fecha|fecha de operacion|fecha operacion|fecha de ejecucion|fecha de la operacion|fecha de transaccion|data|data operazione',
    'data esecuzione|data transazione|data di negoziazione|data da operacao|data de negociacao|data da transacao|data operacao',
    'affarsdag|affarsdatum|transaktionsdag|bokforingsdag|dato|handelsdato|transaksjonsdato|bokforingsdato|posting date|process date|processed date|placed time|date placed',
    'buchtag|data movimento|fecha movimiento|date comptable|kauppapaiva|kirjauspaiva|tapahtumapaiva|czas transakcji|data transakcji|order date',
  ),
  settleDate: words(
    'settlement date|settle date|settled date|settlement|value date|date settled|settled|valutadatum|valuta datum|valutadag|wertstellung|valuta tag',
    'date de reglement|date de valeur|date valeur|date reglement|date de liquidation|fecha valor|fecha de liquidacion|fecha liquidacion',
    'maksupaiva|data rozliczenia|data valuta|data di regolamento|data de liquidacao|likviddag|likviddatum|oppgjorsdag|valor dato|posting date|process date|processed date|booking date|post date',
  ),
  action: words(
    'action|side|buy sell|buy or sell|trans code|transaction code|transaction type|type of transaction|trade type|trade action|order side|direction',
    'transaction|activity|activity description|operation|operation type|order action|event|event type|activity type|type|sub type|subtype|category|kind|b s|deal type',
    'type de transaction|type d operation|type operation|type de mouvement|nature|nature de l operation|sens|libelle operation',
    'transaktionstyp|transaktion|transaktionsart|vorgang|buchungsart|typ|art|aktion|umsatzart|geschaftsart|auftragsart|richtung|kauf verkauf|orderart',
    'type mutatie|mutatietype|transactietype|type transactie|soort transactie|soort|actie|richting|koop verkoop|aan verkoop|transactie|transactiesoort',
    'tipo|tipo de operacion|tipo operacion|tipo de transaccion|operacion|movimiento|tipo de movimiento|compra venta|accion',
    'tipo operazione|tipo di operazione|operazione|causale|tipo transazione|movimento|segno|tipo de operacao|tipo operacao|operacao|tipo de transacao|tipo de movimento|compra venda',
    'typ av transaktion|transaktionstype|transaksjonstype|handling|kop salj|kob salg|kjop salg|typ transaktion|affarstyp',
    'way|buy sell indicator|transaction description|trans type|transaktionsslag|handelsart|tapahtumatyyppi|tapahtuma|k s|strona|rodzaj transakcji|typ transakcji',
  ),
  symbol: words(
    'symbol|ticker|ticker symbol|symbol ticker|stock symbol|security symbol|instrument symbol|symbol cusip|symbol isin|trading symbol|stock code|asset symbol|asset|instrument code|instrument|code|epic|tidm',
    'symbole|mnemo|mnemonique|code valeur|simbolo|ticker symbool|symbool|kurzel|borsenkurzel|kortnamn|tickersymbol|codigo|kortnavn|stock|security id|underlying symbol|details|plan',
    'sym|fund symbol|fund ticker|security ticker|ticker code|pair|market pair|trading pair|base currency|security symbol isin',
  ),
  isin: words(
    'isin|isin code|code isin|isin nummer|isin number|codice isin|codigo isin|isin kod|isin nr|security isin',
  ),
  securityNumber: words(
    'cusip|cusip number|sedol|wkn|valor number|valoren|valorennummer|security number|cusip sedol|security identifier',
  ),
  name: words(
    'security description|security name|name|company|company name|product|product name|title|investment name|investment|security|fund name|fund|instrument name|asset name|stock name|issuer|holding',
    'investment description|instrument description|asset description|product description|holding name|description|long name|nom|valeur|titre|libelle|libelle valeur|nom du titre|designation|naam|fonds|fondsnaam|productnaam|bezeichnung|wertpapiername|wertpapier|wertpapierbezeichnung|titel|unternehmen|gattungsbezeichnung',
    'nombre|valor nombre|descripcion|producto|empresa|titulo|activo|titolo|descrizione|prodotto|strumento|nome|produto|ativo|descricao',
    'vardepapper beskrivning|vardepapper|vardepappersnamn|beskrivning|namn|navn|verdipapir|vaerdipapir|papper|produkt',
    'security class|plan investment|investment option|fund option|investments|arvopaperi|nimi|papier|walor|nazwa|nazwa papieru',
  ),
  text: words(
    'description|omschrijving|comment|comments|details|detail|transaction description|memo|narrative|remarks|notes|note|beschreibung|buchungstext|verwendungszweck|umsatzinformation|notiz|text',
    'libelle|libelle de l operation|commentaire|concepto|descripcion|comentario|observaciones|descrizione|descrizione operazione|causale|note|descricao|comentarios|observacoes|beskrivning|mededelingen|toelichting',
    'description 1|description 2|buchungsinformationen|event|trade details|booking text|memo description',
  ),
  quantity: words(
    'filled|filled qty|filled quantity|qty filled|executed quantity|exec qty|executed qty|fill quantity|quantity filled|quantity|qty|qty quantity|shares|units|no of shares|number of shares|share quantity|no of units|number of units',
    'quantity transacted|units traded|shares units|quantity shares|quantity of shares|shares traded|share count|trade quantity|contracts|volume|size|lots|nominal|total qty|unit quantity',
    'stuck|stucke|stk|stuckzahl|anzahl|anzahl stucke|menge|nominale|stuck nominal|stuck nominale|anteile|anzahl anteile',
    'quantite|qte|nombre|nombre de titres|nombre d actions|nb titres|nombre de parts|quantite executee|aantal|aantal stuks|stuks|aantal aandelen',
    'cantidad|titulos|numero de titulos|acciones|num titulos|participaciones|quantita|qta|numero titoli|quota|quantidade|qtd|numero de acoes',
    'antal|antal aktier|antall|maengde|stycken|volym|volumen|volume eseguito',
    'fill qty|filled shares|qty executed|number nominal|quantity nominal|maara|kappalemaara|kpl|liczba|ilosc|wolumen|amount asset|asset amount|base amount|vol|shares unit|units shares|executed shares|number of units shares|size filled',
  ),
  price: words(
    'avg price|average price|avg fill price|average fill price|filled price|fill price|execution price|executed price|exec price|trade price|price per share|price share|price per unit|unit price|share price',
    'price at transaction|spot price|spot price at transaction|per share cost|cost per share|per share price|unit cost|price each|deal price|dealing price|price',
    'kurs|ausfuhrungskurs|stuckpreis|einzelpreis|preis|preis pro stuck|preis je stuck|preis je anteil|kurs preis|abrechnungskurs|kurs je stuck',
    'cours|prix|prix unitaire|cours d execution|cours execute|prix d execution|prix par action|cours unitaire|koers|prijs|aankoopkoers|uitvoeringskoers|prijs per aandeel|prijs per stuk|stukprijs',
    'precio|precio unitario|cotizacion|precio por accion|precio medio|precio de ejecucion|prezzo|prezzo unitario|prezzo medio|prezzo di esecuzione|prezzo per azione',
    'preco|preco unitario|preco medio|cotacao|preco por acao|preco de execucao|pris|aktiekurs|pris per aktie|purchase price|handelskurs',
    'quotazione|p zo|prezzo di mercato|average execution price|avg execution price|quote price|precio medio ejecucion|execution px|exec px|px|fill px|trade px|ausfuhrungspreis',
    // Polish, Finnish; then what may be the price of a currency.
    'asset market price|asset price|cena|cena jednostkowa|kurssi|hinta|kauppahinta|rate|cambio',
  ),
  amount: words(
    'net amount|fill amount|filled amount|executed amount|executed value|settle amount net|net settlement amount|settlement amount|settle amount|net proceeds|net cash|net total|net value|local value|amount|total amount|transaction amount|cash amount|trade amount|money amount',
    'bookkeeping amount|booked amount|total|total value|trade money|trade value|trade total|transaction value|transaction total|cash value|proceeds|value|consideration|gross amount|principal amount|principal|cash flow|total cost|order value|cash impact',
    'nettobetrag|endbetrag|betrag|gesamtbetrag|abrechnungsbetrag|ausmachender betrag|wert|kurswert|gesamt|summe|gesamtpreis|gesamtwert|buchungsbetrag|gegenwert',
    'montant net|montant|montant de l operation|montant total|montant brut|montant de la transaction|total net|bedrag|netto bedrag|nettobedrag|totaal|totaalbedrag|waarde|mutatie',
    'importe neto|importe|importe total|efectivo|monto|monto total|importo|importo netto|controvalore|totale|importo totale|valor total|montante|valor|valor liquido|valor da operacao',
    'mutatiebedrag|bedrag mutatie|transactiebedrag|summa|belopp|nettobelopp|totalt|totalbelopp|belob|nettobelob|belop|nettobelop|samlet belob|samlet belop',
    'amount fiat|fiat amount|wartosc|kwota|yhteensa|quote amount|importo euro|importo eur|valore locale|consideration value|net|gross',
  ),
  debit: words('debit|debits|debit amount|paid out|money out|cash out|soll|debet|addebito|addebiti|cargo|debito'),
  credit: words('credit|credits|credit amount|paid in|money in|cash in|haben|accredito|accrediti|abono|credito'),
  fees: words(
    'fees comm|commission|commissions|fee|fees|commission fees|commissions and fees|commission and fees|commissions fees|comm fee|comm|transaction fee|transaction fees|trading fee|trading fees|broker fee|brokerage fee|brokerage|brokerage fees|costs|charges|total fees|total charges|ib commission|fees and commissions|transaction cost|transaction costs|dealing charge',
    'currency conversion fee|conversion fee|finra fee|sec fee|taf fee|orf fee|reg fee|regulatory fee|regulatory fees|fx fee amount|fx fee|autofx fee|auto fx fee|other fees|short term rdm fee|fund redemption fee|deferred sales charge|clearing fees|exchange fee|exchange fees|platform fee|transaction and or third party fees|third party fees|execution fee',
    'gebuhren|gebuhr|provision|provisionen|spesen|orderentgelt|orderprovision|entgelt|kosten|transaktionskosten|fremdspesen|ordergebuhren|valuta kosten|transactiekosten|commissie',
    'frais|frais de courtage|courtage|commission payee|frais de transaction|frais et commissions|commissions payees|frais totaux|comision|comisiones|gastos|gastos y comisiones|tarifa|commissioni|commissione|spese|costi',
    'comissao|comissoes|taxas|custos|corretagem|avgift|avgifter|kurtage|kommission|gebyr|gebyrer|prowizja|oplata|kulut|palkkio|kokonaiskulut',
  ),
  currency: words(
    'instrument currency|price currency|currency price share|currency price|currency price per share|trade currency|trading currency|currency primary|currency|currency code|ccy|curr|cur|security currency|local currency|transaction currency|symbol currency',
    'instrumentvaluta|valuta koers|devise du prix|devise de cotation|kurswahrung|wahrung kurs|handelswahrung|wahrung|devise|monnaie|valuta|munt|munteenheid|divisa|moneda|divisa del precio|moneta|moeda|valutakod|valutakode|transaktionsvaluta',
    'quote currency|price ccy|divisa titolo|asset market price currency|fiat|valuutta|waluta',
  ),
  amountCurrency: words(
    'currency total|currency total amount|currency net amount|currency amount|account currency|settlement currency|base currency|currency base|amount currency|total currency|net amount currency|cash currency',
    'transaktionsvaluta|valuta mutatie|devise du compte|buchungswahrung|abrechnungswahrung|kontowahrung|devise de reglement|rekeningvaluta|divisa de la cuenta|moneda de la cuenta|divisa conto|moeda da conta|kontovaluta|wahrung betrag|devise montant',
  ),
  account: words(
    'account number|account no|account nr|account id|account|account name|portfolio|portfolio name|konto|kontonummer|konto nr|depot|depotnummer|depotnr|portefeuille|numero de compte|compte|n de compte|rekening|rekeningnummer|portefeuillenummer|cuenta|numero de cuenta|cartera|conto|numero conto|dossier|conta|numero da conta|portfolj|depa|portefolje',
    'client account id|account alias|salkku|tili|rachunek',
  ),
  status: words(
    'status|order status|state|execution status|statut|etat|estado|stato|situacao|orderstatus|auftragsstatus|ausfuhrungsstatus|tillstand|trade status',
  ),
  securityType: words(
    'instrument type|asset class|asset type|security type|product type|investment type|asset category|security category|instrument category|asset|classe d actif|type d actif|anlageklasse|wertpapierart|wertpapiertyp|instrumenttyp|clase de activo|tipo de activo|tipo strumento|tipo de ativo|produkttyp|vardepapperstyp',
  ),
  multiplier: words('multiplier|contract multiplier|contract size|multiplicateur|multiplikator'),
  recordId: words(
    'id|transaction id|trade id|record id|activity id|unique id|reference number|transaktions id|transaktionsid|id transaction|transactie id|operation id|execution id|exec id|fit id',
  ),
};

/** Roles that several columns can play; the action is looked for in all of them. */
export const MANY_ROLES = ['action', 'text', 'fees', 'date'] as const;

/** Headings that only prices of today have, or what is held: a table with one of them is no list of what happened. */
export const HOLDING_HEADINGS: readonly string[] = words(
  'current price|last price|market value|current value|mkt val|cost basis|total value today|unrealized gain|unrealized p l|day change|days gain|gain loss|ltp|high limit|marktwert|plus value latente|valeur de marche|marktwaarde|valor de mercado|valore di mercato|marknadsvarde|aktueller kurs|cours actuel|last|closing price|market price',
);

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|').map((text) => text.replaceAll(' ', '')));
}
