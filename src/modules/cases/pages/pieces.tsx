import type { Organisation } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { LevelTag } from '#ui/level-tag.tsx'
import { isOutOfDate } from '../rules/judgement.ts'

export type Levels = Organisation['levels']

/** The level in force, in the partnership's word, with its review; never a colour alone, and never a score. */
export function Level({
  level,
  reviewOn,
  today,
  levels,
}: {
  level: string | null
  reviewOn: string | null
  today: string
  levels: Levels
}) {
  const found = levels.find((l) => l.code === level)
  if (!found) return <span class="rose-level">No level recorded</span>
  const note = isOutOfDate(reviewOn, today) ? 'out of date' : undefined
  if (found.rank === 0) return <span class="rose-level">{found.label}</span>
  return <LevelTag rank={found.rank as 1 | 2 | 3} text={found.label} note={note} />
}

export function day(date: string | null): string {
  return date === null ? 'no day set' : formatDate(plainDate(date))
}

export const OFFERS = { 'one-to-one': 'One-to-one support', 'early-intervention': 'Early intervention' } as const
export const STATES = { waiting: 'Waiting for a worker', open: 'Open', closed: 'Closed' } as const
