import { daysBetween, type PlainDate } from '../../../platform/pure/dates.ts'

/** Cover that somebody wants to arrange: whose cases, by whom, and from which day to which. */
export type WantedCover = {
  readonly workerId: string
  readonly colleagueId: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** What stands in the way of this cover, by field of the form. Days that could not be read are null and said elsewhere. */
export function faultsOfCover(
  { workerId, colleagueId, from, to }: WantedCover,
  { today, most }: { today: PlainDate; most: number },
): { field: string; message: string }[] {
  const faults: { field: string; message: string }[] = []
  if (workerId !== '' && workerId === colleagueId)
    faults.push({ field: 'colleague', message: 'Choose a colleague other than the worker themselves.' })
  if (from !== null && from < today)
    faults.push({ field: 'from', message: 'Cover begins today or later: who could open a record is never changed.' })
  if (from !== null && to !== null && to < from)
    faults.push({ field: 'to', message: 'The last day cannot be before the first.' })
  else if (from !== null && to !== null && daysBetween(from, to) >= most)
    faults.push({
      field: 'to',
      message: `Cover lasts ${most} days at most. If it is longer, give the case to the colleague.`,
    })
  return faults
}
