import type { ReactNode } from 'react';
import { formatDate, UNKNOWN } from '../../../shared/messages/formatValue';
import { tierLabel } from '../../../shared/messages/labels';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { HoldingRow } from '../../../shared/report/holdingRow';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import styles from './holdings.module.css';
import { levelDigits } from './levelDigits';

/** The figures of one holding. */
export function HoldingFacts({ row }: { readonly row: HoldingRow }) {
  const format = useFormat();
  const day = row.priceDate === null ? '' : ` of ${formatDate(row.priceDate, format.locale)}`;
  return (
    <>
      <dl className={styles['facts']}>
        <Fact name="Value">
          <CellValue cell={row.value} unit="money" />
        </Fact>
        <Fact name="Weight">
          <CellValue cell={row.weight} unit="fraction" />
        </Fact>
        <Fact name="Gain">
          <CellValue cell={row.gain} unit="money" signed />
        </Fact>
        <Fact name={`Price${day}`}>
          <CellValue cell={row.price} unit="price" currency={row.currency} />
        </Fact>
        <Fact name="Stop">
          <CellValue cell={row.stopLevel} unit="price" currency={row.currency} digits={levelDigits(row.stopLevel)} />
        </Fact>
        <Fact name="Distance to the stop">
          <CellValue cell={row.stopDistance} unit="fraction" />
        </Fact>
        <Fact name="Volatility, yearly">
          <CellValue cell={row.volatility} unit="fraction" />
        </Fact>
        <Fact name="Beta">
          <CellValue cell={row.beta} unit="ratio" />
        </Fact>
        <Fact name="Exit days">
          <CellValue cell={row.daysToLiquidate} unit="days" />
          {row.tier === null ? ` ${UNKNOWN}` : `, ${tierLabel(row.tier).toLowerCase()}`}
        </Fact>
      </dl>
      {row.treatmentProblem === null ? null : <p>{problemSentence(row.treatmentProblem, format)}</p>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
