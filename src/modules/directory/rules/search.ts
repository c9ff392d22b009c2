import type { Service } from './listing.ts'
import { folded, type Wanted } from './question.ts'

/** The services that meet everything that is asked, in the order of the settings. What each filter means is the profile's. */
export function search(services: readonly Service[], wanted: Wanted): Service[] {
  return services.filter(
    (service) =>
      holdsWords(service, wanted) && isUnder(service, wanted) && isForAges(service, wanted) && isOpen(service, wanted),
  )
}

function holdsWords({ listed, nested }: Service, { words }: Wanted): boolean {
  if (words.length === 0) return true
  const terms = nested.attributes.map(({ taxonomy_term: term }) => term.name)
  const areas = nested.service_areas.map(({ name }) => name)
  const text = folded([listed.name, listed.description, listed.organization.name, ...terms, ...areas].join(' '))
  return words.every((word) => text.includes(word))
}

function isUnder({ nested }: Service, { taxonomyId, termId }: Wanted): boolean {
  const terms = nested.attributes.map(({ taxonomy_term: term }) => term)
  return (
    (taxonomyId === null || terms.some((term) => term.taxonomy_id.toLowerCase() === taxonomyId)) &&
    (termId === null || terms.some((term) => term.id.toLowerCase() === termId))
  )
}

/** “A minimum age of at least the specified value”, and a maximum of at most; who names no age is for all of them. */
function isForAges({ listed }: Service, { minimumAge, maximumAge }: Wanted): boolean {
  return (
    (minimumAge === null || (listed.minimum_age ?? 0) >= minimumAge) &&
    (maximumAge === null || (listed.maximum_age ?? Number.POSITIVE_INFINITY) <= maximumAge)
  )
}

/** One and the same schedule meets the day, the beginning and the end. */
function isOpen({ nested }: Service, { day, startTime, endTime }: Wanted): boolean {
  if (day === null && startTime === null && endTime === null) return true
  return nested.schedules.some(
    ({ byday, opens_at: opens, closes_at: closes }) =>
      (day === null || (byday ?? '').split(',').some((one) => one.endsWith(day))) &&
      (startTime === null || opens >= startTime) &&
      (endTime === null || closes <= endTime),
  )
}
