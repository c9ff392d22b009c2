import { managers, onDutyToday, safeguarders, safeguardingTrustees, type Told, tell } from '#modules/people'
import type { Organisation } from '#platform/organisation.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import type { Group } from './rules/clocks.ts'

type Word = {
  readonly said: string
  readonly href: string
  readonly setting: { readonly organisation: Organisation; readonly url: string }
  readonly now: Date
}

/** Whoever may open it gets the link; the trustees learn that one waits, and nothing else. Each person is told once. */
export async function tellGroups(
  tx: Tx,
  groups: ReadonlySet<Group>,
  { said, href, setting, now }: Word,
): Promise<void> {
  const mail = { brand: setting.organisation.organisation.name, url: setting.url }
  const told = new Map<string, Told>()
  for (const group of groups)
    if (group !== 'safeguarding-trustees') for (const person of await peopleOf[group](tx)) told.set(person.id, person)
  await tell(tx, [...told.values()], { said, href, urgent: true, mail }, now)
  if (!groups.has('safeguarding-trustees')) return
  const ring =
    'Somebody who asked to be called is waiting and nobody sees to it. Ring round the team: whoever is on duty finds it on their Today.'
  await tell(tx, await safeguardingTrustees(tx), { said: ring, href: urls.today, urgent: true, mail }, now)
}

const peopleOf: Readonly<Record<Exclude<Group, 'safeguarding-trustees'>, (tx: Tx) => Promise<readonly Told[]>>> = {
  'on-duty': onDutyToday,
  managers,
  deputies: async (tx) => {
    const leading = await managers(tx)
    return (await safeguarders(tx)).filter(({ id }) => leading.every((one) => one.id !== id))
  },
}
