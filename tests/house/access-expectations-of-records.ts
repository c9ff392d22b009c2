import type { State } from '../../src/modules/people/rules/access.ts'
import type { Role } from '../../src/platform/pure/roles.ts'
import { type Expectation, gets, not, onlyBy, onlyReach } from './access-seen.ts'

/** What the charity expects of every record: who finds it, as what, and in which state. Written by hand. */
export const CASE_WORKERS: readonly Role[] = ['practitioner', 'therapist', 'outreach', 'manager']
export const EVERYBODY: readonly Role[] = [
  ...CASE_WORKERS,
  'safeguarding-trustee',
  'communications',
  'data-lead',
  'trustee',
  'volunteer',
]
export const ROTA: readonly Role[] = ['practitioner', 'manager']
export const NOT_RESTRICTED: readonly State[] = ['open', 'closed', 'died', 'joined']
const NOT_CLOSED: readonly State[] = ['open', 'died', 'joined']
export const ALL: readonly State[] = ['open', 'closed', 'died', 'joined', 'restricted']

export const lead = { roles: ['manager'], how: 'decides', states: NOT_RESTRICTED } as const
const worker = { roles: CASE_WORKERS, how: 'reads', states: NOT_CLOSED } as const
const glass = { roles: CASE_WORKERS, how: 'reads', states: NOT_RESTRICTED } as const
export const named = { roles: CASE_WORKERS, how: 'reads', states: ['restricted'] } as const
const card = { roles: ROTA, how: 'reads', states: NOT_RESTRICTED } as const
const nobody = { roles: [], how: 'reads', states: [] } as const

export const OF_RECORDS: readonly Expectation[] = [
  ['The manager opens every record that is not restricted', onlyReach('lead', 'record', lead)],
  ['Whoever a case is with opens its record, until the case is closed', onlyReach('my case', 'record', worker)],
  ['Whoever covers a case opens its record as long', onlyReach('covering', 'record', worker)],
  ['Broken glass opens a record in any state but restricted', onlyReach('broken glass', 'record', glass)],
  ['A restricted record is opened by those named on it who carry cases', onlyReach('named', 'record', named)],
  ['Nobody who is not named opens a restricted record', onlyReach('not named', 'record', nobody)],
  ['Having no case opens nothing', onlyReach('no case', 'record', nobody)],
  ['Being on duty opens no record', onlyReach('on duty', 'record', nobody)],
  ['An emergency card in hand opens no record', onlyReach('emergency card', 'record', nobody)],
  ['Being a deputy opens no record', onlyReach('deputy', 'record', nobody)],
  ['Having raised a concern opens no record', onlyReach('raised it', 'record', nobody)],
  ['A record is found in no other way', onlyBy('record', ['lead', 'my case', 'covering', 'broken glass', 'named'])],
  [
    'The manager cannot open a restricted record that does not name them, though the case be theirs',
    not(
      gets('manager', ['lead', 'my case', 'covering', 'broken glass', 'not named'], {
        to: 'record',
        state: 'restricted',
      }),
    ),
  ],
  [
    'A manager who is named opens a restricted record',
    gets('manager', ['lead', 'named'], { to: 'record', state: 'restricted' }),
  ],
  [
    'A therapist named on a restricted record reads it and does not settle what the manager settles',
    not(gets('therapist', ['named', 'my case'], { to: 'record', state: 'restricted', how: 'decides' })),
  ],
  [
    'A practitioner finds nothing of a closed case that was theirs',
    not(gets('practitioner', ['my case'], { to: 'record', state: 'closed' })),
  ],
  [
    'The record of a young person who died stays with their worker',
    gets('outreach', ['my case'], { to: 'record', state: 'died' }),
  ],
  [
    'A record joined to another stays with its worker',
    gets('therapist', ['my case'], { to: 'record', state: 'joined' }),
  ],
  [
    'An outreach worker finds no record for want of a case',
    not(gets('outreach', ['no case', 'on duty'], { to: 'record', state: 'open' })),
  ],

  [
    'The manager opens every card that is not restricted',
    onlyReach('lead', 'emergency card', { ...lead, how: 'reads' }),
  ],
  [
    'A practitioner on duty opens the card of everybody who is not restricted',
    onlyReach('on duty', 'emergency card', card),
  ],
  ['A card that was opened is read for its hour', onlyReach('emergency card', 'emergency card', card)],
  ['A worker opens the card of their own case', onlyReach('my case', 'emergency card', worker)],
  ['Whoever covers opens the card', onlyReach('covering', 'emergency card', worker)],
  ['Broken glass opens the card too', onlyReach('broken glass', 'emergency card', glass)],
  ['Those named open the card of a restricted record', onlyReach('named', 'emergency card', named)],
  [
    'A card is found in no other way',
    onlyBy('emergency card', ['lead', 'on duty', 'emergency card', 'my case', 'covering', 'broken glass', 'named']),
  ],

  [
    'The manager reads who is named on a record that is not restricted, and why',
    onlyReach('lead', 'who is named', lead),
  ],
  ['Those named on a restricted record read who else is', onlyReach('named', 'who is named', named)],
  ['Nobody else reads who is named', onlyBy('who is named', ['lead', 'named'])],

  ['The manager reviews persons of concern', onlyReach('lead', 'person of concern', lead)],
  ['The worker of a case reads its persons of concern', onlyReach('my case', 'person of concern', worker)],
  ['Whoever covers reads them', onlyReach('covering', 'person of concern', worker)],
  [
    'Those named review the persons of concern of a restricted record',
    onlyReach('named', 'person of concern', { ...named, how: 'decides' }),
  ],
  [
    'No broken glass and no emergency card shows a person of concern',
    onlyBy('person of concern', ['lead', 'my case', 'covering', 'named']),
  ],

  [
    'The therapist who holds it writes the therapy',
    onlyReach('holds the therapy', 'therapy', { roles: ['therapist'], how: 'decides', states: ALL }),
  ],
  ['Nobody else reads it, the worker of the case and the manager neither', onlyBy('therapy', ['holds the therapy'])],

  ['The lead decides about concerns', onlyReach('lead', 'concern', lead)],
  [
    'A deputy who carries cases decides about them too',
    onlyReach('deputy', 'concern', { ...lead, roles: CASE_WORKERS }),
  ],
  ['The worker of a case reads its concerns and does not decide', onlyReach('my case', 'concern', worker)],
  ['Whoever covers reads the concerns', onlyReach('covering', 'concern', worker)],
  ['Broken glass shows the concerns of its record', onlyReach('broken glass', 'concern', glass)],
  [
    'Those named on a restricted record decide about its concerns',
    onlyReach('named', 'concern', { ...named, how: 'decides' }),
  ],
  [
    'Whoever raised a concern knows of it, and reads no answer',
    onlyReach('raised it', 'concern', { roles: EVERYBODY, how: 'knows of', states: ALL }),
  ],
  [
    'A concern is found in no other way',
    onlyBy('concern', ['lead', 'deputy', 'my case', 'covering', 'broken glass', 'named', 'raised it']),
  ],
  [
    'The safeguarding trustee decides about concerns about staff',
    onlyReach('hears about staff', 'concern about staff', {
      roles: ['safeguarding-trustee'],
      how: 'decides',
      states: ['open', 'closed'],
    }),
  ],
  [
    'Whoever raised a concern about staff knows of it',
    onlyReach('raised it', 'concern about staff', { roles: EVERYBODY, how: 'knows of', states: ['open', 'closed'] }),
  ],
  ['Whoever a concern is about knows nothing of it', onlyReach('named on a concern', 'concern about staff', nobody)],
  [
    'A concern about staff is found in no other way, by the manager neither',
    onlyBy('concern about staff', ['hears about staff', 'raised it']),
  ],
]
