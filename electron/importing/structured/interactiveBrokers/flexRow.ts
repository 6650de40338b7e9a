import { type Decimal, decimalToNumber } from '../../../../shared/model/decimal';
import type { IsoDate } from '../../../../shared/model/isoDate';
import type { ReadSettings, SkippedRow } from '../../../../shared/model/proposal';
import type { RowProblem, StructureProblem } from '../../../../shared/result/importProblem';
import { LARGEST_AMOUNT } from '../../positions/positionDraft';
import { readDate } from '../../text/dateText';
import { readNumber, toDecimal } from '../../text/numberText';
import type { MarkupElement } from '../markup/markupElement';

/** What an element of a Flex report stands in. */
export interface FlexContext {
  readonly account: string | null;
  readonly baseCurrency: string | null;
  readonly dateOrder: ReadSettings['dateOrder'];
}

/** An element of a Flex report: everything is in its attributes, and which of them are there is the user's choice. */
export class FlexRow {
  readonly element: MarkupElement;
  readonly #context: FlexContext;

  constructor(element: MarkupElement, context: FlexContext) {
    this.element = element;
    this.#context = context;
  }

  /** The first of these attributes that is not empty. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.element.attributes.get(name)?.trim() ?? '';
      if (value !== '') return value;
    }
    return '';
  }

  /** The first of these attributes that holds an amount. */
  amount(...names: readonly string[]): Decimal | null {
    const reading = readNumber(this.text(...names), '.');
    const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
    return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
  }

  /** The first of these attributes that holds something that is no amount, or undefined. */
  badAmount(...names: readonly string[]): string | undefined {
    return names.find((name) => this.amount(name) === null && readNumber(this.text(name), '.').status !== 'missing');
  }

  date(...names: readonly string[]): IsoDate | null {
    const [day = ''] = this.text(...names).split(/[;,T]/);
    return readDate(day.trim(), this.#context.dateOrder);
  }

  get account(): string | null {
    return this.text('accountId') || this.#context.account;
  }

  /** Null for a code that is none, such as BASE_SUMMARY. */
  get currency(): string | null {
    const text = this.text('currency', 'currencyPrimary').toUpperCase();
    return /^[A-Z]{3}$/.test(text) ? text : null;
  }

  get baseCurrency(): string | null {
    return this.#context.baseCurrency;
  }

  get line(): number {
    return this.element.line;
  }

  /** The row with the reason it is not read. */
  skipped(reason: RowProblem | StructureProblem): SkippedRow {
    return { line: this.line, reason, text: this.summary() };
  }

  /** The start of the row as the user may recognise it. */
  summary(): string {
    return [this.element.name, ...this.element.attributes.values()].filter(Boolean).join(', ').slice(0, 200);
  }
}
