const SIZE = 6;

/**
 * The pattern that stands for "unknown" everywhere: thin diagonal lines on a quiet ground. Falls back to the plain line
 * colour where the canvas gives no pattern (a test environment).
 */
export function hatch(line: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = SIZE;
  tile.height = SIZE;
  const ctx = tile.getContext('2d');
  if (ctx === null) return line;
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, SIZE, SIZE);
  ctx.strokeStyle = line;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    ctx.moveTo(shift - 1, SIZE + 1);
    ctx.lineTo(shift + SIZE + 1, -1);
  }
  ctx.stroke();
  return ctx.createPattern(tile, 'repeat') ?? line;
}
