import type { MeasureText } from './measureText';

const JORION = 'Jorion, Value at Risk, 3rd ed., chapter 5';
const DRAWDOWN = 'Magdon-Ismail and Atiya (2004), Maximum Drawdown, Risk 17';
const REGRESSION = 'Bodie, Kane and Marcus, Investments, chapter on index models';
const VOLATILITY = 'Hull, Options, Futures and Other Derivatives, chapter on estimating volatility';

interface LossMethod {
  readonly name: string;
  readonly question: (days: number) => string;
  readonly formula: (tail: string) => string;
}

const historicalValueAtRisk: LossMethod = {
  name: 'Value at risk, historical',
  question: valueAtRiskQuestion,
  formula: (tail) => `minus the ${tail} quantile (type 7) of the daily returns`,
};

const historicalExpectedShortfall: LossMethod = {
  name: 'Expected shortfall, historical',
  question: shortfallQuestion,
  formula: (tail) => `minus the mean of the daily returns below their ${tail} quantile`,
};

const gaussianValueAtRisk: LossMethod = {
  name: 'Value at risk, Gaussian',
  question: valueAtRiskQuestion,
  formula: (tail) => `−(mean + standard deviation × normal quantile of ${tail})`,
};

const gaussianExpectedShortfall: LossMethod = {
  name: 'Expected shortfall, Gaussian',
  question: shortfallQuestion,
  formula: (tail) => `−mean + standard deviation × normal density at the ${tail} quantile ÷ ${tail}`,
};

/** How much could be lost; current holdings applied to past returns. */
export const RISK_MEASURES = {
  annualisedVolatility: {
    name: 'Volatility, a year',
    question: 'How widely does the value swing in a typical year?',
    formula: 'sample standard deviation of daily returns × √252',
    reference: VOLATILITY,
  },
  ewmaVolatility: {
    name: 'Recent volatility, a year (EWMA)',
    question: 'How widely does the value swing lately?',
    formula: '√(252 × σ²), σ² today = 0.94 × σ² yesterday + 0.06 × return²',
    reference: 'J.P. Morgan and Reuters (1996), RiskMetrics Technical Document, 4th ed., chapter 5',
  },
  historicalValueAtRisk95: atConfidence(historicalValueAtRisk, 95),
  historicalValueAtRisk99: atConfidence(historicalValueAtRisk, 99),
  historicalExpectedShortfall95: atConfidence(historicalExpectedShortfall, 95),
  historicalExpectedShortfall99: atConfidence(historicalExpectedShortfall, 99),
  gaussianValueAtRisk95: atConfidence(gaussianValueAtRisk, 95),
  gaussianValueAtRisk99: atConfidence(gaussianValueAtRisk, 99),
  gaussianExpectedShortfall95: atConfidence(gaussianExpectedShortfall, 95),
  gaussianExpectedShortfall99: atConfidence(gaussianExpectedShortfall, 99),
  maximumDrawdown: {
    name: 'Deepest fall',
    question: 'How far below an earlier peak did the value ever stand?',
    formula: 'largest 1 − value ÷ highest value so far',
    reference: DRAWDOWN,
  },
  currentDrawdown: {
    name: 'Below the peak today',
    question: 'How far below its peak does the value stand now?',
    formula: '1 − value ÷ highest value so far, on the last day',
    reference: DRAWDOWN,
  },
  betaToRussell2000: {
    name: 'Beta to the Russell 2000',
    question: 'How much does the value move when the Russell 2000 moves 1%?',
    formula: 'covariance with the index ÷ variance of the index, daily returns',
    reference: REGRESSION,
  },
  betaToSp500: {
    name: 'Beta to the S&P 500',
    question: 'How much does the value move when the S&P 500 moves 1%?',
    formula: 'covariance with the index ÷ variance of the index, daily returns',
    reference: REGRESSION,
  },
  correlationToRussell2000: {
    name: 'Correlation with the Russell 2000',
    question: 'How closely does the value follow the Russell 2000, from −1 to 1?',
    formula: 'Pearson correlation of daily returns',
    reference: REGRESSION,
  },
  correlationToSp500: {
    name: 'Correlation with the S&P 500',
    question: 'How closely does the value follow the S&P 500, from −1 to 1?',
    formula: 'Pearson correlation of daily returns',
    reference: REGRESSION,
  },
  smallSleeveDrawdown: {
    name: 'Deepest fall of the small-cap part',
    question: 'How far did the small-company part stand below its peak?',
    formula: 'largest 1 − value ÷ highest value so far, small-cap holdings only',
    reference: DRAWDOWN,
  },
  largeSleeveDrawdown: {
    name: 'Deepest fall of the large-cap part',
    question: 'How far did the large-company part stand below its peak?',
    formula: 'largest 1 − value ÷ highest value so far, large-cap holdings only',
    reference: DRAWDOWN,
  },
  smallSleeveVolatility: {
    name: 'Volatility of the small-cap part, a year',
    question: 'How widely does the small-company part swing in a typical year?',
    formula: 'sample standard deviation of daily returns × √252, small-cap holdings only',
    reference: VOLATILITY,
  },
  largeSleeveVolatility: {
    name: 'Volatility of the large-cap part, a year',
    question: 'How widely does the large-company part swing in a typical year?',
    formula: 'sample standard deviation of daily returns × √252, large-cap holdings only',
    reference: VOLATILITY,
  },
} satisfies Record<string, MeasureText>;

/** The same words at every confidence level, so that they cannot drift apart. */
function atConfidence(method: LossMethod, percent: number): MeasureText {
  const tail = 100 - percent;
  return {
    name: `${method.name}, ${percent}%, one day`,
    question: method.question(Math.round(100 / tail)),
    formula: method.formula(`${tail}%`),
    reference: JORION,
  };
}

function valueAtRiskQuestion(days: number): string {
  return `Which loss is exceeded on one day in ${days}?`;
}

function shortfallQuestion(days: number): string {
  return `How large is the loss on average on the worst one day in ${days}?`;
}
