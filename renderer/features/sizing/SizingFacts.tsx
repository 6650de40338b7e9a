import type { ReactNode } from 'react';
import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import type { Cell, Unit } from '../../../shared/report/figure';
import type { SizingReport } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import { priceDigits } from './priceDigits';
import styles from './sizing.module.css';
import { classLabel, noiseWord } from './sizingWords';

/** The inputs of the worksheet, each with its reason where it is unknown. */
export function SizingFacts({ sizing }: { readonly sizing: SizingReport }) {
  const format = useFormat();
  const cell = (value: Cell, unit: Unit) => <CellValue cell={value} unit={unit} />;
  const price = (value: Cell) => <CellValue cell={value} unit="price" digits={priceDigits(value)} />;
  return (
    <dl className={styles['facts']}>
      <Fact name="Entry price">
        {price(sizing.entryPrice)}
        {sizing.entryDate === null ? null : <small>close of {formatDate(sizing.entryDate, format.locale)}</small>}
      </Fact>
      <Fact name="Stop level">{price(sizing.stopLevel)}</Fact>
      <Fact name="Risk per share">{price(sizing.riskPerShare)}</Fact>
      <Fact name="Stop distance in ATRs">
        {cell(sizing.noiseMultiple, 'multiple')}
        {sizing.noise === null ? null : <small>{noiseWord(sizing.noise)}</small>}
      </Fact>
      <Fact name="Added by overnight gaps, a share">{price(sizing.gapLoss)}</Fact>
      <Fact name="ATR, 14 days">{price(sizing.atr)}</Fact>
      <Fact name="Volatility a year">{cell(sizing.volatility, 'fraction')}</Fact>
      <Fact name="Shares traded a day">{cell(sizing.averageDailyVolume, 'count')}</Fact>
      <Fact name="Equity">{cell(sizing.equity, 'money')}</Fact>
      <Fact name="Money at risk">{cell(sizing.riskMoney, 'money')}</Fact>
      <Fact name="Value of the position">{cell(sizing.value, 'money')}</Fact>
      <Fact name="Size class">
        {sizing.sizeClass === null ? '—' : classLabel(sizing.sizeClass)}
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
