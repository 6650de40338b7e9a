import type { MeasureText } from './measureText';

const LOOK_THROUGH = 'Ballast method: look-through of funds by index and daily factor';
const ACTIVE_SHARE = 'Cremers and Petajisto (2009), How Active Is Your Fund Manager, Review of Financial Studies 22';
const CONCENTRATION = 'Hirschman (1964), The Paternity of an Index, American Economic Review 54';

/** Worth, exposure and concentration. */
export const EXPOSURE_MEASURES = {
  equity: {
    name: 'Equity',
    question: 'What are the selected accounts worth in all?',
    formula: 'value of all holdings, shorts negative, plus cash; futures add nothing, their margin is part of the cash',
    reference: 'Ballast method: net liquidation value of the selected accounts',
  },
  investedValue: {
    name: 'Invested value',
    question: 'How much money is tied up in holdings?',
    formula: 'sum of holding values without cash; futures contribute nothing here',
    reference: 'Ballast method: net liquidation value of the selected accounts',
  },
  cashValue: {
    name: 'Cash',
    question: 'How much is in cash and money-market funds?',
    formula: 'sum of cash and money-market values',
    reference: 'Ballast method: net liquidation value of the selected accounts',
  },
  grossExposure: {
    name: 'Gross exposure',
    question: 'How much market exposure is there in all, long and short added?',
    formula: 'Σ |value × daily factor| ÷ equity',
    reference: LOOK_THROUGH,
  },
  netExposure: {
    name: 'Net exposure',
    question: 'How much market exposure is left when shorts are taken off?',
    formula: 'Σ value × daily factor ÷ equity',
    reference: LOOK_THROUGH,
  },
  longExposure: {
    name: 'Long exposure',
    question: 'How much gains when prices rise?',
    formula: 'Σ of the positive value × daily factor ÷ equity',
    reference: LOOK_THROUGH,
  },
  shortExposure: {
    name: 'Short exposure',
    question: 'How much gains when prices fall?',
    formula: 'Σ of the negative value × daily factor, as a positive share of equity',
    reference: LOOK_THROUGH,
  },
  smallCapExposure: {
    name: 'Small-cap exposure, gross',
    question: 'How much of the equity is exposed to small companies, hedges not taken off?',
    formula: 'Σ |value × daily factor × small share of the holding| ÷ equity',
    reference: LOOK_THROUGH,
  },
  smallCapNetExposure: {
    name: 'Small-cap exposure, net',
    question: 'How much small-company exposure is left after shorts and hedges?',
    formula: 'Σ value × daily factor × small share of the holding ÷ equity',
    reference: LOOK_THROUGH,
  },
  largeCapExposure: {
    name: 'Large-cap exposure',
    question: 'How much of the equity is exposed to large companies?',
    formula: 'Σ value × daily factor × large share of the holding ÷ equity',
    reference: LOOK_THROUGH,
  },
  unknownExposure: {
    name: 'Exposure of unknown size',
    question: 'How much of the equity cannot be placed in a size class?',
    formula: 'Σ |value × daily factor × unknown share of the holding| ÷ equity',
    reference: LOOK_THROUGH,
  },
  classExposure: {
    name: 'Exposure to a size class',
    question: 'How much of the equity is exposed to this size class?',
    formula: 'Σ value × daily factor × share of the holding in the class ÷ equity',
    reference: LOOK_THROUGH,
  },
  herfindahlIndex: {
    name: 'Concentration index (HHI)',
    question: 'How concentrated is the portfolio, from near 0 (spread out) to 1 (one holding)?',
    formula: 'Σ weight²',
    reference: CONCENTRATION,
  },
  effectiveHoldings: {
    name: 'Effective number of holdings',
    question: 'How many equally large holdings would be as concentrated as these?',
    formula: '1 ÷ Σ weight²',
    reference: CONCENTRATION,
  },
  topFiveShare: {
    name: 'Five largest holdings',
    question: 'How much of the equity sits in the five largest holdings?',
    formula: 'sum of the five largest weights by size',
    reference: CONCENTRATION,
  },
  activeShareToRussell2000: {
    name: 'Active share against the Russell 2000',
    question: 'How much of the portfolio differs from the Russell 2000?',
    formula: '½ × Σ |weight − weight in the index|',
    reference: ACTIVE_SHARE,
  },
  activeShareToSp500: {
    name: 'Active share against the S&P 500',
    question: 'How much of the portfolio differs from the S&P 500?',
    formula: '½ × Σ |weight − weight in the index|',
    reference: ACTIVE_SHARE,
  },
  domesticRevenueShare: {
    name: 'Domestic revenue share',
    question: 'How much of the companies’ revenue is earned in the United States?',
    formula: 'Σ weight × domestic share of the size class',
    reference: 'LSEG, How American is your US equity portfolio?, figures of 29 September 2023',
  },
} satisfies Record<string, MeasureText>;
