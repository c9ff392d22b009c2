import type { Organisation } from '#platform/organisation.ts'
import { daysBetween, londonDate, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { addAbsenceAndReading } from './absence.ts'
import { addCallRequests } from './calls.ts'
import { addConcerns } from './concerns.ts'
import { type Ground } from './ground.ts'
import { addGrowth } from './growth.ts'
import { addHelpLines } from './help-lines.ts'
import { addOpenCases } from './open-cases.ts'
import { addPartners } from './partners.ts'
import { addPlans } from './plans.ts'
import { type Random, randomFrom } from './random.ts'
import { addStaff, teamOf } from './staff.ts'
import { addVisitsAndSupervision } from './supervision.ts'
import { Rows } from './tables.ts'
import { type Act, actsOf } from './trail.ts'
import { addTraps } from './traps.ts'
import { addUnaccepted, addWaitingReferrals } from './waiting.ts'
import { addTherapyAndPersonsOfConcern } from './walls.ts'
import { add2020, addYear, yearsBeside2020 } from './years.ts'

export type CountyWish = { readonly seed: string; readonly now: Date; readonly organisation: Organisation }
/** One part of the county, ready to be written: the rows of every table, and what the audit trail holds of them. */
export type Block = { readonly rows: Rows; readonly acts: readonly Act[]; readonly random: Random }

const PEOPLE_A_YEAR: Readonly<Record<number, number>> = { 2019: 46 }
const USUALLY = 66

/**
 * Block 0 is the whole county at scale 1; every further block is growth. The same seed and time give the same block, on
 * every machine, whatever the scale. `now` must be after 2021, when the last trap has been set.
 */
export function countyBlock({ seed, now, organisation }: CountyWish, block: number): Block {
  const random = randomFrom(`${seed}/block ${block}`)
  const team = teamOf(seed)
  const ground: Ground = { random, now, today: londonDate(now), organisation, team, rows: new Rows() }
  if (block === 0) addFirstBlock(ground, seed)
  else addGrowth(ground, seed, block)
  return { rows: ground.rows, acts: actsOf(ground.rows, random.part('acts'), now), random }
}

/** The earliest time a county can be made for: what is open then must not reach back into 2020. */
export const EARLIEST_NOW = new Date('2022-07-01T00:00:00Z')

function peopleIn(year: number, day: PlainDate): number {
  const passed = Math.min(1, daysBetween(plainDate(`${year}-01-01`), day) / 365)
  return Math.ceil(passed * (PEOPLE_A_YEAR[year] ?? USUALLY))
}

function addFirstBlock(ground: Ground, seed: string): void {
  const { random } = ground
  addStaff(ground.rows, ground.team, { random: random.part('rota'), today: ground.today })
  addTraps(ground)
  add2020(ground)
  for (const year of yearsBeside2020(ground.today))
    addYear(ground, random.part(`year ${year}`), { year, people: peopleIn(year, ground.today) })
  addUnaccepted(ground)
  addWaitingReferrals(ground, addOpenCases(ground, seed))
  addAbsenceAndReading(ground)
  addPlans(ground)
  addVisitsAndSupervision(ground)
  addConcerns(ground)
  addCallRequests(ground)
  addHelpLines(ground)
  addPartners(ground)
  addTherapyAndPersonsOfConcern(ground)
}
