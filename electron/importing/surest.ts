import type { Recognition } from '../../shared/model/proposal';

/** The format that is surest, the earlier one of two equally sure; null where none recognises the file. */
export function surest<Format>(
  formats: readonly Format[],
  recognise: (format: Format) => Recognition | null,
): { format: Format; recognition: Recognition } | null {
  let best: { format: Format; recognition: Recognition } | null = null;
  for (const format of formats) {
    const recognition = recognise(format);
    if (recognition !== null && recognition.score > (best?.recognition.score ?? 0)) best = { format, recognition };
  }
  return best;
}
