const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text can be an identifier of ours (a UUID, in either case). */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text)
}
