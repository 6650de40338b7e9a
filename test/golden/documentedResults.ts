import { readOracleColumns, readOracleJson } from '../support/oracle';

const FOLDER = 'data/oracle/performanceanalytics';

/** Four decimals are printed; most tables cut the rest instead of rounding, which moves a value by up to one unit. */
export const ONE_PRINTED_UNIT = 1e-4;

/**
 * The cells of a row that R printed in blocks of columns, in column order: what follows the label on each line that starts
 * with it. `NA` becomes NaN.
 */
export function printedRow(functionName: string, call: RegExp, label: string): readonly number[] {
  return resultOf(functionName, call)
    .filter((line) => line.trim().startsWith(label))
    .flatMap((line) => line.trim().slice(label.length).trim().split(/\s+/).map(Number));
}

/** The lines R printed for the first call that matches. */
export function resultOf(functionName: string, call: RegExp): readonly string[] {
  const { functions } = readOracleJson(`${FOLDER}_documented_results.json`);
  const calls: readonly { readonly call: string; readonly result: readonly string[] }[] = functions[functionName];
  const found = calls.find((one) => call.test(one.call));
  if (found === undefined) throw new Error(`no call of ${functionName} matches ${call}`);
  return found.result;
}

/** Columns of one of its data sets without the dates. */
export function columnsOf(dataSet: 'edhec' | 'managers' | 'portfolio_bacon'): readonly [string, readonly number[]][] {
  return [...readOracleColumns(`${FOLDER}/${dataSet}.csv`)].filter(([name]) => name !== 'date');
}

/** What a column holds: R leaves missing months out, the engine refuses them. */
export function present(column: readonly number[]): number[] {
  return column.filter((value) => !Number.isNaN(value));
}
