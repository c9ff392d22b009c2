import { faulty, goTo, type Handler, page } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { ReferralSetting } from '../../setting.ts'
import { addDocument, documentsOf, removeDocument } from '../../store/attachments.ts'
import { holdDraft, openDraft } from '../draft/open-draft.ts'
import { readDocuments } from './documents.form.ts'
import { DocumentsPage } from './documents.page.tsx'

export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await openDraft(ask, organisation)
    if (answer) return answer
    const documents = await documentsOf(ask.tx, draft.id)
    return page('Documents', DocumentsPage({ organisation, csrf: ask.csrf, draft, documents, entry: blankEntry }))
  }
}

export function add({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await holdDraft(ask, organisation)
    if (answer) return answer
    const documents = await documentsOf(ask.tx, draft.id)
    const sent = ask.form.uploads.filter(({ name }) => name === 'document')
    const read = await readDocuments(sent, documents.length)
    if (read.fault !== null) {
      const entry = { values: {}, errors: [{ field: 'document', message: read.fault }] }
      return faulty('Documents', DocumentsPage({ organisation, csrf: ask.csrf, draft, documents, entry }))
    }
    for (const document of read.documents)
      await addDocument(ask.tx, { id: newId(), draftId: draft.id, ...document }, ask.now)
    return goTo(urls.referDocuments)
  }
}

export function remove({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await holdDraft(ask, organisation)
    if (answer) return answer
    await removeDocument(ask.tx, draft.id, ask.params['id'] ?? '')
    return goTo(urls.referDocuments)
  }
}
