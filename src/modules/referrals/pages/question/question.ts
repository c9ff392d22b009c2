import { type Answer, type Ask, faulty, goTo, type Handler, page as shown, stale } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { chosen, differences } from '../../rules/conflict.ts'
import type { Draft } from '../../rules/draft.ts'
import { isRestricted, progressOf } from '../../rules/progress.ts'
import type { Answers, Fault, QuestionPage } from '../../rules/question.ts'
import { findPage, pageAfter } from '../../rules/questions.ts'
import type { About } from '../../rules/read-page.ts'
import { answersOn, type Typed, typedOf, withPage } from '../../rules/typed.ts'
import { listsOf, type ReferralSetting } from '../../setting.ts'
import { saveAnswers } from '../../store/drafts.ts'
import { holdDraft, openDraft } from '../draft/open-draft.ts'
import { draftEnd } from '../start/start.ts'
import { ConflictPage } from './conflict.page.tsx'
import { entryOf, keptSaved, readSent, typedOn, versionOf } from './question.form.ts'
import { QuestionPageView } from './question.page.tsx'

/** One page of one draft, and all that is needed to show it. */
type On = {
  readonly page: QuestionPage
  readonly draft: Draft
  readonly organisation: Organisation
  readonly about: About
}

/** Whoever refers writes about a young person, and never that young person. */
const ADVISED = { script: 'advice' } as const

export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const page = findPage(ask.params['page'] ?? '')
    if (page === null) return 'not-found'
    const { draft, answer } = await openDraft(ask, organisation)
    if (answer) return answer
    const on = { page, draft, organisation, about: aboutNow(ask, organisation) }
    return shown(page.title, view(ask, on, { typed: typedOf(page, draft.answers), faults: [] }), ADVISED)
  }
}

export function save({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const page = findPage(ask.params['page'] ?? '')
    if (page === null) return 'not-found'
    const { draft, answer } = await holdDraft(ask, organisation)
    if (answer) return answer
    return saveOn(ask, { page, draft, organisation, about: aboutNow(ask, organisation) })
  }
}

async function saveOn(ask: Ask, on: On): Promise<Answer> {
  const { page, draft, organisation, about } = on
  const saved = answersOn(page, draft.answers)
  const whole = ask.form.raw('next') !== 'list'
  const read = readSent(page, ask.form, { saved: draft.answers, about, whole })
  if (read.faults.length > 0)
    return faulty(page.title, view(ask, on, { typed: typedOn(page, ask.form), faults: read.faults }), ADVISED)
  const now = versionOf(page, saved)
  if (now !== ask.form.raw('version') && now !== versionOf(page, read.answers) && Object.keys(saved).length > 0)
    return stale(page.title, conflict(ask, on, { saved, typed: read.answers }))
  const keep = keptSaved(page, ask.form)
  const kept = keep === null ? read.answers : chosen(page, { saved, typed: read.answers }, keep)
  const answers = withPage(page, draft.answers, kept)
  const restricted = isRestricted(answers)
  await saveAnswers(ask.tx, { id: draft.id, answers, restricted, endsAt: draftEnd(organisation, ask.now) }, ask.now)
  return goTo(nextUrl(ask, page, answers))
}

/** On through the needed parts without a way back to the list, because the usual writer has a quarter of an hour. */
function nextUrl(ask: Ask, page: QuestionPage, answers: Answers): string {
  if (ask.form.raw('next') === 'list') return urls.referSections
  if (ask.form.raw('next') === 'another') return urls.referPage(page.code)
  if (page.code === 'works-with-children' && isRestricted(answers)) return urls.referAdvice
  if (ask.form.raw('from') === 'check') return urls.referCheck
  const following = pageAfter(page)
  if (following !== null) return urls.referPage(following.code)
  const progress = progressOf(answers)
  const here = progress.find(({ section }) => section.pages.includes(page))
  const unfinished = progress.find(({ section, progress: p }) => section.part === 'minimum' && p !== 'finished')
  return here?.section.part === 'minimum' && unfinished ? urls.referPage(unfinished.next.code) : urls.referSections
}

function view(
  ask: Ask,
  { page, draft, organisation, about }: On,
  { typed, faults }: { typed: Typed; faults: readonly Fault[] },
) {
  const from = (ask.form.raw('from') || ask.query['from']) === 'check' ? 'check' : null
  // A page that came back with faults keeps the version it was opened with: another tab's answer is still not its own.
  const version = ask.form.has('version') ? ask.form.raw('version') : versionOf(page, draft.answers)
  const entry = entryOf(page, typed, faults)
  return QuestionPageView({ organisation, csrf: ask.csrf, draft, page, lists: about.lists, entry, version, from })
}

function conflict(ask: Ask, { page, draft, organisation, about }: On, both: { saved: Answers; typed: Answers }) {
  return ConflictPage({
    organisation,
    csrf: ask.csrf,
    draft,
    page,
    differences: differences(page, both, about.lists),
    typed: typedOn(page, ask.form),
    version: versionOf(page, both.saved),
  })
}

function aboutNow(ask: Ask, organisation: Organisation): About {
  const today = londonDate(ask.now)
  return { today, lists: listsOf(organisation, today) }
}
