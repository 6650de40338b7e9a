import type { ReactNode } from 'react';
import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import type { Cell, Unit } from '../../../shared/report/figure';
import type { SizingReport } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import styles from './sizing.module.css';

/** The inputs of the worksheet, each with its reason where it is unknown. */
export function SizingFacts({ sizing }: { readonly sizing: SizingReport }) {
  const format = useFormat();
  const cell = (value: Cell, unit: Unit) => <CellValue cell={value} unit={unit} />;
  return (
    <dl className={styles['facts']}>
      <Fact name="Entry price">
        {cell(sizing.entryPrice, 'price')}
        {sizing.entryDate === null ? null : <small>close of {formatDate(sizing.entryDate, format.locale)}</small>}
      </Fact>
      <Fact name="Stop level">{cell(sizing.stopLevel, 'price')}</Fact>
      <Fact name="Risk per share">{cell(sizing.riskPerShare, 'price')}</Fact>
      <Fact name="Stop distance in ATRs">{cell(sizing.noiseMultiple, 'multiple')}</Fact>
      <Fact name="Added by overnight gaps, a share">{cell(sizing.gapLoss, 'price')}</Fact>
      <Fact name="ATR">{cell(sizing.atr, 'price')}</Fact>
      <Fact name="Volatility a year">{cell(sizing.volatility, 'fraction')}</Fact>
      <Fact name="Shares traded a day">{cell(sizing.averageDailyVolume, 'count')}</Fact>
      <Fact name="Equity">{cell(sizing.equity, 'money')}</Fact>
      <Fact name="Money at risk">{cell(sizing.riskMoney, 'money')}</Fact>
      <Fact name="Value of the position">{cell(sizing.value, 'money')}</Fact>
      <Fact name="Size class">
        {sizing.sizeClass ?? '—'}
        {sizing.sizeClassAssumed ? <small>assumed</small> : null}
      </Fact>
      <Fact name="Size multiplier">{formatValue(sizing.sizeMultiplier, 'multiple', format)}</Fact>
      <Fact name="Weight limit">{formatValue(sizing.weightCapFraction, 'fraction', format)}</Fact>
    </dl>
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
