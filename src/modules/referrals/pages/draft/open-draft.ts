import { type Answer, type Ask, goTo, page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import * as urls from '#urls'
import type { Draft } from '../../rules/draft.ts'
import { findDraft, lockDraft } from '../../store/drafts.ts'
import { EndedPage } from './ended.page.tsx'

export type Opened =
  | { readonly draft: Draft; readonly answer?: never }
  | { readonly answer: Answer; readonly draft?: never }

/** The viewer's draft, to show; or the page for somebody who has none, or whose draft has ended or was sent. */
export async function openDraft(ask: Ask, organisation: Organisation): Promise<Opened> {
  if (ask.viewer.kind !== 'draft') return { answer: goTo(urls.refer) }
  return opened(await findDraft(ask.tx, ask.now), ask, organisation)
}

/** The same for a change: other changes to this draft wait until this one is done. */
export async function holdDraft(ask: Ask, organisation: Organisation): Promise<Opened> {
  if (ask.viewer.kind !== 'draft') return { answer: ended(ask, organisation) }
  return opened(await lockDraft(ask.tx, ask.now), ask, organisation)
}

function opened(draft: Draft | null, ask: Ask, organisation: Organisation): Opened {
  if (draft === null) return { answer: ended(ask, organisation) }
  return draft.sentAt === null ? { draft } : { answer: goTo(urls.referSent) }
}

const OWN_FIELDS = new Set(['_csrf', 'version', 'next', 'from', 'send_key'])

function ended(ask: Ask, organisation: Organisation): Answer {
  const words = ask.form
    .names()
    .filter((name) => !OWN_FIELDS.has(name))
    .map((name) => ask.form.text(name))
    .filter((typed) => typed.length > 3)
  return { ...page('This form is no longer here', EndedPage({ organisation, now: ask.now, words })), status: 410 }
}
