import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';

/** The store under test, as the application builds it. */
export function newStore(options: ConstructorParameters<typeof PortfolioStore>[0] = {}): PortfolioStore {
  return new PortfolioStore(options);
}
