import { writeAudit } from '#modules/audit'
import { caseLists, endCoverBy } from '#modules/cases'
import { concernsHeldBy } from '#modules/concerns'
import { tellOfLeftAlone } from '#modules/need-to-know'
import { shutOutLeavers, type WaitingList } from '#modules/people'
import { openPromisesBy } from '#modules/promises'
import { pagesWaitingOf } from '#modules/unsaved'
import { visitLists } from '#modules/visits'
import { endAccessOf } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import { formatDate, londonTime, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'

const MOST = 50

/** What somebody leaves open, each as the manager who asks may see it. */
const WAITING: readonly WaitingList[] = [
  {
    heading: 'Out on a visit now',
    of: async (tx, id) => {
      const visit = await visitLists.runningOf(tx, id)
      const text = visit && `${visit.place}, back by ${londonTime(visit.dueAt)}`
      return visit && text ? [{ text, href: urls.visitUrl(visit.id) }] : []
    },
  },
  {
    heading: 'Open cases',
    of: async (tx, id) =>
      (await caseLists.openOf(tx, id)).map((one) => ({
        text: `${one.name}, ${one.reference}`,
        href: urls.caseUrl(one.id),
      })),
  },
  {
    heading: 'Concerns that they have',
    of: async (tx, id) =>
      (await concernsHeldBy(tx, id)).map((one) => ({ text: one.reference, href: urls.concernUrl(one.id) })),
  },
  {
    heading: 'Promises that they wrote down',
    of: async (tx, id) =>
      (await openPromisesBy(tx, id, MOST)).map(({ what, dueOn, youngPersonId }) => ({
        text: dueOn === null ? what : `${what}, by ${formatDate(plainDate(dueOn))}`,
        href: urls.promisesUrl(youngPersonId),
      })),
  },
  {
    heading: 'Words not saved yet',
    of: async (tx, id) => {
      const pages = await pagesWaitingOf(tx, id)
      const text = `${pages === 1 ? 'One page' : `${pages} pages`} of theirs. Only they can read and save it: ask them to.`
      return pages === 0 ? [] : [{ text, href: null }]
    },
  },
]

/** Where the roof is, for the mail that says that something waits. */
type Roof = { readonly organisation: Organisation; readonly url: string }

/**
 * Every record and every cover ends at once; their open cases then stand on the manager's Today. A restricted record that
 * nobody is left to open is told to the safeguarding trustees, last, when it is known.
 */
function carriesNoMore({ organisation, url }: Roof) {
  const brand = organisation.organisation.name
  return [endAccessOf, endCoverBy, (tx: Tx, personId: string) => tellOfLeftAlone(tx, { personId, brand, url })]
}

/** What the pages about colleagues are handed. */
export function leaving(roof: Roof) {
  return { waiting: WAITING, carriesNoMore: carriesNoMore(roof) }
}

/** The daily task: shuts out those whose last day is over, as a manager does at once. */
export async function shutOutWhoHasLeft(tx: Tx, now: Date, roof: Roof): Promise<void> {
  for (const id of await shutOutLeavers(tx)) {
    for (const end of carriesNoMore(roof)) await end(tx, id)
    const about = { kind: 'person', id, why: 'their last day is over' }
    await writeAudit(tx, { viewer: { kind: 'task', task: 'leavers' }, at: now, act: 'shut somebody out', about })
  }
}
