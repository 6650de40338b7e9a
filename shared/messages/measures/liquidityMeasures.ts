import type { MeasureText } from './measureText';

const PROFILE = 'Almgren and Chriss (2000), Optimal Execution of Portfolio Transactions, Journal of Risk 3';

/** Whether and at what cost the portfolio can be left. */
export const LIQUIDITY_MEASURES = {
  soldInOneDay: soldIn('one day', 1),
  soldInFiveDays: soldIn('five days', 5),
  soldInTenDays: soldIn('ten days', 10),
  exitCost: {
    name: 'Cost of leaving, one way',
    question: 'What share of its value would selling everything cost?',
    formula:
      'Σ value × (half the spread + price impact) ÷ Σ value, impact = daily volatility × √(quantity ÷ daily volume)',
    reference: 'Almgren, Thum, Hauptmann and Li (2005), Direct Estimation of Equity Market Impact, Risk 18',
  },
  illiquidShare: {
    name: 'Illiquid share',
    question: 'How much of the equity sits in holdings that are slow or costly to leave?',
    formula: 'value in tiers L4 and L5 ÷ equity',
    reference: 'Ballast method: the worst of exit days, daily volume in money and spread',
  },
  slowHoldings: {
    name: 'Holdings that need more than ten days',
    question: 'How many holdings take more than ten trading days to leave?',
    formula: 'count of quantity ÷ (share of volume × average daily volume) above 10',
    reference: PROFILE,
  },
} satisfies Record<string, MeasureText>;

function soldIn(words: string, days: number): MeasureText {
  return {
    name: `Sold within ${words}`,
    question: `How much of the value could be sold within ${words}?`,
    formula: `Σ value × min(1, ${days} × share of volume × average daily volume ÷ quantity) ÷ Σ value`,
    reference: PROFILE,
  };
}
