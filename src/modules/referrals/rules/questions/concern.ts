import type { Section } from '../question.ts'

const entryText = (name: string, words: string, needed: string) =>
  ({ name, words, needed, kind: 'paragraph', writtenBy: 'us', rows: 3 }) as const
const source = {
  name: 'source',
  kind: 'line',
  writtenBy: 'us',
  words: 'How this is known',
  hint: 'Who saw it, was told it or believes it',
  needed: 'Say how this is known.',
} as const
const when = {
  name: 'when',
  kind: 'line',
  words: 'When',
  hint: 'A date, or as near as you know: “early March 2026”',
  needed: 'Say when, or that the date is not known.',
} as const

const happened: Section = {
  code: 'happened',
  title: 'What has happened',
  part: 'if-known',
  pages: [
    {
      code: 'happened',
      title: 'What has happened',
      words: [
        'Harm that has happened. What could happen is asked on the next page, because the two must not be mixed up.',
        'Facts in few words, no detail of abuse. What somebody did to the young person, not what the young person “let happen”.',
      ],
      questions: [
        {
          name: 'happened',
          kind: 'entries',
          words: 'What has happened',
          entry: 'Event',
          most: 10,
          parts: [entryText('what', 'What happened', 'Say what happened.'), source, when],
        },
      ],
    },
    {
      code: 'could-happen',
      title: 'What could happen',
      words: ['What you fear, and what makes you think so.'],
      questions: [
        {
          name: 'could_happen',
          kind: 'entries',
          words: 'What could happen',
          entry: 'Worry',
          most: 10,
          parts: [entryText('what', 'What could happen', 'Say what could happen.'), source, when],
        },
      ],
    },
  ],
}

const around: Section = {
  code: 'around',
  title: 'People and places of concern',
  part: 'if-known',
  pages: [
    {
      code: 'persons-of-concern',
      title: 'People who may cause harm',
      words: [
        'Please do not write names here. If you know a name, tell the police or the front door, and tell us by telephone: we keep it in a restricted record.',
      ],
      questions: [
        {
          name: 'persons_of_concern',
          kind: 'entries',
          words: 'People who may cause harm',
          entry: 'Person',
          most: 10,
          parts: [
            {
              name: 'relationship',
              kind: 'line',
              writtenBy: 'us',
              words: 'Who this is to the young person',
              hint: 'For example: an adult they met online; a relative; someone their own age. Not “boyfriend” or “girlfriend”.',
              needed: 'Say who this is to the young person, without a name.',
            },
            source,
            {
              name: 'name_held',
              kind: 'one',
              words: 'Who has the name?',
              needed: 'Say who has the name.',
              choices: [
                { code: 'police', label: 'The police' },
                { code: 'front-door', label: 'The front door' },
                { code: 'both', label: 'Both' },
                { code: 'nobody', label: 'Neither yet' },
                { code: 'not-known', label: 'The name is not known' },
              ],
            },
          ],
        },
      ],
    },
    {
      code: 'places',
      title: 'Places and online',
      questions: [
        {
          name: 'places',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Places where harm happened or could happen',
          rows: 3,
        },
        {
          name: 'online',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Apps, games and sites that matter',
          hint: 'Names of apps, no user names of children',
          rows: 3,
        },
      ],
    },
  ],
}

/** What happened and could happen, kept apart, and who and what is around it; every question may be left empty. */
export const CONCERN: readonly Section[] = [happened, around]
