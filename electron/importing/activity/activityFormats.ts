import type { TableFormat } from '../tableFormat';
import { avanzaTransactions } from './avanzaTransactions';
import { degiroTransactions } from './degiroTransactions';
import { disnatTransactions } from './disnatTransactions';
import { etoroAccountActivity } from './etoroAccountActivity';
import { etradeTransactions } from './etradeTransactions';
import { fidelityHistory } from './fidelityHistory';
import { freetradeActivity } from './freetradeActivity';
import { generalActivity } from './generalActivity';
import { ghostfolioActivities } from './ghostfolioActivities';
import { interactiveBrokersFlexTrades } from './interactiveBrokersFlexTrades';
import { merrillTransactions } from './merrillTransactions';
import { morganStanleyStockPlan } from './morganStanleyStockPlan';
import { portfolioPerformanceGerman } from './portfolioPerformanceGerman';
import { questradeActivities } from './questradeActivities';
import { rabobankTransactions } from './rabobankTransactions';
import { revolutTrading } from './revolutTrading';
import { robinhoodActivity } from './robinhoodActivity';
import { schwabTransactions } from './schwabTransactions';
import { swissquoteTransactions } from './swissquoteTransactions';
import { tastytradeHistory } from './tastytradeHistory';
import { tdAmeritradeTransactions } from './tdAmeritradeTransactions';
import { tradeRepublicTransactions } from './tradeRepublicTransactions';
import { trading212History } from './trading212History';
import { vanguardTransactions } from './vanguardTransactions';
import { wealthfolioActivities } from './wealthfolioActivities';
import { webullOrders } from './webullOrders';
import { xtbCashOperations } from './xtbCashOperations';

/** Tables of what happened. */
export const ACTIVITY_FORMATS: readonly TableFormat[] = [
  schwabTransactions,
  fidelityHistory,
  robinhoodActivity,
  tdAmeritradeTransactions,
  webullOrders,
  vanguardTransactions,
  etradeTransactions,
  merrillTransactions,
  morganStanleyStockPlan,
  tastytradeHistory,
  questradeActivities,
  interactiveBrokersFlexTrades,
  trading212History,
  tradeRepublicTransactions,
  degiroTransactions,
  avanzaTransactions,
  etoroAccountActivity,
  freetradeActivity,
  xtbCashOperations,
  swissquoteTransactions,
  rabobankTransactions,
  portfolioPerformanceGerman,
  disnatTransactions,
  revolutTrading,
  wealthfolioActivities,
  ghostfolioActivities,
  generalActivity,
];
