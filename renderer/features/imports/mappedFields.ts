import type { MappedField } from '../../../shared/model/proposal';

/** What a column can be taken for, in words. */
export const MAPPED_FIELDS: Record<MappedField, string> = {
  ignore: 'Not used',
  symbol: 'Symbol',
  description: 'Name',
  quantity: 'Quantity',
  price: 'Price',
  marketValue: 'Market value',
  costBasis: 'Cost, total',
  costPerShare: 'Cost per share',
  account: 'Account',
  currency: 'Currency',
  openDate: 'Date acquired',
  date: 'Trade date',
  settleDate: 'Settlement date',
  action: 'What happened',
  amount: 'Amount of money',
  fees: 'Fees',
  status: 'Status of the order',
};
