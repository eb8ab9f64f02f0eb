/** What a phone dials, behind `tel:`: digits, and a plus in front. Null where there is nothing to dial. */
export function dialledNumber(number: string): string | null {
  const dialled = number.replaceAll(/[^\d+]/g, '').replaceAll(/(?!^)\+/g, '');
  return /\d{3}/.test(dialled) ? dialled : null;
}

/** A number in E.164 as people read it: 139 0000 0005; a foreign one as it is. */
export function phoneText(number: string): string {
  return number.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}
