import { managers, personHere, tell } from '#modules/people'
import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import type { CardSources } from '../../extension.ts'
import type { CardFacts } from '../../rules/card.ts'
import type { Setting } from '../../setting.ts'
import { cardOf, cardPerson, openCard } from '../../store/card.ts'
import { summaryOf } from '../../store/young-people.ts'
import { CardPage, ClosedCardPage } from './emergency-card.page.tsx'

const TITLE = 'Emergency card'

/** `GET /young-people/:id/emergency-card`: the card while it is open for this viewer, else the button that opens it. */
export function show({ organisation, card }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const id = await cardOf(ask.tx, ask.params['id'] ?? '')
    if (id === null) return 'not-found'
    const about = aboutCard(id)
    const person = await cardPerson(ask.tx, id)
    if (person === null) return page(TITLE, ClosedCardPage({ id, csrf: ask.csrf }), { about })
    const facts = await factsOf(ask.tx, card, id)
    return page(TITLE, CardPage({ person, facts, organisation, today: londonDate(ask.now) }), { about })
  }
}

/** `POST /young-people/:id/emergency-card`: by POST, so that nothing but a person's own tap opens it. */
export function open(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const id = await cardOf(ask.tx, ask.params['id'] ?? '')
    if (id === null) return 'not-found'
    const staff = staffOf(ask)
    if (await openCard(ask.tx, { id, by: staff.id }, ask.now)) await tellWorker(ask, setting, id)
    return goTo(urls.emergencyCard(id), { about: aboutCard(id) })
  }
}

/** Never silently: the case's worker is told, or the manager of a case that has none. */
async function tellWorker(ask: Ask, { card, organisation, url }: Setting, id: string): Promise<void> {
  const staff = staffOf(ask)
  const { id: caseId, workerId = null } = (await card.caseOf(ask.tx, id)) ?? {}
  if (workerId === staff.id) return
  const worker = workerId === null ? null : await personHere(ask.tx, workerId)
  // Of a restricted record the manager may know nothing, not even that there is one.
  if (worker === null && (await summaryOf(ask.tx, id))?.restricted) return
  const told = worker ? [worker] : (await managers(ask.tx)).filter((one) => one.id !== staff.id)
  const said = worker
    ? `${staff.name} opened the emergency card of one of your cases.`
    : `${staff.name} opened the emergency card of a case without a worker.`
  const href = caseId ? urls.caseUrl(caseId) : urls.youngPersonUrl(id)
  const mail = { brand: organisation.organisation.name, url }
  await tell(ask.tx, told, { said, href, urgent: true, mail }, ask.now)
}

async function factsOf(tx: Tx, card: CardSources, id: string): Promise<CardFacts> {
  return {
    case: await card.caseOf(tx, id),
    plan: (await card.planOf?.(tx, id)) ?? null,
    dangers: (await card.dangersOf?.(tx, id)) ?? null,
    missing: (await card.missingOf?.(tx, id)) ?? null,
  }
}

function aboutCard(id: string) {
  return { kind: 'emergency-card', id, youngPersonId: id }
}
