import { profiledFormat } from './profiledFormat';

/** Vanguard `OfxDownload.csv`: the holdings, then - in the same file - the transactions, which are left out. */
export const vanguardHoldings = profiledFormat({
  headings: ['account number', 'investment name', 'symbol', 'shares', 'share price', 'total value'],
  profile: {
    id: 'vanguard-holdings',
    format: 'Vanguard OfxDownload CSV (holdings)',
    currency: 'USD',
    decimalMark: '.',
    dateOrder: 'mdy',
    costIsTotal: true,
    mappable: false,
  },
});
