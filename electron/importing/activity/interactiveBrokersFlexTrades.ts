import { profiledActivity } from './profiledActivity';

/** Interactive Brokers Flex query of trades as CSV: conversions of currency are rows without a security. */
export const interactiveBrokersFlexTrades = profiledActivity({
  headings: ['Buy/Sell', 'TradeDate', 'Quantity', 'TradePrice', 'IBCommission'],
  profile: {
    id: 'interactive-brokers-flex-trades',
    format: 'Interactive Brokers Flex trades CSV',
    currency: null,
    splitsAdd: false,
  },
});
