import { profiledActivity } from './profiledActivity';

/** Morgan Stanley StockPlan withdrawals: the plan stands for the share, and its cash is "sold" at 1. */
export const morganStanleyStockPlan = profiledActivity({
  headings: ['Execution Date', 'Order Number', 'Plan', 'Order Status', 'Net Share Proceeds'],
  profile: {
    id: 'morgan-stanley-stock-plan',
    format: 'Morgan Stanley StockPlan withdrawals CSV',
    currency: 'USD',
    splitsAdd: false,
  },
});
