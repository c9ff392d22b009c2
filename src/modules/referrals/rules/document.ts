export type DocumentKind = 'pdf' | 'docx' | 'odt'

export const MOST_DOCUMENTS = 5
export const LARGEST_DOCUMENT = 5 * 1024 * 1024

const KINDS: Readonly<Record<string, DocumentKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

/** What a file is by its content, whatever it is called; null for anything that we do not take, above all pictures. */
export function kindOf(mime: string | undefined): DocumentKind | null {
  return mime !== undefined && Object.hasOwn(KINDS, mime) ? (KINDS[mime] ?? null) : null
}

/** A name that is safe to show and to save: no folders, nothing unseen, the ending that the content has. */
export function safeFileName(given: string, kind: DocumentKind): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\.[^.]{0,8}$/, '')
    .trim()
  return `${[...plain].slice(0, 80).join('') || 'document'}.${kind}`
}
