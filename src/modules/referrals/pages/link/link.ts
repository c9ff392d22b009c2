import { type Answer, type Ask, faulty, goTo, type Handler, page } from '#platform/http/ask.ts'
import { writeMail } from '#platform/mail.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { linkMail } from '../../mail/link.mail.ts'
import type { Draft } from '../../rules/draft.ts'
import { textOf } from '../../rules/question.ts'
import { isEmail } from '../../rules/read-page.ts'
import type { ReferralSetting } from '../../setting.ts'
import { setLink, spendLink, stopLink } from '../../store/drafts.ts'
import { holdDraft, openDraft } from '../draft/open-draft.ts'
import { LinkPage, ReturnPage, SpentLinkPage } from './link.page.tsx'

const TITLE = 'Come back to this form later'
/** Each is a mail to an address that anybody may type: nobody's mailbox is filled from here. */
const MOST_LINKS = 5

export function show(setting: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await openDraft(ask, setting.organisation)
    if (answer) return answer
    const email = draft.writerEmail ?? textOf(draft.answers, 'referrer_email')
    return page(TITLE, view(setting, ask, { draft, entry: { values: { email }, errors: [] } }))
  }
}

export function send(setting: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await holdDraft(ask, setting.organisation)
    if (answer) return answer
    const email = ask.form.text('email')
    const message = whyNot(email, draft)
    if (message !== null) {
      const entry = { values: { email: ask.form.raw('email') }, errors: [{ field: 'email', message }] }
      return faulty(TITLE, view(setting, ask, { draft, entry }))
    }
    const token = newSecret()
    await setLink(ask.tx, { draftId: draft.id, hash: hashOf(token), email })
    const link = `${setting.url}${urls.referReturn(token)}`
    const until = formatDate(londonDate(draft.endsAt))
    await writeMail(ask.tx, linkMail(email, { organisation: setting.organisation, link, until }), ask.now)
    return goTo(urls.referLink)
  }
}

function whyNot(email: string, { linksMade }: Draft): string | null {
  if (!isEmail(email)) return 'Enter your work e-mail address, like name@example.org.'
  if (linksMade >= MOST_LINKS)
    return 'You have asked for five links already, so we send no more: finish the form here, or telephone us.'
  return null
}

export function stop({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await holdDraft(ask, organisation)
    if (answer) return answer
    await stopLink(ask.tx, draft.id)
    return goTo(urls.referLink)
  }
}

/** Changes nothing and asks nothing of the database: a mail scanner that opens the link learns and spends nothing. */
export async function showReturn(ask: Ask): Promise<Answer> {
  return page('Go on with your saved form', ReturnPage({ csrf: ask.csrf, token: ask.params['token'] ?? '' }))
}

/** The link for a new key, once. The key of the browser where the form was begun then opens nothing. */
export function comeBack({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const key = newSecret()
    const hashes = { link: hashOf(ask.params['token'] ?? ''), newKey: hashOf(key) }
    if (!(await spendLink(ask.tx, hashes, ask.now)))
      return { ...page('This link opens nothing any more', SpentLinkPage({ organisation, now: ask.now })), status: 410 }
    return goTo(urls.referSections, { cookies: [{ name: 'draft', value: key }] })
  }
}

function view(
  { organisation, demo }: ReferralSetting,
  { csrf }: Ask,
  { draft, entry }: { draft: Draft; entry: Entry },
) {
  return LinkPage({ organisation, csrf, draft, entry, demo })
}
