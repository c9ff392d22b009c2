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

/** Who changed it last. */
export function byWords(name: string | null): string {
  return name ?? 'Rose itself (starting words)'
}
