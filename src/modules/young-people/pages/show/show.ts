import { may } from '#modules/people'
import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import { gather } from '#platform/parts.ts'
import { londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { mergesOf } from '../../store/merges.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { PersonPage } from './show.page.tsx'

const SAVED: Readonly<Record<string, string>> = {
  'safe-contact': 'The safe contact is saved.',
  connection: 'Who is in their life is saved.',
  joined: 'The two records are joined. Nothing was lost, and it can be undone below.',
  death: 'It is written down, and nothing will be sent any more. Speak with your manager when you are ready.',
  'death-reversal': 'It is taken back. Sessions that were withdrawn have to be booked again.',
  identity: 'The name and date of birth are saved, and the earlier ones are kept.',
  parted: 'The two records are parted again.',
}

/** `GET /young-people/:id`. The address of a record that was joined to another leads to the one that stays. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await findPerson(ask)
    if (!person) return 'not-found'
    const about = aboutPerson(person)
    if (person.id !== ask.params['id']) return goTo(urls.youngPersonUrl(person.id), { about })
    const manager = may(staffOf(ask), 'young-person.merge')
    const body = PersonPage({
      person,
      episodes: await setting.episodesOf(ask.tx, [person.id, ...person.joinedIds]),
      merges: manager ? await mergesOf(ask.tx, person.id) : [],
      manager,
      today: londonDate(ask.now),
      organisation: setting.organisation,
      warnings: await gather(setting.warnings, ask.tx, {
        youngPersonIds: [person.id, ...person.joinedIds],
        now: ask.now,
      }),
      saved: SAVED[ask.query['done'] ?? ''],
      csrf: ask.csrf,
    })
    return page('Young person', body, { about })
  }
}
