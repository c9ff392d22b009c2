import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Setting } from '../../setting.ts'
import { sharedNames } from '../../store/joinings.ts'
import { allRecords } from '../../store/records.ts'
import { ListPage } from './list.page.tsx'

/** `GET /persons-of-concern`: those of the viewer's own young people; the manager's all. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const joins = may(staffOf(ask), 'person-of-concern.join')
    const body = ListPage({
      records: await allRecords(ask.tx),
      alike: joins ? await sharedNames(ask.tx) : new Set(),
      today: londonDate(ask.now),
      law: organisation.persons_of_concern.law,
    })
    return page('Persons of concern', body)
  }
}
