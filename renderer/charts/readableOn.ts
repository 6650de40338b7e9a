/** Whichever of two text colours contrasts more with a ground; all as the browser writes resolved colours. */
export function readableOn(ground: string, first: string, second: string): string {
  const level = luminance(ground);
  return contrast(level, luminance(first)) >= contrast(level, luminance(second)) ? first : second;
}

function contrast(left: number, right: number): number {
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}

/** Relative luminance of `rgb(r, g, b)`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
