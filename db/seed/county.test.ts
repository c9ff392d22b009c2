import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readOrganisation } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { ROOT } from '#platform/root.ts'
import { isRestricted, missingOf } from '../../src/modules/referrals/rules/progress.ts'
import type { Answers } from '../../src/modules/referrals/rules/question.ts'
import { findQuestion } from '../../src/modules/referrals/rules/questions.ts'
import { countsAsSupportSession } from '../../src/modules/sessions/rules/session-words.ts'
import { type Block, countyBlock } from './county.ts'
import { randomFrom } from './random.ts'
import { TABLES, type TableName } from './tables.ts'
import { TRAPS, trapId } from './traps.ts'

const organisation = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
const now = new Date('2026-03-17T10:00:00Z')
const blockOf = (block: number, { seed = 'rose', at = now } = {}) => countyBlock({ seed, now: at, organisation }, block)
const first = blockOf(0)

const counted = (block: Block) => {
  const joined = new Map(block.rows.of('young_people.young_person').map((y) => [y.id, y.merged_into ?? y.id]))
  return block.rows
    .of('sessions.session')
    .filter((s) => countsAsSupportSession(s.kind as never, s.attendance as never))
    .map((s) => ({
      person: joined.get(s.young_person_id) ?? s.young_person_id,
      year: Number(londonDate(s.starts_at as Date).slice(0, 4)),
    }))
}
const figure = (block: Block, year: number) => {
  const rows = counted(block).filter((row) => row.year === year)
  return { people: new Set(rows.map((row) => row.person)).size, sessions: rows.length }
}
const digest = (block: Block) => {
  const tables = (Object.keys(TABLES) as TableName[]).map((table) => block.rows.of(table))
  return createHash('sha256')
    .update(JSON.stringify([tables, block.acts]))
    .digest('hex')
}

describe('the believable county', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  test('2020 has 97 young people and 487 sessions, and no growth changes that', () => {
    expect(figure(first, 2020)).toEqual({ people: 97, sessions: 487 })
    for (const block of [1, 2, 7]) expect(figure(blockOf(block), 2020)).toEqual({ people: 0, sessions: 0 })
  })

  test.each(['2022-07-01T06:00:00Z', '2025-01-03T23:30:00Z', '2028-02-29T12:00:00Z'])('also when it is %s', (at) => {
    const when = { at: new Date(at) }
    expect(figure(blockOf(0, when), 2020)).toEqual({ people: 97, sessions: 487 })
    expect(figure(blockOf(3, when), 2020).sessions).toBe(0)
  })

  test('the same seed gives the same county in every time zone, another seed another', () => {
    const expected = digest(first)
    for (const [tz, minutes] of [
      ['Pacific/Kiritimati', -840],
      ['America/Los_Angeles', 480],
    ] as const) {
      process.env['TZ'] = tz
      expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutes)
      expect(digest(blockOf(0))).toBe(expected)
    }
    expect(digest(blockOf(0, { seed: 'thorn' }))).not.toBe(expected)
  }, 60_000)

  test('one young person has turned 18 lately and is still to be asked anew; another was asked, and said who stays in touch', () => {
    const open = first.rows.of('cases.episode').filter((one) => one.state === 'open')
    const born = new Map(first.rows.of('young_people.young_person').map((one) => [one.id, one.date_of_birth]))
    const adults = open.filter((one) => (born.get(one.young_person_id) ?? '9') <= '2008-03-17')
    const asked = new Set(first.rows.of('cases.agreement').flatMap((one) => (one.age === 18 ? [one.episode_id] : [])))
    expect(asked.size).toBe(1)
    expect(adults.filter((one) => asked.has(one.id))).toHaveLength(1)
    const lately = adults.filter((one) => !asked.has(one.id)).map((one) => born.get(one.young_person_id))
    expect(lately).toContain('2008-03-11')
    const kept = first.rows
      .of('young_people.connection')
      .flatMap((one) => (one.kept_at_18 === null ? [] : [one.kept_at_18]))
    expect(kept.sort()).toEqual([false, true])
  })

  test.each(TRAPS)('holds the trap “$name”', ({ name, countsIn, kind, attendance }) => {
    const id = trapId(randomFrom('rose/block 0'), name)
    const session = first.rows.of('sessions.session').find((s) => s.id === id)
    expect(session).toMatchObject({ kind, attendance })
    const alone = first.rows.of('sessions.session').filter((s) => s.young_person_id === session?.young_person_id)
    expect(alone).toHaveLength(1)
    expect(countsAsSupportSession(kind as never, attendance as never)).toBe(countsIn !== null)
  })

  test('none of the traps is missing', () => {
    expect(Object.fromEntries(TRAPS.map((trap) => [trap.name, trap.countsIn]))).toMatchObject({
      '23:30 on 31 December 2020': 2020,
      '00:30 on 1 January 2021': 2021,
      '00:30 on 1 April 2020 in summer time': 2020,
      '00:30 on 1 July 2020 in summer time': 2020,
      '00:30 on 1 April 2021 in summer time': 2021,
      '00:30 on 1 July 2021 in summer time': 2021,
      'December 2020, typed in late January 2021': 2020,
      remote: 2020,
      joint: 2020,
      'booked and not held': null,
      'was not brought': null,
      'cancelled by us': null,
      'tried call': null,
      text: null,
      'professional contact': null,
      group: null,
    })
    const typedLate = trapId(randomFrom('rose/block 0'), 'December 2020, typed in late January 2021')
    const late = first.rows.of('sessions.session').find((s) => s.id === typedLate)
    expect(londonDate(late?.starts_at as Date)).toBe('2020-12-10')
    expect(londonDate(late?.written_at as Date)).toBe('2021-01-27')
    const reopened = first.rows.of('cases.episode').filter((e) => e.reopens !== null)
    expect(reopened.some((e) => e.opened_on === '2020-02-03')).toBe(true)
    expect(first.rows.of('young_people.merge')).toHaveLength(1)
  })

  test('nothing has happened later than now, but what is booked', () => {
    const late = first.rows.of('sessions.session').filter((s) => (s.starts_at as Date) > now)
    expect(late.length).toBeGreaterThan(10)
    expect(new Set(late.map((s) => s.attendance))).toEqual(new Set(['FUTURE']))
    expect(first.acts.filter((act) => act.at > now)).toEqual([])
    expect(first.rows.of('referrals.referral').filter((r) => (r.received_at as Date) > now)).toEqual([])
  })

  test('each practitioner has six to nine open cases, and one young person a long history', () => {
    const open = first.rows.of('cases.episode').filter((e) => e.state === 'open')
    const roles = new Map(first.rows.of('people.person').map((p) => [p.id, p.role]))
    const loads = new Map<unknown, number>()
    for (const { worker_id } of open)
      if (roles.get(worker_id) === 'practitioner') loads.set(worker_id, (loads.get(worker_id) ?? 0) + 1)
    expect(loads.size).toBe(3)
    for (const load of loads.values()) expect(load >= 6 && load <= 9).toBe(true)
    const histories = new Map<unknown, number>()
    for (const { young_person_id: id } of first.rows.of('sessions.session'))
      histories.set(id, (histories.get(id) ?? 0) + 1)
    expect(Math.max(...histories.values())).toBe(120)
  })

  test('every referral is one that the form would send', () => {
    for (const { answers, urgency, restricted, state } of first.rows.of('referrals.referral')) {
      expect(missingOf(answers as Answers)).toEqual([])
      expect((answers as Answers)['urgency']).toBe(urgency)
      if (state === 'received') expect(isRestricted(answers as Answers)).toBe(restricted)
      for (const name of Object.keys(answers as Answers)) expect(findQuestion(name)).not.toBeNull()
    }
  })

  test('every code is one of the charity’s lists', () => {
    const codes = (list: readonly { code: string }[]) => new Set(list.map((one) => one.code))
    const [topics, places] = [codes(organisation.topics), codes(organisation.places)]
    for (const session of first.rows.of('sessions.session')) {
      expect(session.topics?.every((topic) => topics.has(topic))).toBe(true)
      expect(session.place === '' || places.has(session.place ?? '?')).toBe(true)
    }
    const reasons = codes(organisation.closure_reasons)
    for (const { closure_reason: reason } of first.rows.of('cases.episode'))
      expect(reason === null || reasons.has(reason)).toBe(true)
  })
})
