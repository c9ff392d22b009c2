import { fileTypeFromBuffer } from 'file-type'
import type { Upload } from '#platform/http/form.ts'
import { type DocumentKind, kindOf, LARGEST_DOCUMENT, MOST_DOCUMENTS, safeFileName } from '../../rules/document.ts'

export type ReadDocument = { readonly fileName: string; readonly kind: DocumentKind; readonly bytes: Uint8Array }

/**
 * Reads the files that were sent, all or none. What a file is, its content says; its name may lie. The sentence never
 * repeats the name, which may be a young person's.
 */
export async function readDocuments(
  uploads: readonly Upload[],
  already: number,
): Promise<{ documents: readonly ReadDocument[]; fault: string | null }> {
  const none = (fault: string) => ({ documents: [], fault })
  if (uploads.length === 0) return none('Choose a document first.')
  if (already + uploads.length > MOST_DOCUMENTS)
    return none(`You can add ${MOST_DOCUMENTS} documents in all. Nothing was added: remove one, or send fewer.`)
  // A file over the server's own limit arrives empty.
  if (uploads.some(({ bytes }) => bytes.length === 0 || bytes.length > LARGEST_DOCUMENT))
    return none('A document is empty or larger than 5 MB. Nothing was added.')
  const documents: ReadDocument[] = []
  for (const { fileName, bytes } of uploads) {
    const kind = await kindByContent(bytes)
    if (kind === null)
      return none(
        'Only PDF, DOCX and ODT documents can be added. Nothing was kept: never send pictures of a young person.',
      )
    documents.push({ fileName: safeFileName(fileName, kind), kind, bytes })
  }
  return { documents, fault: null }
}

async function kindByContent(bytes: Uint8Array): Promise<DocumentKind | null> {
  const found = await fileTypeFromBuffer(bytes)
  return kindOf(found?.mime)
}
