/** `asha.mbeki@…` is Asha Mbeki, until she says otherwise. */
export function nameFrom(email: string, otherwise: string): string {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}]+/u).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || otherwise
}
