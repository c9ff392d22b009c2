/**
 * The figures of a telephone number, so that one number written in several ways is one; null when it cannot be a number.
 * Nothing else is asked of it: a wrong refusal would turn somebody away.
 */
export function numberKey(typed: string): string | null {
  if (!/^\+?[\d\s().\-/]+$/.test(typed)) return null
  const figures = typed.replaceAll(/\D/g, '')
  if (figures.length < 7 || figures.length > 18) return null
  const plain = typed.trim().startsWith('+') ? `00${figures}` : figures
  return plain.replace(/^0044(?:0)?/, '0')
}
