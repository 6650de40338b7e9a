/** A text of the file, null where it holds nothing but a placeholder. */
export function stated(text: string): string | null {
  return text === '' || /^(?:-+|–|—|n\/a)$/i.test(text) ? null : text.slice(0, 400);
}
