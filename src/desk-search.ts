import { caseLists, episodesOf, findForCard } from '#modules/cases'
import { concernByReference } from '#modules/concerns'
import type { FoundCard, FoundPerson, Setting } from '#modules/desk'
import { referralByReference } from '#modules/referrals'
import { nameOf, personByReference, searchKeys, searchPeople } from '#modules/young-people'
import type { PlainDate } from '#platform/pure/dates.ts'
import { nameWords } from '#platform/pure/person-name.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'

const MOST = 20

type Words = { readonly name: string; readonly born: PlainDate | null }

/** The wires of the search: records that the viewer may open, cards for whoever is on duty, and the manager to ask. */
export const searchSetting: Pick<Setting, 'findPeople' | 'findCards' | 'findReference' | 'askUrl'> = {
  findPeople,
  findCards,
  findReference,
  askUrl: urls.newLookRequest,
}

async function findPeople(tx: Tx, { name, born }: Words): Promise<FoundPerson[]> {
  const people = await searchPeople(tx, { text: name, keys: searchKeys(name), born }, MOST)
  const episodes = await episodesOf(
    tx,
    people.map((p) => p.id),
  )
  return people.map((person) => ({
    name: nameOf(person),
    reference: person.reference,
    born: person.dateOfBirth,
    href: urls.youngPersonUrl(person.id),
    cases: episodes
      .filter((e) => e.youngPersonId === person.id)
      .slice(0, 3)
      .map((e) => ({
        text: `case ${e.reference}${e.state === 'closed' ? ' (closed)' : ''}`,
        href: urls.caseUrl(e.id),
      })),
  }))
}

async function findCards(tx: Tx, staff: Staff, { name, born }: Words): Promise<FoundCard[]> {
  if (!staff.onDuty || name === '') return []
  const found = await findForCard(tx, { words: nameWords(name), keys: searchKeys(name), born })
  return found.map((one) => ({ name: one.name, openUrl: urls.emergencyCard(one.id) }))
}

async function findReference(tx: Tx, reference: string): Promise<string | null> {
  const [find, address] = BY_PREFIX[reference.charAt(0)] ?? []
  const id = await find?.(tx, reference)
  return id && address ? address(id) : null
}

type Finder = readonly [(tx: Tx, reference: string) => Promise<string | null>, (id: string) => string]

const BY_PREFIX: Readonly<Record<string, Finder>> = {
  C: [caseLists.byReference, urls.caseUrl],
  R: [referralByReference, urls.referralUrl],
  W: [concernByReference, urls.concernUrl],
  Y: [personByReference, urls.youngPersonUrl],
}
