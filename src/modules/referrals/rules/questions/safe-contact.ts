import { type Section, YES_NO_UNKNOWN } from '../question.ts'

const notKnownIsNo = 'If you do not know, we do not do it.'

/** How the young person can be reached without anybody else finding out. Asked before anything is ever sent to them. */
export const safeContact: Section = {
  code: 'safe-contact',
  title: 'Contacting the young person safely',
  part: 'minimum',
  pages: [
    {
      code: 'safe-contact',
      title: 'A safe way to reach the young person',
      words: ['Somebody who causes harm may hold or read the phone. We only use ways that you say are safe.'],
      questions: [
        {
          name: 'safe_contact',
          kind: 'one',
          words: 'How should we first get in touch?',
          needed: 'Choose how we should first get in touch.',
          choices: [
            { code: 'number', label: 'By a telephone number that is safe' },
            { code: 'referrer', label: 'Through me' },
            { code: 'other', label: 'Through somebody else they trust' },
            { code: 'not-known', label: 'No safe way is known yet' },
          ],
        },
        {
          name: 'safe_telephone',
          kind: 'telephone',
          words: 'Safe telephone number',
          needed: 'Enter the telephone number that is safe.',
          when: { name: 'safe_contact', is: ['number'] },
        },
        {
          name: 'safe_through',
          kind: 'line',
          words: 'If through somebody else: who, and their number',
          needed: 'Say who we should get in touch through.',
          when: { name: 'safe_contact', is: ['other'] },
        },
        {
          name: 'safe_voicemail',
          kind: 'one',
          words: 'May we leave a voicemail?',
          hint: notKnownIsNo,
          choices: YES_NO_UNKNOWN,
        },
        {
          name: 'safe_text',
          kind: 'one',
          words: 'May we send a text message?',
          hint: notKnownIsNo,
          choices: YES_NO_UNKNOWN,
        },
        { name: 'safe_post', kind: 'one', words: 'May we send post?', hint: notKnownIsNo, choices: YES_NO_UNKNOWN },
      ],
    },
    {
      code: 'contact-care',
      title: 'What we should be careful about',
      words: ['If you do not know something, leave it empty.'],
      questions: [
        { name: 'safe_times', kind: 'line', words: 'Safe times to call' },
        { name: 'who_else_sees', kind: 'line', words: 'Who else sees their phone, messages or post' },
        {
          name: 'name_to_show',
          kind: 'line',
          words: 'Name that we should show or say',
          hint: 'For example a first name, not the project’s',
        },
        { name: 'if_someone_else_answers', kind: 'line', words: 'What to say if somebody else answers' },
        { name: 'code_phrase', kind: 'line', words: 'A word or phrase that tells them it is us' },
        {
          name: 'never_contact',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'People, numbers and ways that we must never use',
          rows: 3,
        },
      ],
    },
  ],
}
