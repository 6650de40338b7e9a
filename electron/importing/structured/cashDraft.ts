import type { Decimal } from '../../../shared/model/decimal';
import type { Line } from '../../../shared/model/proposal';
import type { PositionDraft } from '../positions/positionDraft';

/** Where a statement states cash, and how much of which currency. */
export interface StatedCash {
  readonly line: Line;
  readonly account: string | null;
  readonly amount: Decimal | null;
  readonly currency: string;
}

/** Cash of a statement as a holding. */
export function cashDraft({ line, account, amount, currency }: StatedCash): PositionDraft {
  return {
    line,
    account,
    symbol: 'CASH',
    symbolFromTitle: false,
    description: 'Cash',
    kind: 'cash',
    quantity: null,
    price: null,
    marketValue: amount,
    costBasis: null,
    costPerShare: null,
    totalGain: null,
    currency,
    openDate: null,
  };
}
