import { ROLES, type Role } from '../../../platform/pure/roles.ts'
import type { Reach, Relation, Standbys, State } from './access.ts'

const WORKERS: readonly Role[] = ['practitioner', 'therapist', 'outreach', 'manager']
const MANAGER: readonly Role[] = ['manager']
const ROTA: readonly Role[] = ['practitioner', 'manager']
const KEEPERS: readonly Role[] = ROLES.filter((role) => role !== 'manager')
const HEARS: readonly Role[] = ['safeguarding-trustee']

/** What somebody can be to a record, as a colleague would ask about it. */
export const RELATIONS: Readonly<Record<Relation, string>> = {
  lead: 'The team manager, who leads on safeguarding',
  'my case': 'Whoever the case is with',
  covering: 'Whoever covers it today',
  'broken glass': 'Whoever opened it for one hour, with a reason',
  'on duty': 'Whoever is on duty today',
  'emergency card': 'Whoever opened the emergency card, for one hour',
  deputy: 'Whoever stands in for the safeguarding lead today',
  named: 'Whoever is named on a restricted record',
  'not named': 'Whoever is not named on a restricted record',
  'no case': 'Whoever has no case with the young person',
  'raised it': 'Whoever raised the concern',
  'hears about staff': 'The safeguarding trustee, who hears concerns about staff',
  'named on a concern': 'Whoever a concern is about',
  'own words': 'Whoever wrote it, or whose it is',
  'holds the therapy': 'The therapist who holds it, and is named where the record is restricted',
  'keeps the trail': 'The data lead, who keeps the trail',
  'keeps a key': 'Whoever keeps a key for a lost manager',
}

/** The rota is for practitioners and the manager; a deputy carries cases, so that no trustee reads about a child. */
export const STANDBYS: Standbys = { 'on duty': ROTA, deputy: WORKERS }

/** All but restricted ones: only being named opens those. */
const ORDINARY: readonly State[] = ['open', 'closed', 'died', 'joined']
/** A case that is closed ends what its worker had of it. */
const WHILE_OPEN: readonly State[] = ['open', 'died', 'joined']
const SETTLED_OR_NOT: readonly State[] = ['open', 'closed']
const RESTRICTED: readonly State[] = ['restricted']
const NEVER: readonly State[] = []
const ANY: readonly State[] = [...ORDINARY, ...RESTRICTED]

/** Which records are found, one line each. To a curious or related colleague what stands on no line is not there. */
export const REACHES: readonly Reach[] = [
  { as: 'lead', roles: MANAGER, to: 'record', how: 'decides', states: ORDINARY },
  { as: 'my case', roles: WORKERS, to: 'record', how: 'reads', states: WHILE_OPEN },
  { as: 'covering', roles: WORKERS, to: 'record', how: 'reads', states: WHILE_OPEN },
  { as: 'broken glass', roles: WORKERS, to: 'record', how: 'reads', states: ORDINARY },
  { as: 'named', roles: WORKERS, to: 'record', how: 'reads', states: RESTRICTED },
  { as: 'not named', roles: ROLES, to: 'record', how: 'reads', states: NEVER },
  { as: 'no case', roles: ROLES, to: 'record', how: 'reads', states: NEVER },

  { as: 'lead', roles: MANAGER, to: 'emergency card', how: 'reads', states: ORDINARY },
  { as: 'on duty', roles: ROTA, to: 'emergency card', how: 'reads', states: ORDINARY },
  { as: 'emergency card', roles: ROTA, to: 'emergency card', how: 'reads', states: ORDINARY },
  { as: 'my case', roles: WORKERS, to: 'emergency card', how: 'reads', states: WHILE_OPEN },
  { as: 'covering', roles: WORKERS, to: 'emergency card', how: 'reads', states: WHILE_OPEN },
  { as: 'broken glass', roles: WORKERS, to: 'emergency card', how: 'reads', states: ORDINARY },
  { as: 'named', roles: WORKERS, to: 'emergency card', how: 'reads', states: RESTRICTED },

  { as: 'lead', roles: MANAGER, to: 'who is named', how: 'decides', states: ORDINARY },
  { as: 'named', roles: WORKERS, to: 'who is named', how: 'reads', states: RESTRICTED },

  // Narrower than the record: no hour of a broken glass or of a card opens it. A name in the wrong ear can harm a child.
  { as: 'lead', roles: MANAGER, to: 'person of concern', how: 'decides', states: ORDINARY },
  { as: 'my case', roles: WORKERS, to: 'person of concern', how: 'reads', states: WHILE_OPEN },
  { as: 'covering', roles: WORKERS, to: 'person of concern', how: 'reads', states: WHILE_OPEN },
  { as: 'named', roles: WORKERS, to: 'person of concern', how: 'decides', states: RESTRICTED },

  // Walled off from the case, and from the manager: what is said there was said in the belief that nobody else reads it.
  { as: 'holds the therapy', roles: ['therapist'], to: 'therapy', how: 'decides', states: ANY },

  { as: 'lead', roles: MANAGER, to: 'concern', how: 'decides', states: ORDINARY },
  { as: 'deputy', roles: WORKERS, to: 'concern', how: 'decides', states: ORDINARY },
  { as: 'my case', roles: WORKERS, to: 'concern', how: 'reads', states: WHILE_OPEN },
  { as: 'covering', roles: WORKERS, to: 'concern', how: 'reads', states: WHILE_OPEN },
  { as: 'broken glass', roles: WORKERS, to: 'concern', how: 'reads', states: ORDINARY },
  // Nobody else may know of a restricted record, so those named on it decide together.
  { as: 'named', roles: WORKERS, to: 'concern', how: 'decides', states: RESTRICTED },
  { as: 'raised it', roles: ROLES, to: 'concern', how: 'knows of', states: ANY },
  { as: 'hears about staff', roles: HEARS, to: 'concern about staff', how: 'decides', states: SETTLED_OR_NOT },
  { as: 'raised it', roles: ROLES, to: 'concern about staff', how: 'knows of', states: SETTLED_OR_NOT },
  { as: 'named on a concern', roles: ROLES, to: 'concern about staff', how: 'knows of', states: NEVER },

  { as: 'lead', roles: MANAGER, to: 'referral', how: 'decides', states: SETTLED_OR_NOT },
  { as: 'on duty', roles: ROTA, to: 'referral', how: 'reads', states: ['open'] },
  { as: 'named', roles: WORKERS, to: 'referral', how: 'reads', states: RESTRICTED },

  // Nobody's record yet: whoever is there that day sees to it, and whoever said "I have this" until it is ended.
  { as: 'lead', roles: MANAGER, to: 'call request', how: 'decides', states: SETTLED_OR_NOT },
  { as: 'deputy', roles: WORKERS, to: 'call request', how: 'decides', states: SETTLED_OR_NOT },
  { as: 'on duty', roles: ROTA, to: 'call request', how: 'decides', states: ['open'] },
  { as: 'own words', roles: WORKERS, to: 'call request', how: 'decides', states: ['open'] },
  { as: 'named', roles: WORKERS, to: 'call request', how: 'decides', states: RESTRICTED },

  { as: 'own words', roles: ROLES, to: 'visit', how: 'decides', states: ANY },
  { as: 'lead', roles: MANAGER, to: 'visit', how: 'reads', states: ANY },
  { as: 'on duty', roles: ROTA, to: 'visit', how: 'reads', states: ANY },
  { as: 'deputy', roles: WORKERS, to: 'visit', how: 'reads', states: ANY },
  { as: 'own words', roles: ROLES, to: 'supervision', how: 'reads', states: ANY },
  { as: 'lead', roles: MANAGER, to: 'supervision', how: 'decides', states: ANY },
  { as: 'lead', roles: MANAGER, to: 'look request', how: 'decides', states: ANY },
  { as: 'own words', roles: ROLES, to: 'look request', how: 'knows of', states: ANY },

  // Nobody reviews their own looking: the manager that of everybody else, the safeguarding trustee that of a manager.
  { as: 'lead', roles: MANAGER, to: 'looking of a worker', how: 'decides', states: ANY },
  { as: 'hears about staff', roles: HEARS, to: 'looking of a manager', how: 'decides', states: ANY },
  { as: 'own words', roles: WORKERS, to: 'looking of a worker', how: 'knows of', states: ANY },
  { as: 'own words', roles: MANAGER, to: 'looking of a manager', how: 'knows of', states: ANY },

  // Rows about a restricted record go with it.
  { as: 'lead', roles: MANAGER, to: 'row of the trail', how: 'reads', states: ORDINARY },
  { as: 'named', roles: MANAGER, to: 'row of the trail', how: 'reads', states: RESTRICTED },
  { as: 'keeps the trail', roles: ['data-lead'], to: 'row of the trail', how: 'reads', states: ORDINARY },

  // Nobody changes their own role or shuts themselves out.
  { as: 'lead', roles: MANAGER, to: 'colleague’s file', how: 'decides', states: ANY },
  { as: 'hears about staff', roles: HEARS, to: 'colleague’s file', how: 'reads', states: ANY },
  { as: 'keeps the trail', roles: ['data-lead'], to: 'colleague’s file', how: 'reads', states: ANY },
  { as: 'own words', roles: ROLES, to: 'file of one’s own', how: 'reads', states: ANY },
  // No manager keeps a key: it is for the day on which the manager is lost, or has to be kept out.
  { as: 'keeps a key', roles: KEEPERS, to: 'recovery', how: 'decides', states: ANY },
  { as: 'lead', roles: MANAGER, to: 'recovery', how: 'reads', states: ANY },
  { as: 'hears about staff', roles: HEARS, to: 'recovery', how: 'reads', states: ANY },
  { as: 'keeps the trail', roles: ['data-lead'], to: 'recovery', how: 'reads', states: ANY },
  { as: 'keeps a key', roles: KEEPERS, to: 'refusal of a recovery', how: 'decides', states: ANY },
  // A manager who is not lost at all stops a stolen pair of keys.
  { as: 'lead', roles: MANAGER, to: 'refusal of a recovery', how: 'decides', states: ANY },

  { as: 'own words', roles: ROLES, to: 'words of one’s own', how: 'decides', states: ANY },
]
