import { type Answer, type Ask, goTo, type Handler, page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import * as urls from '#urls'
import type { ReferralSetting } from '../../setting.ts'
import { beginDraft, findDraft } from '../../store/drafts.ts'
import { StartPage } from './start.page.tsx'

const DESCRIPTION = 'For professionals who are worried that a young person is being, or could be, sexually exploited.'

export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const draft = ask.viewer.kind === 'draft' ? await findDraft(ask.tx, ask.now) : null
    const hasDraft = draft !== null && draft.sentAt === null
    const drawn = page('Refer a young person', StartPage({ organisation, csrf: ask.csrf, hasDraft }))
    // It holds no more of a form than its button, and stands where strangers come in: it arrives in one piece.
    return { ...drawn, description: DESCRIPTION, hasForm: true }
  }
}

export function begin({ organisation }: ReferralSetting): Handler {
  return (ask) => beginFor(ask, organisation, null)
}

/**
 * Begins a draft and gives its key to this browser. The key is new each time, so that nobody can plant one beforehand and
 * read what is written under it.
 */
export async function beginFor(ask: Ask, organisation: Organisation, takenBy: string | null): Promise<Answer> {
  const key = newSecret()
  const id = newId()
  const draft = { id, sendKey: newId(), keyHash: hashOf(key), takenBy, endsAt: draftEnd(organisation, ask.now) }
  await beginDraft(ask.tx, draft, ask.now)
  return goTo(urls.referSections, { cookies: [{ name: 'draft', value: key }], about: { kind: 'draft', id } })
}

/** When a draft that is saved now ends. */
export function draftEnd({ clocks }: Organisation, now: Date): Date {
  return new Date(now.getTime() + clocks.draft_days * 86_400_000)
}

/** Forgets the draft in this browser, for a computer that others use; the draft itself stays until its end. */
export async function leave(_ask: Ask): Promise<Answer> {
  return goTo(urls.refer, { cookies: [{ name: 'draft', value: null }] })
}
