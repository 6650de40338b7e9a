import type { TableFormat } from '../tableFormat';
import { etradePortfolio } from './etradePortfolio';
import { fidelityPositions } from './fidelityPositions';
import { generalPositions } from './generalPositions';
import { jpmorganPositions } from './jpmorganPositions';
import { schwabLots } from './schwabLots';
import { schwabPositions } from './schwabPositions';
import { vanguardHoldings } from './vanguardHoldings';
import { yahooPortfolio } from './yahooPortfolio';
import { zerodhaHoldings } from './zerodhaHoldings';

/** Tables of what is held. */
export const POSITION_FORMATS: readonly TableFormat[] = [
  schwabPositions,
  schwabLots,
  fidelityPositions,
  vanguardHoldings,
  etradePortfolio,
  jpmorganPositions,
  yahooPortfolio,
  zerodhaHoldings,
  generalPositions,
];
