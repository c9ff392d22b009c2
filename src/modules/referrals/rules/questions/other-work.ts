import { type Section, YES_NO_UNKNOWN } from '../question.ts'

export const otherWork: Section = {
  code: 'other-work',
  title: 'What others are doing',
  part: 'if-known',
  pages: [
    {
      code: 'missing',
      title: 'Times missing',
      questions: [
        {
          name: 'missing_times',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Times the young person was missing',
          hint: 'How often, and the last time',
          rows: 3,
        },
        {
          name: 'return_interviews',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Return home interviews: offered, done, and what was learnt',
          rows: 3,
        },
      ],
    },
    {
      code: 'police',
      title: 'Police and court',
      words: [
        'Please do not write anything that the young person said, or will say, in evidence. We never talk through evidence with them.',
      ],
      questions: [
        { name: 'police_reference', kind: 'line', words: 'Police reference' },
        {
          name: 'police_interviews',
          kind: 'line',
          words: 'Dates of recorded police interviews (ABE), past and planned',
        },
        {
          name: 'nrm',
          kind: 'one',
          words: 'Is there a referral to the National Referral Mechanism (NRM)?',
          choices: YES_NO_UNKNOWN,
        },
        { name: 'nrm_stage', kind: 'line', words: 'If yes: when, and what was decided' },
      ],
    },
    {
      code: 'agencies',
      title: 'Other agencies and health',
      questions: [
        {
          name: 'agencies',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Who else works with the young person and their family',
          rows: 4,
        },
        {
          name: 'health',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Health: what we need to know to support them',
          rows: 3,
        },
      ],
    },
  ],
}

export const meeting: Section = {
  code: 'meeting',
  title: 'Meeting safely',
  part: 'if-known',
  pages: [
    {
      code: 'meeting',
      title: 'Meeting safely',
      questions: [
        {
          name: 'venue_risks',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Places where we should not meet, and why',
          rows: 3,
        },
        {
          name: 'worker_safety',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Anything a worker should know before a visit',
          rows: 3,
        },
      ],
    },
  ],
}
