import { describe, expect, it } from 'vitest';
import { type SizingDraft, sizingRequest, startingDraft } from '../../../renderer/features/sizing/sizingDraft';
import { ruleText } from '../../../renderer/features/sizing/sizingWords';
import { completeRule, ruleChoices, startingRule } from '../../../renderer/features/sizing/stopRules';
import { stopRuleSchema } from '../../../shared/model/portfolio';
import { sizingRequestSchema } from '../../../shared/report/sizing';

const surroundings = { accountIds: null, riskFraction: 0.01 };
const typed: SizingDraft = { ...startingDraft, symbol: ' abcd ' };

describe('the sizing form', () => {
  it('asks nothing before there is a symbol, or before the stop level it needs', () => {
    expect(sizingRequest(startingDraft, surroundings)).toBeNull();
    expect(sizingRequest({ ...typed, rule: startingRule('fixed-level') }, surroundings)).toBeNull();
  });

  it('asks with the document’s own risk until the user types another', () => {
    expect(sizingRequest(typed, surroundings)?.riskFraction).toBe(0.01);
    expect(sizingRequest({ ...typed, riskFraction: 0.005 }, surroundings)?.riskFraction).toBe(0.005);
  });

  it('takes the symbol as the engine knows it', () => {
    expect(sizingRequest(typed, surroundings)?.symbol).toBe('ABCD');
  });

  it('leaves Kelly out until both of its inputs are there', () => {
    expect(sizingRequest({ ...typed, meanReturn: 0.1 }, surroundings)?.kelly).toBeNull();
    expect(sizingRequest({ ...typed, meanReturn: 0.1, riskFreeRate: 0.04 }, surroundings)?.kelly).toEqual({
      meanReturn: 0.1,
      riskFreeRate: 0.04,
    });
  });

  it('only ever asks what the contract accepts', () => {
    const everyRule = [...ruleChoices('entry'), ...ruleChoices('one-holding')].map(({ value }) => startingRule(value));
    for (const rule of everyRule) {
      const request = sizingRequest({ ...typed, rule }, surroundings);
      if (rule.method === 'fixed-level') expect(request).toBeNull();
      else expect(sizingRequestSchema.safeParse(request).success).toBe(true);
    }
  });
});

describe('stop rules', () => {
  it('offer every rule of the model somewhere, and start with parameters the model accepts', () => {
    const methods = new Set(ruleChoices('one-holding').map(({ value }) => value));
    expect(methods.size).toBe(stopRuleSchema.options.length);
    for (const method of methods) {
      const rule = completeRule(startingRule(method));
      if (rule !== null) expect(stopRuleSchema.safeParse(rule).success).toBe(true);
    }
  });

  it('never offer one typed level for many holdings', () => {
    expect(ruleChoices('many-holdings').map(({ value }) => value)).not.toContain('fixed-level');
  });

  it('are told in a few words with their parameters', () => {
    const format = { locale: 'en-US', currency: 'USD' };
    const text = ruleText({ method: 'trailing-atr', period: 14, multiple: 3 }, format);
    expect(text).toBe('3 × ATR(14) trailing');
    for (const { value } of ruleChoices('many-holdings')) {
      const rule = completeRule(startingRule(value));
      if (rule !== null) expect(ruleText(rule, format)).toMatch(/^[^{}]*\d[^{}]*$/);
    }
  });
});
