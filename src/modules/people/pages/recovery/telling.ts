import { type Ask, staffOf } from '#platform/http/ask.ts'
import { writeMail } from '#platform/mail.ts'
import * as urls from '#urls'
import type { StaffSetting } from '../../staff-setting.ts'
import { tell } from '../../store/notices.ts'
import { managers, safeguardingTrustees } from '../../store/people.ts'
import { keepers } from '../../store/recovery.ts'

type Said = { readonly id: string; readonly said: string; readonly alsoTo?: string }

/**
 * Every keeper, every manager (the lost one too: it may be no loss but a theft) and every safeguarding trustee, on their
 * Today and by mail. `alsoTo`: an address that was changed by it; whoever still reads there learns that something happened.
 */
export async function tellOfRecovery(
  ask: Ask,
  { organisation, url }: StaffSetting,
  { id, said, alsoTo }: Said,
): Promise<void> {
  const self = staffOf(ask).id
  const all = [...(await keepers(ask.tx)), ...(await managers(ask.tx)), ...(await safeguardingTrustees(ask.tx))]
  const told = new Map(all.filter((one) => one.id !== self).map((one) => [one.id, one]))
  const brand = organisation.organisation.name
  const word = { said, href: urls.recoveryUrl(id), urgent: true, mail: { brand, url } }
  await tell(ask.tx, [...told.values()], word, ask.now)
  if (alsoTo !== undefined && !all.some(({ email }) => email === alsoTo))
    await writeMail(ask.tx, { to: alsoTo, subject: `${brand}: please look now`, body: CHANGED }, ask.now)
}

const CHANGED =
  'Your account was given a new e-mail address by two keepers. If you know nothing of it, speak to a colleague now.\n'
