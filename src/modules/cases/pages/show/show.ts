import { summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { onePage, readCursor, writeCursor } from '../../rules/timeline.ts'
import { gather, type Setting } from '../../setting.ts'
import { episodesOf, findEpisode } from '../../store/episodes.ts'
import { ownEntries } from '../../store/timeline.ts'
import { CasePage } from './show.page.tsx'

const PAGE = 25

/** `/cases/:id`: everything about one case on one page, one query for each kind of thing, whatever its length. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
    if (!episode) return 'not-found'
    const person = await summaryOf(ask.tx, episode.youngPersonId)
    if (!person) return 'not-found'
    const youngPersonIds = [person.id, ...person.joinedIds]
    const wanted = { youngPersonIds, before: readCursor(ask.query['before']), most: PAGE + 1 }
    const above = await gather(setting.timeline, ask.tx, wanted)
    const own = await ownEntries(ask.tx, wanted)
    const warnings = await gather(setting.warnings, ask.tx, { youngPersonIds, now: ask.now })
    const promises = await setting.promises(ask.tx, youngPersonIds)
    const episodes = await episodesOf(ask.tx, youngPersonIds)
    const { entries, next } = onePage([above, own], PAGE)
    return page(
      'Case',
      CasePage({
        episode,
        person,
        others: episodes.filter((e) => e.id !== episode.id),
        promises,
        warnings,
        entries,
        next: next && writeCursor(next),
        earlier: wanted.before !== null,
        today: londonDate(ask.now),
        now: ask.now,
        organisation: setting.organisation,
        manager: staff.role === 'manager',
        done: ask.query['done'] ?? '',
        csrf: ask.csrf,
      }),
      { about: { kind: 'case', id: episode.id, youngPersonId: person.id } },
    )
  }
}
