import { ALL, CASE_WORKERS, EVERYBODY, lead, NOT_RESTRICTED, named, ROTA } from './access-expectations-of-records.ts'
import { type Expectation, onlyBy, onlyReach } from './access-seen.ts'

const watcher = { how: 'reads', states: ALL } as const

/** And of what stands around the records: referrals, visits, supervision, who looked, and one's own words. */
export const OF_THE_TEAM: readonly Expectation[] = [
  [
    'The manager decides about referrals, also decided ones',
    onlyReach('lead', 'referral', { ...lead, states: ['open', 'closed'] }),
  ],
  [
    'A practitioner on duty reads a referral until it is decided',
    onlyReach('on duty', 'referral', { roles: ROTA, how: 'reads', states: ['open'] }),
  ],
  ['A restricted referral is read by those named on it', onlyReach('named', 'referral', named)],
  ['A referral is found in no other way', onlyBy('referral', ['lead', 'on duty', 'named'])],

  [
    'The manager sees to young people who asked to be called, also when it is settled',
    onlyReach('lead', 'call request', { ...lead, states: ['open', 'closed'] }),
  ],
  [
    'A deputy does the same',
    onlyReach('deputy', 'call request', { roles: CASE_WORKERS, how: 'decides', states: ['open', 'closed'] }),
  ],
  [
    'Whoever is on duty sees to them until it is settled',
    onlyReach('on duty', 'call request', { roles: ROTA, how: 'decides', states: ['open'] }),
  ],
  [
    'Whoever said “I have this” keeps it until it is settled',
    onlyReach('own words', 'call request', { roles: CASE_WORKERS, how: 'decides', states: ['open'] }),
  ],
  [
    'On a restricted record those named on it see how somebody asked to be called',
    onlyReach('named', 'call request', { ...named, how: 'decides' }),
  ],
  [
    'Nobody else learns that a young person asked to be called',
    onlyBy('call request', ['lead', 'deputy', 'on duty', 'own words', 'named']),
  ],
  [
    'Whoever is out says when they are back',
    onlyReach('own words', 'visit', { roles: EVERYBODY, how: 'decides', states: ALL }),
  ],
  ['The manager sees who is out', onlyReach('lead', 'visit', { roles: ['manager'], ...watcher })],
  ['Whoever is on duty sees who is out', onlyReach('on duty', 'visit', { roles: ROTA, ...watcher })],
  ['A deputy sees who is out', onlyReach('deputy', 'visit', { roles: CASE_WORKERS, ...watcher })],
  ['Nobody else sees who is out', onlyBy('visit', ['own words', 'lead', 'on duty', 'deputy'])],
  ['A worker reads their own supervision', onlyReach('own words', 'supervision', { roles: EVERYBODY, ...watcher })],
  ['The manager leads it', onlyReach('lead', 'supervision', { roles: ['manager'], how: 'decides', states: ALL })],
  ['Nobody else reads supervision', onlyBy('supervision', ['own words', 'lead'])],
  [
    'The manager answers whoever asks to look somebody up',
    onlyReach('lead', 'look request', { roles: ['manager'], how: 'decides', states: ALL }),
  ],
  [
    'Whoever asked knows that they did',
    onlyReach('own words', 'look request', { roles: EVERYBODY, how: 'knows of', states: ALL }),
  ],
  ['Nobody else reads whom a colleague looked for', onlyBy('look request', ['lead', 'own words'])],

  [
    'The manager reviews how workers looked',
    onlyReach('lead', 'looking of a worker', { roles: ['manager'], how: 'decides', states: ALL }),
  ],
  [
    'A worker knows of their own looking and does not review it',
    onlyReach('own words', 'looking of a worker', { roles: CASE_WORKERS, how: 'knows of', states: ALL }),
  ],
  ['Nobody else reviews a worker’s looking', onlyBy('looking of a worker', ['lead', 'own words'])],
  [
    'The safeguarding trustee reviews how a manager looked',
    onlyReach('hears about staff', 'looking of a manager', {
      roles: ['safeguarding-trustee'],
      how: 'decides',
      states: ALL,
    }),
  ],
  [
    'A manager knows of their own looking and does not review it',
    onlyReach('own words', 'looking of a manager', { roles: ['manager'], how: 'knows of', states: ALL }),
  ],
  ['Nobody else reviews a manager’s looking', onlyBy('looking of a manager', ['hears about staff', 'own words'])],
  [
    'The manager reads the trail of every record that is not restricted',
    onlyReach('lead', 'row of the trail', { ...lead, how: 'reads' }),
  ],
  [
    'The data lead reads as much of the trail',
    onlyReach('keeps the trail', 'row of the trail', { roles: ['data-lead'], how: 'reads', states: NOT_RESTRICTED }),
  ],
  [
    'A manager who is named reads the trail of a restricted record',
    onlyReach('named', 'row of the trail', { ...named, roles: ['manager'] }),
  ],
  [
    'Nobody else reads the trail, and nobody changes it',
    onlyBy('row of the trail', ['lead', 'keeps the trail', 'named']),
  ],
  [
    'The manager changes what is kept about a colleague',
    onlyReach('lead', 'colleague’s file', { roles: ['manager'], how: 'decides', states: ALL }),
  ],
  [
    'The safeguarding trustee reads it',
    onlyReach('hears about staff', 'colleague’s file', { roles: ['safeguarding-trustee'], ...watcher }),
  ],
  ['The data lead reads it', onlyReach('keeps the trail', 'colleague’s file', { roles: ['data-lead'], ...watcher })],
  ['Nobody else reads about a colleague', onlyBy('colleague’s file', ['lead', 'hears about staff', 'keeps the trail'])],
  [
    'Everybody reads about themselves, and nobody changes it',
    onlyReach('own words', 'file of one’s own', { roles: EVERYBODY, ...watcher }),
  ],
  ['Nobody has another way to their own file, the manager neither', onlyBy('file of one’s own', ['own words'])],
  [
    'Keepers of a key give access back, and no manager is one',
    onlyReach('keeps a key', 'recovery', {
      roles: EVERYBODY.filter((role) => role !== 'manager'),
      how: 'decides',
      states: ALL,
    }),
  ],
  ['The manager reads of a recovery', onlyReach('lead', 'recovery', { roles: ['manager'], ...watcher })],
  [
    'The safeguarding trustee reads of it',
    onlyReach('hears about staff', 'recovery', { roles: ['safeguarding-trustee'], ...watcher }),
  ],
  ['The data lead reads of it', onlyReach('keeps the trail', 'recovery', { roles: ['data-lead'], ...watcher })],
  [
    'Nobody else knows of a recovery',
    onlyBy('recovery', ['keeps a key', 'lead', 'hears about staff', 'keeps the trail']),
  ],
  [
    'A keeper may refuse a recovery',
    onlyReach('keeps a key', 'refusal of a recovery', {
      roles: EVERYBODY.filter((role) => role !== 'manager'),
      how: 'decides',
      states: ALL,
    }),
  ],
  [
    'A manager who is not lost may refuse it',
    onlyReach('lead', 'refusal of a recovery', { roles: ['manager'], how: 'decides', states: ALL }),
  ],
  ['Nobody else stops a recovery', onlyBy('refusal of a recovery', ['keeps a key', 'lead'])],
  [
    'What somebody is writing is theirs',
    onlyReach('own words', 'words of one’s own', { roles: EVERYBODY, how: 'decides', states: ALL }),
  ],
  ['And nobody else’s', onlyBy('words of one’s own', ['own words'])],
]
