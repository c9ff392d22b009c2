import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import type { DoorSetting } from '../door-setting.ts'
import { type Told, tell } from '../store/notices.ts'

export type Telling = Pick<DoorSetting, 'organisation' | 'url'>

/** Tells somebody what was changed about how they come in: if it was a thief or a false manager, they are who notices. */
export async function tellOwner(
  tx: Tx,
  { organisation, url }: Telling,
  { person, said, now }: { person: Told; said: string; now: Date },
): Promise<void> {
  const mail = { brand: organisation.organisation.name, url }
  await tell(tx, [person], { said: `${said} Was it not you? Tell your manager now.`, href: urls.account, mail }, now)
}
