/** Seeded chance, without the generator of the engine. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed * 2_654_435_761 + 1;
  }

  /** From 0 up to, not including, 1: a multiply-and-shift mix of a counter. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  number(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  whole(from: number, to: number): number {
    return Math.floor(this.number(from, to + 1));
  }

  money(from: number, to: number): string {
    return this.number(from, to).toFixed(2);
  }

  pick<T>(values: readonly T[]): T {
    const [value] = values.slice(Math.floor(this.next() * values.length));
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** Bell-shaped, mean 0 and variance 1: twelve even numbers less six. */
  bell(): number {
    let sum = -6;
    for (let at = 0; at < 12; at++) sum += this.next();
    return sum;
  }
}
