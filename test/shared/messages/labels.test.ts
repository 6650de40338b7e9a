import { describe, expect, it } from 'vitest';
import { commandLabel } from '../../../shared/messages/commandLabel';
import { inputText } from '../../../shared/messages/inputText';
import {
  ceilingLabel,
  flagText,
  kindLabel,
  sizeClassLabel,
  stopMethodLabel,
  tierLabel,
  vehicleLabel,
} from '../../../shared/messages/labels';
import { measureText } from '../../../shared/messages/measures';
import { documentCommandSchema } from '../../../shared/model/command';
import { instrumentKindSchema, stopRuleSchema } from '../../../shared/model/portfolio';
import { vehicleKindSchema } from '../../../shared/report/exposureReport';
import { measureSchema } from '../../../shared/report/figure';
import { exposureClassSchema, flagSchema, tierSchema } from '../../../shared/report/reportTerms';
import { ceilingMethodSchema } from '../../../shared/report/sizing';

describe('labels', () => {
  it('are different from each other within each list', () => {
    const lists = [
      instrumentKindSchema.options.map(kindLabel),
      vehicleKindSchema.options.map(vehicleLabel),
      stopRuleSchema.options.map((rule) => stopMethodLabel(rule.shape.method.value)),
      ceilingMethodSchema.options.map(ceilingLabel),
      tierSchema.options.map(tierLabel),
      exposureClassSchema.options.map((name) => sizeClassLabel(name, 'dollar')),
      flagSchema.options.map((name) => flagText(name).word),
    ];
    for (const labels of lists) {
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label).toMatch(/^[A-Z]/);
    }
  });

  it('name the scheme a size class belongs to where the classes are ranks', () => {
    expect(sizeClassLabel('small', 'russell')).toBe('Small (Russell 2000 size)');
    expect(sizeClassLabel('small', 'dollar')).toBe('Small');
    expect(sizeClassLabel('unknown', 'russell')).toBe('Unknown');
  });

  it.each(flagSchema.options)('explain the flag %s in a sentence', (name) => {
    expect(flagText(name).sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('measureText', () => {
  it.each(measureSchema.options)('words the measure %s', (measure) => {
    const text = measureText(measure);
    expect(text.name).toMatch(/^[A-Z].*[^.]$/);
    expect(text.name).not.toContain(measure);
    expect(text.question).toMatch(/^[A-Z].*\?$/);
    expect(text.formula.length).toBeGreaterThan(5);
    expect(text.reference.length).toBeGreaterThan(10);
  });

  it('gives every measure a name of its own', () => {
    const names = measureSchema.options.map((measure) => measureText(measure).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('states the confidence and how often the loss is exceeded', () => {
    expect(measureText('historicalValueAtRisk99')).toMatchObject({
      name: 'Value at risk, historical, 99%, one day',
      question: 'Which loss is exceeded on one day in 100?',
      formula: 'minus the 1% quantile (type 7) of the daily returns',
    });
  });
});

describe('commandLabel', () => {
  it.each(documentCommandSchema.options.map((command) => command.shape.name.value))('names the command %s', (name) => {
    expect(commandLabel({ name, count: 2 })).toMatch(/^[a-z].*[a-z0-9]$/);
  });

  it('counts what the command concerned', () => {
    expect(commandLabel({ name: 'importPositions', count: 38 })).toBe('import of 38 positions');
    expect(commandLabel({ name: 'importActivity', count: 1 })).toBe('import of 1 trade');
    expect(commandLabel({ name: 'importFiles', count: 3 })).toBe('import of 3 files');
    expect(commandLabel({ name: 'setStops', count: 1 })).toBe('stop for 1 holding');
    expect(commandLabel({ name: 'importPrices', count: 1 })).toBe('import of 1 price series');
  });

  it('names the changes that are no command', () => {
    expect(commandLabel({ name: 'changedElsewhere', count: 1 })).toBe('1 change made elsewhere');
    expect(commandLabel({ name: 'lastChanges', count: 1 })).toBe('last change');
    expect(commandLabel({ name: 'lastChanges', count: 2 })).toBe('last 2 changes');
    expect(commandLabel({ name: 'reload', count: 1 })).toBe('reload of the file');
    expect(commandLabel({ name: 'restoreRevision', count: 1017 })).toBe('restoring revision 1,017');
  });

  it('treats a command it does not know as a bug', () => {
    expect(() => commandLabel({ name: 'toString', count: 1 })).toThrow('unknown command name');
  });
});

describe('inputText', () => {
  it('spaces a code name into words, and keeps the words of the field', () => {
    expect(inputText('averageDailyVolume')).toBe('Average daily volume');
    expect(inputText('atr')).toBe('Average true range (ATR)');
    expect(inputText('toString')).toBe('To string');
  });
});
