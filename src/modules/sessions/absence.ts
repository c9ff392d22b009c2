import { managers, safeguarders, tell } from '#modules/people'
import { type Ask, staffOf } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import * as urls from '#urls'
import { judgeAbsence } from './rules/absence.ts'
import { type AbsenceFacts, absenceFacts, raisePrompt, withdrawPrompts } from './store/absence.ts'

type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for the mail that says nothing but "please look". */
  readonly url: string
}

/**
 * Asked after every session that is written or changed, in the same transaction: whether somebody must call today because
 * a young person was not there, and whether an earlier call is no longer due.
 */
export async function checkAbsence(ask: Ask, setting: Setting, sessionId: string): Promise<void> {
  const facts = await absenceFacts(ask.tx, sessionId)
  // What was missed before a death can be written down after it; nobody is rung about it.
  if (!facts || facts.hasDied) return
  const { absence, levels } = setting.organisation
  const rank = levels.find((level) => level.code === facts.level)?.rank ?? -1
  const { raise, withdraw } = judgeAbsence(facts.sessions, {
    writtenId: sessionId,
    inARow: absence.in_a_row,
    atOnce: rank >= absence.at_once_from_rank,
    standing: facts.standing,
    answered: facts.answered,
  })
  await withdrawPrompts(ask.tx, withdraw, ask.now)
  const { episodeId, youngPersonId } = facts
  if (raise && facts.state !== 'closed' && (await raisePrompt(ask.tx, { ...raise, episodeId, youngPersonId }, ask.now)))
    await tellSafeguarders(ask, setting, { facts, sessionId: raise.sessionId })
}

async function tellSafeguarders(
  ask: Ask,
  { organisation, url }: Setting,
  { facts, sessionId }: { facts: AbsenceFacts; sessionId: string },
): Promise<void> {
  const me = staffOf(ask)
  const lead = (await safeguarders(ask.tx)).filter((person) => person.id !== me.id)
  // A deputy may not be able to open the record, and nobody but those named can open a restricted one: they are told
  // where to look, never sent to a closed door.
  const href = facts.restricted ? urls.today : urls.sessionAbsence(sessionId)
  const said = `A young person was not there for a planned session. ${me.name} is to call the lead professional today, and you.`
  const mail = { brand: organisation.organisation.name, url }
  const seeing = new Set((await managers(ask.tx)).map((person) => person.id))
  for (const person of lead) {
    const word = { said, href: seeing.has(person.id) ? href : urls.today, urgent: true, mail }
    await tell(ask.tx, [person], word, ask.now)
  }
}
