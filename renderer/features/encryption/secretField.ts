import type { RefObject } from 'react';

/** What stands in a field now. */
export function secretIn(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): string {
  return field.current?.value ?? '';
}

/** Takes the secret out of the field, and puts the focus there where the user is to type again. */
export function clearSecret(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  { focus = false }: { readonly focus?: boolean } = {},
): void {
  if (field.current === null) return;
  field.current.value = '';
  if (focus) field.current.focus();
}
