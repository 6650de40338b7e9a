import type { MeasureText } from './measureText';

const JORION = 'Jorion, Value at Risk, 3rd ed., chapter 5';
const ZANGARI = 'Zangari (1996), RiskMetrics Monitor, second quarter';
const BOUDT = 'Boudt, Peterson and Croux (2008), Journal of Risk 11';
const HULL_WHITE = 'Hull and White (1998), Journal of Risk 1';

interface LossMethod {
  readonly name: string;
  readonly question: (days: number) => string;
  readonly formula: (tail: string) => string;
  readonly reference: string;
}

const historicalValueAtRisk: LossMethod = {
  name: 'Value at risk, historical',
  question: valueAtRiskQuestion,
  formula: (tail) => `minus the ${tail} quantile (type 7) of the daily returns`,
  reference: JORION,
};

const historicalExpectedShortfall: LossMethod = {
  name: 'Expected shortfall, historical',
  question: shortfallQuestion,
  formula: (tail) => `minus the mean of the daily returns below their ${tail} quantile`,
  reference: JORION,
};

const gaussianValueAtRisk: LossMethod = {
  name: 'Value at risk, Gaussian',
  question: valueAtRiskQuestion,
  formula: (tail) => `−(mean + standard deviation × normal quantile of ${tail})`,
  reference: JORION,
};

const gaussianExpectedShortfall: LossMethod = {
  name: 'Expected shortfall, Gaussian',
  question: shortfallQuestion,
  formula: (tail) => `−mean + standard deviation × normal density at the ${tail} quantile ÷ ${tail}`,
  reference: JORION,
};

const modifiedValueAtRisk: LossMethod = {
  name: 'Value at risk, modified',
  question: valueAtRiskQuestion,
  formula: (tail) =>
    `−(mean + standard deviation × normal quantile of ${tail}, corrected for skewness and excess kurtosis by Cornish and Fisher)`,
  reference: ZANGARI,
};

const modifiedExpectedShortfall: LossMethod = {
  name: 'Expected shortfall, modified',
  question: shortfallQuestion,
  formula: (tail) =>
    `mean loss beyond the modified value at risk of ${tail} by the Edgeworth expansion; never below that value at risk`,
  reference: BOUDT,
};

const filteredValueAtRisk: LossMethod = {
  name: 'Value at risk, filtered historical',
  question: (days) => `At today’s volatility, which loss is exceeded on one day in ${days}?`,
  formula: (tail) =>
    `minus the ${tail} quantile (type 7) of past returns, each × volatility today ÷ volatility on its day (EWMA)`,
  reference: HULL_WHITE,
};

const filteredExpectedShortfall: LossMethod = {
  name: 'Expected shortfall, filtered historical',
  question: (days) => `At today’s volatility, how large is the loss on average on the worst one day in ${days}?`,
  formula: (tail) =>
    `minus the mean of past returns below their ${tail} quantile, each × volatility today ÷ volatility on its day (EWMA)`,
  reference: HULL_WHITE,
};

/** How much could be lost on one day, by method and confidence. */
export const LOSS_MEASURES = {
  historicalValueAtRisk95: atConfidence(historicalValueAtRisk, 95),
  historicalValueAtRisk99: atConfidence(historicalValueAtRisk, 99),
  historicalExpectedShortfall95: atConfidence(historicalExpectedShortfall, 95),
  historicalExpectedShortfall99: atConfidence(historicalExpectedShortfall, 99),
  gaussianValueAtRisk95: atConfidence(gaussianValueAtRisk, 95),
  gaussianValueAtRisk99: atConfidence(gaussianValueAtRisk, 99),
  gaussianExpectedShortfall95: atConfidence(gaussianExpectedShortfall, 95),
  gaussianExpectedShortfall99: atConfidence(gaussianExpectedShortfall, 99),
  modifiedValueAtRisk95: atConfidence(modifiedValueAtRisk, 95),
  modifiedValueAtRisk99: atConfidence(modifiedValueAtRisk, 99),
  modifiedExpectedShortfall95: atConfidence(modifiedExpectedShortfall, 95),
  modifiedExpectedShortfall99: atConfidence(modifiedExpectedShortfall, 99),
  filteredValueAtRisk95: atConfidence(filteredValueAtRisk, 95),
  filteredValueAtRisk99: atConfidence(filteredValueAtRisk, 99),
  filteredExpectedShortfall95: atConfidence(filteredExpectedShortfall, 95),
  filteredExpectedShortfall99: atConfidence(filteredExpectedShortfall, 99),
} satisfies Record<string, MeasureText>;

/** The same words at every confidence level, so that they cannot drift apart. */
function atConfidence(method: LossMethod, percent: number): MeasureText {
  const tail = 100 - percent;
  return {
    name: `${method.name}, ${percent}%, one day`,
    question: method.question(Math.round(100 / tail)),
    formula: method.formula(`${tail}%`),
    reference: method.reference,
  };
}

function valueAtRiskQuestion(days: number): string {
  return `Which loss is exceeded on one day in ${days}?`;
}

function shortfallQuestion(days: number): string {
  return `How large is the loss on average on the worst one day in ${days}?`;
}
