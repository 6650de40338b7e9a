import { LOSS_MEASURES } from './lossMeasures';
import type { MeasureText } from './measureText';

const DRAWDOWN = 'Magdon-Ismail and Atiya (2004), Maximum Drawdown, Risk 17';
const REGRESSION = 'Bodie, Kane and Marcus, Investments, chapter on index models';
const VOLATILITY = 'Hull, Options, Futures and Other Derivatives, chapter on estimating volatility';

const BOLLERSLEV =
  'Bollerslev (1986), Generalized Autoregressive Conditional Heteroskedasticity, Journal of Econometrics 31';
const BASEL = 'Basel Committee (1996), Supervisory framework for the use of backtesting';
const BOYER =
  'Boyer, Gibson and Loretan (1999), Pitfalls in Tests for Changes in Correlations, Federal Reserve IFDP 597';

/** How much could be lost; current holdings applied to past returns. */
export const RISK_MEASURES = {
  ...LOSS_MEASURES,
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
  valueAtRisk99RecentExceedances: {
    name: 'Losses beyond VaR 99%, latest 250 days',
    question: 'On how many of the latest 250 days was the loss larger than the 99% VaR forecast before it?',
    formula:
      'count of days whose loss exceeds the historical 99% value at risk of the window before them; green, yellow or red by how unlikely so many would be if the forecast were right',
    reference: BASEL,
  },
  valueAtRisk99Exceedances: {
    name: 'Losses beyond VaR 99%, all forecasts',
    question: 'On how many days was the loss larger than the 99% VaR forecast before it?',
    formula:
      'count of days whose loss exceeds the historical 99% value at risk of the window before them; one day in 100 is to be expected',
    reference: 'Christoffersen (1998), Evaluating Interval Forecasts, International Economic Review 39',
  },
  valueAtRisk99CoverageProbability: {
    name: 'Number of exceedances, probability (Kupiec)',
    question: 'If the 99% VaR were right, how likely would a number of exceedances this far off be?',
    formula:
      'upper tail of chi-square with 1 degree at twice the log of the likelihood of the observed rate ÷ that of 1%',
    reference:
      'Kupiec (1995), Techniques for Verifying the Accuracy of Risk Measurement Models, Journal of Derivatives 3',
  },
  valueAtRisk99IndependenceProbability: {
    name: 'Exceedances in clusters, probability (Christoffersen)',
    question: 'If exceedances came independently of each other, how likely would this much clustering be?',
    formula:
      'upper tail of chi-square with 1 degree at twice the log of the likelihood of a chain with memory ÷ that of one without',
    reference: 'Christoffersen (1998), Evaluating Interval Forecasts, International Economic Review 39',
  },
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
  ulcerIndex: {
    name: 'Ulcer index',
    question: 'How deep and how long were the falls together?',
    formula: '√(mean of squared drawdowns over all days)',
    reference: 'Martin and McCann (1989), The Investor’s Guide to Fidelity Funds',
  },
  painIndex: {
    name: 'Pain index',
    question: 'How far below its peak did the value stand on an average day?',
    formula: 'mean drawdown over all days',
    reference: 'Becker (2006), The Zephyr Pain Index',
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
  downsideBetaToRussell2000: downsideBeta('Russell 2000'),
  downsideBetaToSp500: downsideBeta('S&P 500'),
  downsideCorrelationToRussell2000: downsideCorrelation('Russell 2000'),
  downsideCorrelationToSp500: downsideCorrelation('S&P 500'),
  excessDownCorrelationToRussell2000: excessDownCorrelation('Russell 2000'),
  excessDownCorrelationToSp500: excessDownCorrelation('S&P 500'),
  diversificationRatio: {
    name: 'Diversification ratio',
    question: 'How much larger would the volatility be if nothing offset anything else?',
    formula: 'sum of |weight| × own volatility of each holding ÷ volatility of the portfolio',
    reference: 'Choueifaty and Coignard (2008), Toward Maximum Diversification, Journal of Portfolio Management 35',
  },
  largestRiskShare: {
    name: 'Largest share of risk',
    question: 'How much of the volatility comes from the holding that carries most of it?',
    formula: 'weight × covariance of the holding with the portfolio ÷ variance of the portfolio, the largest of all',
    reference: 'Jorion, Value at Risk, 3rd ed., chapter 7',
  },
  garchVolatility: {
    name: 'Volatility expected tomorrow, a year (GARCH)',
    question: 'How widely may the value swing next, given how it swung lately and what it usually does?',
    formula:
      '√(252 × h), h = ω + α × last surprise² + β × last variance; α and β by maximum likelihood, ω from the sample variance',
    reference: BOLLERSLEV,
  },
  garchHalfLife: {
    name: 'Half-life of a volatility shock, trading days',
    question: 'After how many days has half of a rough stretch faded?',
    formula: 'ln 0.5 ÷ ln(α + β) of the GARCH(1,1) model',
    reference: BOLLERSLEV,
  },
  archTestProbability: {
    name: 'Volatility in clusters, probability (ARCH test)',
    question: 'If large moves did not follow large moves, how likely would the observed pattern be?',
    formula:
      'upper tail of chi-square with 5 degrees at days × R² of the squared deviations regressed on those of the 5 days before',
    reference: 'Engle (1982), Autoregressive Conditional Heteroscedasticity, Econometrica 50',
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

function downsideBeta(index: string): MeasureText {
  return {
    name: `Beta to the ${index} on its falling days`,
    question: `How much does the value move when the ${index} falls 1%?`,
    formula: 'covariance with the index ÷ variance of the index, over the days on which the index fell',
    reference: REGRESSION,
  };
}

/** A correlation over part of the days is lower by construction: the words must not let it read as comfort. */
function downsideCorrelation(index: string): MeasureText {
  return {
    name: `Correlation with the ${index} on its falling days`,
    question: `How closely does the value follow the ${index} on days on which it falls?`,
    formula:
      'Pearson correlation over the days on which the index fell; looking at part of the days lowers a correlation by itself, so it is to be compared with what that alone explains',
    reference: BOYER,
  };
}

function excessDownCorrelation(index: string): MeasureText {
  return {
    name: `Extra correlation with the ${index} on its falling days`,
    question: `Does the value fall together with the ${index} more than the narrower range of falling days explains?`,
    formula:
      'correlation on falling days − ρ ÷ √(ρ² + (1 − ρ²) ÷ q), with ρ the correlation over all days and q the variance of the index on falling days ÷ that on all; above 0 is extra dependence in falls',
    reference: BOYER,
  };
}
