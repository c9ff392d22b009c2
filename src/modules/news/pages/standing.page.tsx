import { formatMoment } from '#platform/pure/dates.ts'
import { standingOf } from '../rules/when.ts'

/** Where an item stands, and since when or from when. */
export function standingWords(publishAt: Date | null, now: Date): string {
  const standing = standingOf(publishAt, now)
  if (publishAt === null) return 'Not on the site'
  return standing === 'planned'
    ? `Planned for ${formatMoment(publishAt)}`
    : `On the site since ${formatMoment(publishAt)}`
}

/** Whoever saves in a hurry learns whether visitors see it. */
export function seenWords(publishAt: Date | null, now: Date): string {
  const standing = standingOf(publishAt, now)
  if (publishAt === null || standing === 'not on the site') return 'Visitors do not see it.'
  return standing === 'planned' ? `Visitors see it from ${formatMoment(publishAt)} on.` : 'Visitors see it now.'
}

/** Who changed it last. */
export function byWords(name: string | null): string {
  return name ?? 'Rose itself (starting words)'
}
