import { summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { askedOf, gatherKinds, part } from '#platform/parts.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { CaseWarning, TimelineWish } from '../../extension.ts'
import type { Agreement } from '../../rules/agreement.ts'
import type { CaseCover } from '../../rules/records.ts'
import { type Entry, onePage, readCursor, writeCursor } from '../../rules/timeline.ts'
import type { Setting } from '../../setting.ts'
import { askAgreements } from '../../store/agreements.ts'
import { askCover } from '../../store/cover.ts'
import { episodesOf, findEpisode } from '../../store/episodes.ts'
import { ownEntries } from '../../store/timeline.ts'
import { CasePage } from './show.page.tsx'

const PAGE = 25

const agreed = part<string, Agreement, Agreement>({
  ask: askAgreements,
  moments: ['recordedAt'],
  tell: (agreement) => agreement,
})
const covered = part<string, CaseCover, CaseCover>({ ask: askCover, tell: (cover) => cover })
const own = part<TimelineWish, Entry, Entry>({ ask: ownEntries, moments: ['at'], tell: (entry) => entry })

/** `/cases/:id`: everything about one case on one page, in six queries whatever its length. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
    if (!episode) return 'not-found'
    const person = await summaryOf(ask.tx, episode.youngPersonId)
    if (!person) return 'not-found'
    const youngPersonIds = [person.id, ...person.joinedIds]
    const wanted = { youngPersonIds, before: readCursor(ask.query['before']), most: PAGE + 1 }
    const [everything, said, agreements, covers] = await gatherKinds<[Entry, CaseWarning, Agreement, CaseCover]>(
      ask.tx,
      [
        askedOf([own, ...setting.timeline], wanted),
        askedOf(setting.warnings, { youngPersonIds, now: ask.now }),
        askedOf([agreed], episode.id),
        askedOf([covered], episode.id),
      ],
    )
    // After a death nothing asks for anything any more; what is grave still holds for whoever works on.
    const warnings = person.diedOn === null ? said : said.filter(({ grave }) => grave)
    const promises = await setting.promises(ask.tx, youngPersonIds)
    const episodes = await episodesOf(ask.tx, youngPersonIds)
    const { entries, next } = onePage([everything], PAGE)
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
        agreements,
        covers,
        staffId: staff.id,
        today: londonDate(ask.now),
        now: ask.now,
        organisation: setting.organisation,
        manager: staff.role === 'manager',
        done: ask.query['done'] ?? '',
        savedSession: /^[0-9a-f-]{36}$/.exec(ask.query['session'] ?? '')?.[0] ?? null,
        csrf: ask.csrf,
      }),
      { about: { kind: 'case', id: episode.id, youngPersonId: person.id } },
    )
  }
}
