import type { RoleNames } from '../text/headerText';

/** What a column of a positions table can hold. */
export type PositionRole =
  | 'account'
  | 'symbol'
  | 'description'
  | 'quantity'
  | 'price'
  | 'marketValue'
  | 'costBasis'
  | 'costPerShare'
  | 'totalGain'
  | 'currency'
  | 'openDate'
  | 'snapshotDate'
  | 'securityType'
  | 'direction'
  | 'detail';

/**
 * Headings as `normaliseHeader` writes them, best first; English, then German, French, Dutch, Swedish and Danish,
 * Spanish, Italian, Portuguese. A heading stands under one role only.
 */
export const POSITION_HEADINGS: RoleNames<PositionRole> = {
  account: words(
    'account number|account no|account id|account|account name|portfolio|portfolio name|registration|plan name',
    'kontonummer|konto|depotnummer|depot|compte|numéro de compte|rekening|rekeningnummer|portefeuille|depå|cuenta|conto|conta',
    'client account id|account #',
    'folio no|folio number|portfolio nr|depot nr|konto nr',
  ),
  symbol: words(
    'symbol|ticker|ticker symbol|symbol/ticker|stock symbol|security symbol|trading symbol|instrument symbol|fund symbol|symbol/cusip',
    'ticker code|epic|epic code|epic/ticker|tidm|stock code|asx code|security code|instrument code|instrument|code|stock|fund ticker',
    'symbole|mnémonique|code valeur|kürzel|börsenkürzel|símbolo|simbolo|kortnamn|tickersymbol|símbolo/ticker',
    'symbol/isin|isin|isin code|code isin|wkn/isin|isin/wkn|cusip|security id|wkn|sedol|valoren',
    'symbool|kurzbezeichnung|ticker/isin|fund code|stock ticker|security ticker',
    'fondskode|fondskod|wkn/isin code',
    'código de negociação',
  ),
  description: words(
    'description|security description|investment description|name|security name|investment name|fund name|company name|holding name|instrument name|asset name|stock name',
    'company|security|product|product name|holding|investment|investments|fund|details|asset|issue',
    'bezeichnung|wertpapiername|wertpapier|wertpapierbezeichnung|gattungsbezeichnung|titel|libellé|libelle|désignation|valeur|nom|nom du titre',
    'naam|fondsnaam|productnaam|effect|namn|värdepapper|värdepappersnamn|navn|descripción|nombre|valor nombre|descrizione|titolo|nome|produto|descrição',
    'produkt|producto|prodotto|produit|stock/fund|fund/stock|aktie|papier|security/fund|titre|instrumento|strumento',
    'scrip name|scrip',
    'scheme name|scheme',
  ),
  quantity: words(
    'quantity|qty|shares|units|no of shares|number of shares|number of units|share quantity|shares held|units held|quantity held|shares owned|quantity owned',
    'current shares|shares/units|units/shares|quantity/shares|shares/quantity|position|holding quantity|total quantity|settled quantity|open quantity|net quantity|share balance|unit balance|of shares|unit/share balance|available units|avail units|contracts',
    'stück|stücke|stk|stück/nominale|stück/nom|stückzahl|anzahl|anzahl/nominale|menge|nominale|nominal|bestand|stücke/nominale|quantité|quantite|qté|nombre de titres|nb titres|nombre de parts',
    'aantal|aantal stuks|stuks|hoeveelheid|antal|antal aktier|antal andelar|volym|antall|cantidad|títulos|participaciones|quantità|quantita|quantidade|qtd|qtde',
    'qty held|shares quantity|sellable qty|vested qty|total shares|total units|balance units|qty/units|shares/unit|units/quantity|positie|posizione|posición|posição|antal/nominellt',
    'total qty|net qty|free qty|qty available|bestand stück|beholdning',
  ),
  price: words(
    'price|last price|current price|market price|share price|closing price|close|close price|closing|last|last trade|last traded price|latest price|ltp|quote|unit price|price per share|price/share|price per unit',
    'price pence|nav|nav/price|price/nav|unit value|unit/share value|valuation price|mark|mark price|current nav|quoted price|price p|sell price|bid price|market price/share',
    'aktueller kurs|akt kurs|kurs aktuell|letzter kurs|schlusskurs|marktkurs|bewertungskurs|kurs|preis|aktueller preis|kurswert pro stück|cours|dernier cours|cours actuel|cours de clôture|prix|prix unitaire',
    'koers|slotkoers|huidige koers|laatste koers|prijs|senast|senaste kurs|senast betalt|pris|kurs senast|precio|precio actual|último precio|cotización|prezzo|prezzo di mercato|ultimo prezzo|preço|preço atual|cotação',
    'price now|current share price|current unit price|current nav price|last close|seneste kurs|siste kurs|sista kurs|koers nu|laatste|p zo di mercato|prezzo attuale|prezzo corrente|precio de|último|ultimo|corso|kurs in eur|preis je stück|aktueller preis je stück|current value per share|closing nav|net liq price',
    'cmp|mkt price|aktuel kurs|aktuell kurs|latest share price|market price per share|current market price|latest unit price',
    'preço de fechamento|precio de cierre|prezzo di chiusura|cours clôture|valeur liquidative|liquidationskurs|rücknahmepreis',
    'price local|local price|kurs in %|kurs %',
  ),
  marketValue: words(
    'market value|current value|current market value|total market value|total value|value|mkt val|mkt value|market val|cur val|position value|holding value|valuation|current valuation|ending value|ending market value|market value usd',
    'equity|value usd|value today|present value|amount invested today|current balance|ending balance|account balance|total balance|value p|market value local|local value|net liquidation|balance',
    'marktwert|wert|aktueller wert|kurswert|gesamtwert|depotwert|kurswert in eur|wert in eur|marktwert in eur|positionswert|bewertung|valeur de marché|valorisation|valeur actuelle|montant valorisé|valeur boursière|évaluation',
    'waarde|marktwaarde|huidige waarde|actuele waarde|waarde eur|marknadsvärde|värde|värde sek|markedsværdi|valor|valor de mercado|valor actual|valoración|controvalore|valore di mercato|valore|valor atual',
    'est market value|estimated market value|estimated value|closing value|worth|net liq|netliq|net liquidating value|indicative value|holdings value|total holding value|valor local|valore locale|valeur locale|lokaler wert|lokale waarde|værdi|værdi dkk|markedsverdi|valore di mercato eur|wert eur|kurswert eur|huidige waarde eur|value gbp|value in gbp|value eur|value in eur',
    'kursværdi|mkt value total|aktuel værdi|nuværende værdi',
    'valor atualizado|valor efectivo|valor a mercado|valeur liquidative totale',
    'value local',
  ),
  costBasis: words(
    'cost basis total|total cost basis|total cost|cost basis|cost|book value market|book value|book cost|total book cost|total invested|invested|invested amount|amount invested|purchase value|purchase cost',
    'adjusted cost basis|adjusted cost|acquisition cost|acquisition value|original cost|investment value|total purchase price|total cost value|net invested|invested value|buy value',
    "einstandswert|kaufwert|anschaffungswert|einstandsbetrag|investierter betrag|einstand|kaufsumme|kaufwert in eur|einstandswert in eur|coût total|coût|montant investi|valeur d'achat|coût d'acquisition",
    'aankoopwaarde|kostprijs|totale kostprijs|anskaffningsvärde|inköpsvärde|costo|costo totale|valore di carico|coste|coste total|importe invertido|valor de compra|custo total',
    'basis|cost amount|total basis|purchase amount|total amount invested|cost of purchase|book value total|aankoopbedrag|kostpris|inköpsvärde sek|anschaffungskosten|kosten gesamt|buy amount|invested capital',
    'cost basis money',
  ),
  costPerShare: words(
    'average cost basis|average cost|avg cost|avg cost basis|average price|avg price|unit cost|average unit cost|avg unit cost|average cost price|cost/share|cost per share|per share cost|cost basis/share|cost basis per share|cost price',
    'price paid|avg price paid|purchase|open price|purchase price|average purchase price|avg purchase price|average buy price|buy price|avg buy price|avg entry price|average entry price|entry price|average open price|avg open price|average cost per share|adj cost/share|avg book cost|average share cost|open price avg|opening price avg',
    'einstandskurs|kaufkurs|kaufpreis|einstandspreis|ø kaufkurs|durchschnittskurs|durchschnittspreis|einstiegskurs|durchschn kaufpreis|durchschnittlicher kaufkurs|ø einstandskurs',
    "prix de revient|pru|prix de revient unitaire|prix d'achat|prix moyen|cours d'achat|gak|gemiddelde aankoopprijs|gemiddelde aankoopkoers|gemiddelde kostprijs|aankoopkoers",
    'gav|snittkurs|inköpskurs|genomsnittlig anskaffningskurs|prezzo medio|prezzo di carico|prezzo medio di carico|precio medio|precio de compra|preço médio',
    'acquired price|trade price|what i paid each|paid each|price per share paid|average share price|avg share price|buy price avg|average unit price|avg open price per share|p zo medio di carico|prezzo medio di acquisto|gem aankoopprijs|gem prijs|gem aankoopkoers|gem kostprijs|kaufpreis je stück|kaufpreis pro stück|einstandskurs inkl nk|kaufkurs in eur|durchschnittlicher einstandspreis|ø einstandspreis|purchase cost per share|avg purchase cost|average book cost per share|weighted average cost|gnomsnittspris|anskaffelseskurs|preço médio de compra|precio medio de compra',
    'cost basis price',
    'gns købskurs|købskurs|kjøpskurs|gns kurs|avg open|avg open rate|avg buy|open rate|einstandskurs je stück',
    'average nav|avg nav|purchase nav',
  ),
  totalGain: words(
    'total gain|total gain/loss dollar|total gain/loss|gain/loss|gain|unrealized gain|unrealised gain|unrealized gain/loss|unrealised gain/loss|unrealized p/l|unrealised p/l|p l|p/l|profit/loss|profit or loss',
    'gain/loss unrealized|unrealized profit/loss|open p l|open p/l|unrealized pnl|gewinn/verlust|g/v|guv|differenz|plus/moins value|plus ou moins value|résultat|resultaat|winst/verlies|resultat|utveckling kr|ganancia/pérdida|plusvalía|utile/perdita',
    'profit and loss|p l open|unrealized g/l|unrealised g/l',
  ),
  currency: words(
    'market value currency|market price currency|price currency|currency|currency code|currencyprimary|ccy|curr|base ccy|trading currency|instrument currency|local currency|security currency|settlement currency|position currency',
    'währung|waehrung|whg|handelswährung|kurswährung|devise|monnaie|devise de cotation|valuta|munteenheid|likvidvaluta|divisa|moneda|moeda',
    'munt|moneta|valutakode|currency code local|ccy code|trade ccy',
    'valuation currency',
  ),
  openDate: words(
    'open date|date acquired|acquired|acquisition date|acquired on|purchase date|opened|date opened|date of purchase|lot date|buy date|kaufdatum|anschaffungsdatum|erwerbsdatum',
    "date d'achat|date d'acquisition|aankoopdatum|köpdatum|fecha de compra|data di acquisto|data de compra",
  ),
  snapshotDate: words(
    'date|as of|as of date|position date|snapshot date|valuation date|price date|report date|datum|stichtag|date de valorisation|fecha|data',
  ),
  securityType: words(
    "security type|asset class|asset type|instrument type|investment type|asset category|product type|asset classification|category|type|anlageklasse|wertpapierart|anlageart|gattung|classe d'actif|catégorie d'actif|type d'actif|tipo|assetklasse",
  ),
  direction: words('position direction|direction|long/short|l/s|side'),
  detail: words('level of detail|levelofdetail|detail level'),
};

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}
