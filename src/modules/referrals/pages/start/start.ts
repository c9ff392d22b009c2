import { type Answer, type Ask, goTo, type Handler, type Page, page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import { doorStanding } from '#platform/pure/front-door.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import * as urls from '#urls'
import type { ReferralSetting } from '../../setting.ts'
import { beginDraft, findDraft } from '../../store/drafts.ts'
import { StartPage } from './start.page.tsx'

const DESCRIPTION = 'For professionals who are worried that a young person is being, or could be, sexually exploited.'

/** `GET /refer`. In most browsers nothing was begun, and to those the page is given from memory. */
export function show({ organisation, lines }: ReferralSetting): Special {
  const draw = (given: { csrf: string; hasDraft: boolean; now: Date }): Page => {
    const drawn = page('Refer a young person', StartPage({ organisation, ...given }))
    // It holds no more of a form than its button, and stands where strangers come in: it arrives in one piece.
    return { ...drawn, description: DESCRIPTION, hasForm: true }
  }
  return {
    prepared: {
      page: (now, csrf) => draw({ csrf, hasDraft: false, now }),
      asOf: (now) => doorStanding(organisation.front_door, now),
      turn: lines.turn,
      hasMark: false,
    },
    handler: async ({ viewer, tx, now, csrf }) => {
      const draft = viewer.kind === 'draft' ? await findDraft(tx, now) : null
      return draw({ csrf, now, hasDraft: draft !== null && draft.sentAt === null })
    },
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
