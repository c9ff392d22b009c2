import { type Section, YES_NO } from '../question.ts'

export const whyNow: Section = {
  code: 'why-now',
  title: 'Why now',
  part: 'minimum',
  pages: [
    {
      code: 'why-now',
      title: 'Why now',
      questions: [
        {
          name: 'why_now',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Why are you making this referral now?',
          hint: 'A few sentences. Do not ask the young person to tell it again for this form. You can write more later under “What has happened”.',
          needed: 'Say in a few words why you are making this referral now.',
          rows: 7,
        },
        {
          name: 'urgency',
          kind: 'one',
          words: 'How soon should somebody speak to you?',
          hint: 'In danger now: 999, not this form.',
          needed: 'Choose how soon somebody should speak to you.',
          choices: 'urgencies',
        },
      ],
    },
  ],
}

export const screening: Section = {
  code: 'screening',
  title: 'The partnership’s screening',
  part: 'minimum',
  pages: [
    {
      code: 'screening',
      title: 'The partnership’s screening',
      words: ['The partnership screens for exploitation; we do not. You can refer before there is a screening.'],
      questions: [
        {
          name: 'screened',
          kind: 'one',
          words: 'Has the young person been screened?',
          needed: 'Say whether the young person has been screened.',
          choices: [
            { code: 'yes', label: 'Yes, I write the result here' },
            { code: 'attached', label: 'Yes, I attach it as a document' },
            { code: 'no', label: 'Not screened yet' },
            { code: 'not-known', label: 'I do not know' },
          ],
        },
        {
          name: 'screening_level',
          kind: 'one',
          words: 'If yes: the level it gave',
          needed: 'Choose the level that the screening gave.',
          when: { name: 'screened', is: ['yes'] },
          choices: 'levels',
        },
        {
          name: 'screening_date',
          kind: 'date',
          words: 'If yes: when it was done',
          label: 'The date of the screening',
          needed: 'Enter the date of the screening.',
          when: { name: 'screened', is: ['yes'] },
          check: (date, today) => (date > today ? 'The date of the screening must be in the past.' : null),
        },
        {
          name: 'screening_by',
          kind: 'line',
          words: 'If yes: who did it',
          hint: 'A name or a team',
          needed: 'Say who did the screening.',
          when: { name: 'screened', is: ['yes'] },
        },
        {
          name: 'screening_tool',
          kind: 'one',
          words: 'If yes: with which tool, if you know',
          choices: 'screening_tools',
        },
      ],
    },
  ],
}

export const agreement: Section = {
  code: 'agreement',
  title: 'What the young person and their parents know',
  part: 'minimum',
  pages: [
    {
      code: 'young-person-knows',
      title: 'Does the young person know?',
      words: ['Our support is voluntary. Not knowing yet does not stop a referral.'],
      questions: [
        {
          name: 'young_person_knows',
          kind: 'one',
          words: 'Does the young person know about this referral?',
          needed: 'Say whether the young person knows about this referral.',
          choices: YES_NO,
        },
        {
          name: 'young_person_said',
          kind: 'paragraph',
          writtenBy: 'them',
          words: 'If yes: what they said about it, in their own words where you can',
          needed: 'Say what the young person said about the referral, or that they said nothing.',
          when: { name: 'young_person_knows', is: ['yes'] },
          rows: 4,
        },
        {
          name: 'young_person_why_not',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'If no: why not',
          needed: 'Say why the young person does not know yet.',
          when: { name: 'young_person_knows', is: ['no'] },
          rows: 3,
        },
      ],
    },
    {
      code: 'parents-know',
      title: 'Do their parents or carers know?',
      questions: [
        {
          name: 'parents_know',
          kind: 'one',
          words: 'Do the parents or carers know about this referral?',
          needed: 'Say whether the parents or carers know about this referral.',
          choices: [...YES_NO, { code: 'nobody', label: 'There is no parent or carer to tell' }],
        },
        {
          name: 'parents_said',
          kind: 'paragraph',
          writtenBy: 'them',
          words: 'If yes: what they said about it',
          needed: 'Say what the parents or carers said about the referral, or that they said nothing.',
          when: { name: 'parents_know', is: ['yes'] },
          rows: 4,
        },
        {
          name: 'parents_why_not',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'If no: why not',
          hint: 'For example: telling them could put the young person at more risk',
          needed: 'Say why the parents or carers do not know yet.',
          when: { name: 'parents_know', is: ['no'] },
          rows: 3,
        },
      ],
    },
  ],
}
