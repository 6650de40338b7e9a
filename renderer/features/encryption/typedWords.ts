/** The words of a recovery key as someone types or pastes it: numbers, commas and line breaks between them do not count. */
export function typedWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
