import { movedOn } from '#modules/unsaved'
import { nameOf, type Summary, summaryOf } from '#modules/young-people'
import { type About, type Ask, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { auditKind } from '../rules/concern.ts'
import type { Concern } from '../rules/records.ts'
import { findConcern } from '../store/concerns.ts'

/** A concern as far as this viewer may see it, with the young person where they see that record too. */
export type Found = { readonly concern: Concern; readonly person: Summary | null }

/** `finds`: also one's own account alone; `reads`: the whole record; `decides`: may answer it. */
export type Least = 'finds' | 'reads' | 'decides'

/** The concern of the address; null is the same missing page for every reason. */
export async function findOne(ask: Ask, least: Least): Promise<Found | null> {
  const concern = await findConcern(ask.tx, ask.params['id'] ?? '')
  if (!concern || (least !== 'finds' && !concern[least])) return null
  const person = concern.youngPersonId === null ? null : await summaryOf(ask.tx, concern.youngPersonId)
  return { concern, person }
}

/** After one's own deed: what one has typed on another page of this concern, and not saved, is not behind anybody by it. */
export async function ownWordsGoOn(ask: Ask, { concern }: Pick<Found, 'concern'>): Promise<void> {
  await movedOn(ask.tx, { personId: staffOf(ask).id, under: urls.concernUrl(concern.id), from: ask.form.version() })
}

export function aboutConcern({ concern }: Pick<Found, 'concern'>): About {
  return { kind: auditKind(concern.about), id: concern.id, youngPersonId: concern.youngPersonId }
}

/** Whose concern it is: the name on their record where this viewer sees it, else as the raiser wrote it. */
export function whose({ concern, person }: Found): string {
  return person ? nameOf(person) : concern.who
}
