import type { Role } from '../../src/platform/pure/roles.ts'
import { type Expectation, onlyOpen } from './access-seen.ts'

/**
 * What the charity expects of every door, written by hand and not taken from the table: whoever changes a row by mistake
 * meets the sentence here.
 */
const EVERYBODY: readonly Role[] = [
  'practitioner',
  'therapist',
  'outreach',
  'manager',
  'safeguarding-trustee',
  'communications',
  'data-lead',
  'trustee',
  'volunteer',
]
const CASE_WORKERS: readonly Role[] = ['practitioner', 'therapist', 'outreach', 'manager']

export const OF_DOORS: readonly Expectation[] = [
  [
    'Everybody but trustees begins at a list of today',
    onlyOpen(
      'today.read',
      EVERYBODY.filter((r) => r !== 'trustee'),
    ),
  ],
  ['Only those who carry cases search and open cases', onlyOpen('case.read', CASE_WORKERS)],
  ['Only those who carry cases write in a case', onlyOpen('case.work', CASE_WORKERS)],
  ['Only the manager gives a case to a worker', onlyOpen('case.allocate', ['manager'])],
  ['Only the manager signs a level off', onlyOpen('case.sign-off', ['manager'])],
  ['Only the manager arranges who covers for whom', onlyOpen('cover.arrange', ['manager'])],
  ['Only the manager decides whether notes leave us', onlyOpen('notes.decide', ['manager'])],
  ['Only the manager joins and parts records', onlyOpen('young-person.merge', ['manager'])],
  ['Only the manager takes back a death', onlyOpen('death.take-back', ['manager'])],
  ['Only the manager looks somebody up for a colleague', onlyOpen('look.answer', ['manager'])],
  ['Any case worker may break the glass, and nobody else', onlyOpen('glass.break', CASE_WORKERS)],
  ['Only the manager restricts a record', onlyOpen('restriction.set', ['manager'])],
  [
    'A restricted record that nobody is left to open is given to somebody by the safeguarding trustee, and by no manager',
    onlyOpen('restriction.rescue', ['safeguarding-trustee']),
  ],
  ['Therapists and the manager see whose therapy is offered', onlyOpen('therapy.read', ['therapist', 'manager'])],
  ['Only therapists write therapy; the manager does not', onlyOpen('therapy.write', ['therapist'])],
  [
    'Therapists and the safeguarding trustee let the next therapist read; the manager does not',
    onlyOpen('therapy.agree', ['therapist', 'safeguarding-trustee']),
  ],
  ['Those who carry cases answer young people who asked to be called', onlyOpen('call-request.answer', CASE_WORKERS)],
  [
    'Whoever leads, is on duty or is a deputy looks at the held ones',
    onlyOpen('call-request.review', ['manager'], {
      onDuty: ['practitioner'],
      deputy: ['practitioner', 'therapist', 'outreach'],
    }),
  ],
  ['Only the manager begins therapy and hands it over', onlyOpen('therapy.lead', ['manager'])],
  ['Only the manager learns that two persons of concern are one', onlyOpen('person-of-concern.join', ['manager'])],
  [
    'Breaking the glass, restricting a record and naming somebody on a lost one ask anew who it is, and nothing else of the table does',
    (table) =>
      Object.entries(table.doors)
        .filter(([, door]) => door.fresh)
        .map(([word]) => word)
        .sort()
        .join() === 'glass.break,restriction.rescue,restriction.set',
  ],
  [
    'Referrals are opened by the manager, and by a practitioner on the day that they are on duty',
    onlyOpen('referral.read', ['manager'], { onDuty: ['practitioner'] }),
  ],
  [
    'Whoever is on duty looks into a referral; a practitioner who is not does not',
    onlyOpen('referral.triage', ['manager'], { onDuty: ['practitioner'] }),
  ],
  ['Only those who carry cases take a referral by telephone', onlyOpen('referral.take', CASE_WORKERS)],
  ['Only the manager decides about a referral, whoever is on duty', onlyOpen('referral.decide', ['manager'])],
  ['Everybody, a volunteer and a trustee too, may raise a concern', onlyOpen('concern.raise', EVERYBODY)],
  [
    'Concerns are decided by the lead, a deputy who carries cases, and the safeguarding trustee',
    onlyOpen('concern.decide', ['manager', 'safeguarding-trustee'], {
      deputy: ['practitioner', 'therapist', 'outreach'],
    }),
  ],
  ['Only those who carry cases go out on visits', onlyOpen('visit.go', CASE_WORKERS)],
  ['Only those who carry cases see who is out', onlyOpen('visit.read', CASE_WORKERS)],
  ['Only the manager leads supervision', onlyOpen('supervision.lead', ['manager'])],
  [
    'Figures about nobody in particular are for the manager and trustees',
    onlyOpen('figures.read', ['manager', 'trustee']),
  ],
  ['Only the manager sees the rows behind a figure; a trustee does not', onlyOpen('figures.rows', ['manager'])],
  ['Only the manager publishes a figure', onlyOpen('figures.publish', ['manager'])],
  ['Only the communications worker and the manager write news', onlyOpen('news.write', ['communications', 'manager'])],
  [
    'Only the communications worker and the manager write the site',
    onlyOpen('site.write', ['communications', 'manager']),
  ],
  [
    'How the team’s words change is for those who carry cases and for trustees',
    onlyOpen('language.learn', [...CASE_WORKERS, 'trustee']),
  ],
  [
    'Who works here is read by the manager, the data lead and the safeguarding trustee',
    onlyOpen('people.read', ['manager', 'data-lead', 'safeguarding-trustee']),
  ],
  ['Only the manager invites, changes a role and shuts out', onlyOpen('people.manage', ['manager'])],
  ['Anybody can be asked to keep a key for a lost manager', onlyOpen('recovery.keep', EVERYBODY)],
  ['Only the manager sees who has looked at a record', onlyOpen('looks.read', ['manager'])],
  [
    'How people looked is reviewed by the manager and the safeguarding trustee, and by no case worker',
    onlyOpen('glass.review', ['manager', 'safeguarding-trustee']),
  ],
  [
    'The trail is read by the manager, the data lead and the safeguarding trustee',
    onlyOpen('audit.read', ['manager', 'data-lead', 'safeguarding-trustee']),
  ],
  [
    'There are no doors but these: none changes or removes what the trail says',
    (table) =>
      Object.keys(table.doors).sort().join(' ') ===
      [
        'audit.read call-request.answer call-request.review case.allocate case.read case.sign-off case.work concern.decide',
        'concern.raise cover.arrange',
        'death.take-back figures.publish figures.read figures.rows glass.break glass.review language.learn look.answer',
        'looks.read news.write notes.decide people.manage people.read person-of-concern.join recovery.keep referral.decide',
        'referral.read referral.take referral.triage restriction.rescue restriction.set site.write supervision.lead therapy.agree therapy.lead',
        'therapy.read therapy.write today.read visit.go visit.read young-person.merge',
      ].join(' '),
  ],
]
