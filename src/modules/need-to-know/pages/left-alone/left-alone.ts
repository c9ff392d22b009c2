import { workers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { leftAlone, nameSomebody } from '../../store/left-alone.ts'
import { LeftAlonePage } from './left-alone.page.tsx'

const TITLE = 'Restricted records that nobody may open'

/** `GET /people/restricted`: the safeguarding trustee's. It says nothing of whose records they are. */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await body(ask, blankEntry))
}

/** `POST /people/restricted`: names somebody, who is told whose record it is. A false trustee names no second one. */
export async function submit(ask: Ask): Promise<Answer> {
  const r = new Reading(ask.form)
  const alone = (await leftAlone(ask.tx)).map(({ id }) => id)
  const sent = ask.form.text('restriction')
  if (sent !== '' && !alone.includes(sent)) return stale(TITLE, await body(ask, r.entry, true))
  const restrictionId = r.choice('restriction', alone, 'Choose a record.')
  const team = (await workers(ask.tx)).map(({ id }) => id)
  const personId = r.choice('named', team, 'Choose who may open it.')
  const why = r.text('why', { missing: 'Write why it is them: the trail keeps it.', most: 500 })
  if (!r.isGood) return faulty(TITLE, await body(ask, r.entry))
  const youngPersonId = await nameSomebody(ask.tx, { restrictionId, personId })
  if (youngPersonId === null) return stale(TITLE, await body(ask, r.entry, true))
  return goTo(`${urls.leftAlone}?done=named`, {
    about: { kind: 'restriction', id: restrictionId, youngPersonId, why, detail: { named: personId } },
  })
}

async function body(ask: Ask, entry: Entry, isSettled = false) {
  const [records, team] = [await leftAlone(ask.tx), await workers(ask.tx)]
  const isDone = ask.query['done'] === 'named'
  return LeftAlonePage({ records, team, entry, csrf: ask.csrf, isDone, isSettled })
}
