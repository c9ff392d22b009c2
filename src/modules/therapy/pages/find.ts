import { type Summary, summaryOf } from '#modules/young-people'
import type { About, Ask } from '#platform/http/ask.ts'
import type { Course } from '../rules/course.ts'
import type { TherapyEntry } from '../rules/entry.ts'
import { coursesOf, type Held, heldCourses } from '../store/courses.ts'
import { findEntry } from '../store/entries.ts'

/** A young person and their therapy. `seesCase` is false for a therapist who holds the therapy alone. */
export type Whose = {
  readonly person: Pick<
    Summary,
    'id' | 'reference' | 'givenName' | 'familyName' | 'preferredName' | 'restricted' | 'diedOn'
  >
  readonly safeContact: Held['safeContact']
  readonly ids: readonly string[]
  readonly seesCase: boolean
  readonly courses: readonly Course[]
  /** The one that has not ended. */
  readonly open: Course | null
}

/** The young person of the address, as this viewer may see them; null is the same missing page for every reason. */
export function findWhose(ask: Ask): Promise<Whose | null> {
  return whoseIs(ask, ask.params['id'] ?? '')
}

export async function whoseIs(ask: Ask, youngPersonId: string): Promise<Whose | null> {
  const summary = await summaryOf(ask.tx, youngPersonId)
  if (summary) {
    const ids = [summary.id, ...summary.joinedIds]
    return withCourses(ask, { person: summary, safeContact: summary.safeContact, ids, seesCase: true })
  }
  const held = await heldCourses(ask.tx)
  const person = held.find((one) => one.id === youngPersonId || one.ownId === youngPersonId)
  if (!person) return null
  const ids = held.filter((one) => one.id === person.id).map((one) => one.ownId)
  return withCourses(ask, { person, safeContact: person.safeContact, ids: [...ids, person.id], seesCase: false })
}

async function withCourses(ask: Ask, whose: Omit<Whose, 'courses' | 'open'>): Promise<Whose> {
  const courses = await coursesOf(ask.tx, whose.ids)
  return { ...whose, courses, open: courses.find((one) => one.endedOn === null) ?? null }
}

export function aboutTherapy({ person }: Whose): About {
  return { kind: 'therapy', id: person.id, youngPersonId: person.id }
}

export type Found = { readonly entry: TherapyEntry; readonly whose: Whose }

export async function findEntryOf(ask: Ask): Promise<Found | null> {
  const entry = await findEntry(ask.tx, ask.params['id'] ?? '')
  const whose = entry && (await whoseIs(ask, entry.youngPersonId))
  return entry && whose && { entry, whose }
}

export function aboutEntry({ entry, whose }: Found) {
  return { kind: 'therapy-entry', id: entry.id, youngPersonId: whose.person.id }
}
