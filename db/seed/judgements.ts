import { addDays, type PlainDate } from '#platform/pure/dates.ts'
import { at, minutesLater } from './calendar.ts'
import { type Ground } from './ground.ts'
import type { Random } from './random.ts'
import { type Episode, workerOn } from './spans.ts'
import { managerOn } from './staff.ts'
import { COULD_HAPPEN, HAPPENED, STRENGTHS, WORDS } from './words/notes.ts'

type Judged = { readonly level: string; readonly reviewOn: PlainDate }

const EVERY = 84

/**
 * The judgements of a case: the first two weeks in, then one in time for each review. When `outOfDate`, only the first,
 * so that its review day has passed. Returns the latest; null when there is none yet.
 */
export function addJudgements(
  ground: Ground,
  wish: { random: Random; episode: Episode; level: string; levels: readonly string[]; outOfDate: boolean },
): Judged | null {
  const { random, episode } = wish
  const end = episode.closed ?? addDays(ground.today, -1)
  let latest: Judged | null = null
  let level = wish.level
  for (let day = addDays(episode.opened, 14); day <= end; day = addDays(day, EVERY)) {
    if (latest !== null && random.chance(0.3)) level = random.pick(wish.levels)
    latest = addJudgement(ground, random, { episode, level, day })
    if (wish.outOfDate) break
  }
  return latest
}

function addJudgement(
  { rows, team, organisation, now }: Ground,
  random: Random,
  { episode, level, day }: { episode: Episode; level: string; day: PlainDate },
): Judged {
  const manager = managerOn(team, day)
  const by = workerOn(episode, day) ?? manager
  const judgedAt = at(day, '15:10')
  const signedAt = minutesLater(judgedAt, random.int(300, 2_800))
  const signed = by !== manager && signedAt < now && random.chance(0.95)
  const reviewOn = addDays(day, organisation.clocks.review_days)
  rows.add('cases.judgement', {
    id: random.uuid(),
    episode_id: episode.id,
    young_person_id: episode.person.id,
    level,
    reasons:
      'What we know has been checked with the social worker. Adults at the place are still a worry; the home is calmer.',
    who_disagreed: random.chance(0.1) ? 'The school would have said higher, because of two absences.' : '',
    form: {
      harm: `${random.pick(HAPPENED)} Told by the young person and by police.`,
      risk: random.pick(COULD_HAPPEN),
      circumstances: 'A change of home, and few adults who stayed.',
      strengths: random.pick(STRENGTHS),
      child_view: random.pick(WORDS),
      carer_view: 'Feels listened to, and wants to know sooner.',
      contexts: 'The bus station after dark; one app.',
      unknown: 'Who gave the phone. The police will find out.',
      actions: 'Social worker: transport, by the end of the month. Worker: second page of the safety plan.',
    },
    review_on: reviewOn,
    judged_by: by.id,
    judged_at: judgedAt,
    signed_off_by: signed ? manager.id : null,
    signed_off_at: signed ? signedAt : null,
  })
  return { level, reviewOn }
}
