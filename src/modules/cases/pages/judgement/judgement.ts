import { movedOn } from '#modules/unsaved'
import { isOpenForAnHour } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { addJudgement, judgementsOf, signOff } from '../../store/judgements.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { blankJudgement, readJudgement } from './judgement.form.ts'
import { JudgementPage } from './judgement.page.tsx'

const NOT_THEIRS = 'You opened this record for an hour. Its worker or your manager judges it.'

/** `GET /cases/:id/judgement`: the judgements so far, and a form for the next one. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const entry = { values: blankJudgement(londonDate(ask.now), setting.organisation.clocks.review_days), errors: [] }
    return page('Our judgement', await body(ask, setting, { found, entry }), { about: aboutCase(found) })
  }
}

/** `POST /cases/:id/judgement`: adds one; those before it stay. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const today = londonDate(ask.now)
    const levels = inUse(setting.organisation.levels, today).map((l) => l.code)
    const words = readJudgement(ask.form, { levels, today })
    const errors = 'level' in words ? [] : [...words]
    if (await isOpenForAnHour(ask.tx, found.person.id)) errors.unshift({ field: 'judgements', message: NOT_THEIRS })
    if (!('level' in words) || errors.length > 0)
      return faulty('Our judgement', await body(ask, setting, { found, entry: { values: ask.form.typed(), errors } }))
    const staff = staffOf(ask)
    await addJudgement(
      ask.tx,
      { ...words, episodeId: found.episode.id, youngPersonId: found.episode.youngPersonId, by: staff.id },
      ask.now,
    )
    // An ending that they have begun to write, and have not saved, is not behind anybody by their own judgement.
    await movedOn(ask.tx, { personId: staff.id, under: urls.caseUrl(found.episode.id), from: found.episode.version })
    return goTo(`${urls.caseUrl(found.episode.id)}?done=judgement`, { about: aboutCase(found) })
  }
}

/** `POST /cases/:id/judgement/sign-off`: a second person puts their name to it. */
export function submitSignOff(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const wanted = { id: ask.form.text('judgement'), episodeId: found.episode.id, by: staffOf(ask).id }
    const signed = await signOff(ask.tx, wanted, ask.now)
    if (signed) return goTo(urls.caseDeed(found.episode.id, 'judgement'), { about: aboutCase(found) })
    const message = 'This judgement is signed off already, or it is your own: somebody else has to sign it off.'
    return faulty(
      'Our judgement',
      await body(ask, setting, { found, entry: { values: {}, errors: [{ field: 'judgements', message }] } }),
    )
  }
}

async function body(ask: Ask, { organisation }: Setting, { found, entry }: { found: CaseAndPerson; entry: Entry }) {
  const judgements = await judgementsOf(ask.tx, found.episode.id)
  const today = londonDate(ask.now)
  const levels = organisation.levels
  return JudgementPage({
    ...found,
    judgements,
    entry,
    csrf: ask.csrf,
    today,
    levels,
    inUse: inUse(levels, today),
    me: staffOf(ask),
    notTheirs: (await isOpenForAnHour(ask.tx, found.person.id)) ? NOT_THEIRS : null,
  })
}
