import { NumberField } from '../../components/NumberField';
import { Select } from '../../components/Select';
import { aboveZero, between, type Check, percentFromZero, percentUpTo, wholeBetween } from './limits';
import styles from './sizing.module.css';
import { type DraftRule, ruleChoices, startingRule } from './stopRules';

interface StopRuleFieldsProps {
  readonly rule: DraftRule;
  readonly purpose: 'entry' | 'one-holding' | 'many-holdings';
  readonly onChange: (rule: DraftRule) => void;
}

/** Which stop rule, and its parameters. */
export function StopRuleFields({ rule, purpose, onChange }: StopRuleFieldsProps) {
  return (
    <>
      <div className={purpose === 'entry' ? styles['wide'] : undefined}>
        <Select
          label="Stop rule"
          value={rule.method}
          choices={ruleChoices(purpose)}
          onChange={(method) => onChange(startingRule(method))}
        />
      </div>
      <Parameters rule={rule} onChange={onChange} />
    </>
  );
}

function Parameters({ rule, onChange }: Pick<StopRuleFieldsProps, 'rule' | 'onChange'>) {
  switch (rule.method) {
    case 'fixed-level':
      return (
        <NumberField
          label="Stop level"
          value={rule.level}
          check={aboveZero}
          onChange={(level) => onChange(level === null ? { method: 'fixed-level', level } : { ...rule, level })}
        />
      );
    case 'fixed-percent':
    case 'trailing-percent':
      return (
        <Required
          label={rule.method === 'fixed-percent' ? 'Below entry, %' : 'Below the highest close, %'}
          percent
          value={rule.fraction}
          check={percentUpTo(0.95)}
          onChange={(fraction) => onChange({ ...rule, fraction })}
        />
      );
    case 'atr-multiple':
    case 'chandelier':
    case 'trailing-atr':
    case 'support':
      return (
        <>
          <Required
            label={rule.method === 'support' ? 'Low of the last, days' : 'ATR over, days'}
            value={rule.period}
            check={wholeBetween(2, 250)}
            onChange={(period) => onChange({ ...rule, period })}
          />
          <Required
            label={rule.method === 'support' ? 'ATRs below it' : 'Multiple of ATR'}
            value={rule.multiple}
            check={between(rule.method === 'support' ? 0 : 0.1, 20)}
            onChange={(multiple) => onChange({ ...rule, multiple })}
          />
        </>
      );
    case 'volatility-quotient':
      return (
        <>
          <Required
            label="Multiple of volatility"
            value={rule.multiple}
            check={between(0.1, 5)}
            onChange={(multiple) => onChange({ ...rule, multiple })}
          />
          <Required
            label="Horizon, days"
            value={rule.horizonDays}
            check={wholeBetween(1, 252)}
            onChange={(horizonDays) => onChange({ ...rule, horizonDays })}
          />
        </>
      );
    case 'moving-average':
      return (
        <>
          <Required
            label="Average over, days"
            value={rule.period}
            check={wholeBetween(2, 400)}
            onChange={(period) => onChange({ ...rule, period })}
          />
          <Required
            label="Below it, %"
            percent
            value={rule.bufferFraction}
            check={percentFromZero(0.49)}
            onChange={(bufferFraction) => onChange({ ...rule, bufferFraction })}
          />
        </>
      );
    case 'breakeven':
      return (
        <>
          <Required
            label="Once profit is, times first risk"
            value={rule.profitMultiple}
            check={between(0.1, 20)}
            onChange={(profitMultiple) => onChange({ ...rule, profitMultiple })}
          />
          <Required
            label="Costs, %"
            percent
            value={rule.costFraction}
            check={percentFromZero(0.09)}
            onChange={(costFraction) => onChange({ ...rule, costFraction })}
          />
        </>
      );
    case 'time':
      return (
        <>
          <Required
            label="After, trading days"
            value={rule.bars}
            check={wholeBetween(1, 1000)}
            onChange={(bars) => onChange({ ...rule, bars })}
          />
          <Required
            label="If profit is below, times first risk"
            value={rule.leastRMultiple}
            check={between(-5, 20)}
            onChange={(leastRMultiple) => onChange({ ...rule, leastRMultiple })}
          />
        </>
      );
  }
}

interface RequiredProps {
  readonly label: string;
  readonly value: number;
  readonly check: Check;
  readonly percent?: boolean;
  readonly onChange: (value: number) => void;
}

/** A parameter a rule cannot do without: an emptied field keeps the number it had. */
function Required({ onChange, ...rest }: RequiredProps) {
  return (
    <NumberField
      {...rest}
      onChange={(value) => {
        if (value !== null) onChange(value);
      }}
    />
  );
}
