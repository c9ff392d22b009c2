import { type Section, YES_NO_UNKNOWN } from '../question.ts'

export const you: Section = {
  code: 'you',
  title: 'You',
  part: 'minimum',
  pages: [
    {
      code: 'you',
      title: 'About you',
      words: [
        'We write and speak to you and to nobody else about this referral. We do not write to your line manager.',
      ],
      questions: [
        { name: 'referrer_name', kind: 'line', words: 'Your name', needed: 'Enter your name.', autocomplete: 'name' },
        {
          name: 'referrer_role',
          kind: 'line',
          words: 'Your role',
          hint: 'For example: designated safeguarding lead, social worker, police officer',
          needed: 'Enter your role.',
          autocomplete: 'organization-title',
        },
        {
          name: 'referrer_agency',
          kind: 'line',
          words: 'Where you work',
          hint: 'The school, team, force or charity',
          needed: 'Enter where you work.',
          autocomplete: 'organization',
        },
        {
          name: 'referrer_email',
          kind: 'email',
          words: 'Your work e-mail address',
          hint: 'We tell you here about each decision. These e-mails say nothing about the young person.',
          needed: 'Enter your work e-mail address.',
          autocomplete: 'email',
        },
        {
          name: 'referrer_telephone',
          kind: 'telephone',
          words: 'Telephone number where we can reach you',
          needed: 'Enter a telephone number where we can reach you.',
          autocomplete: 'tel',
        },
      ],
    },
  ],
}

export const frontDoor: Section = {
  code: 'front-door',
  title: 'The county’s front door',
  part: 'minimum',
  pages: [
    {
      code: 'front-door',
      title: 'Have you told the front door?',
      words: ['A referral to us does not tell the county’s front door. It takes telephone calls only.'],
      questions: [
        {
          name: 'front_door_told',
          kind: 'one',
          words: 'Have you told the front door about your worry?',
          needed: 'Say whether you have told the front door.',
          choices: [
            { code: 'yes', label: 'Yes, I or somebody in my agency told them' },
            { code: 'will', label: 'Not yet, I will telephone today' },
            { code: 'no', label: 'No' },
          ],
        },
        {
          name: 'front_door_when',
          kind: 'line',
          words: 'If yes: when',
          hint: 'A date, and the time if you have it',
          needed: 'Say when the front door was told.',
          when: { name: 'front_door_told', is: ['yes'] },
        },
        { name: 'front_door_whom', kind: 'line', words: 'If yes: who you spoke to, if you have the name' },
        {
          name: 'front_door_advice',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'If yes: what they advised',
          needed: 'Say what the front door advised, or that you are waiting for an answer.',
          when: { name: 'front_door_told', is: ['yes'] },
          rows: 3,
        },
        {
          name: 'front_door_why_not',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'If no: why not',
          needed: 'Say in a few words why the front door has not been told.',
          when: { name: 'front_door_told', is: ['no'] },
          rows: 3,
        },
      ],
    },
    {
      code: 'works-with-children',
      title: 'Someone who works with children',
      questions: [
        {
          name: 'works_with_children',
          kind: 'one',
          words: 'Is this about someone who works with children?',
          hint: 'Paid or as a volunteer: for example a teacher, coach, carer, driver, faith leader, or anyone in your agency or ours.',
          needed: 'Say whether this is about someone who works with children.',
          choices: YES_NO_UNKNOWN,
        },
      ],
    },
  ],
}
