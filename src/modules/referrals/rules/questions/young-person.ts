import { ageAt } from '../../../../platform/pure/dates.ts'
import { type Section, textOf } from '../question.ts'

export const youngPerson: Section = {
  code: 'young-person',
  title: 'The young person',
  part: 'minimum',
  pages: [
    {
      code: 'young-person',
      title: 'The young person’s name',
      questions: [
        { name: 'given_name', kind: 'line', words: 'Legal first name', needed: 'Enter the young person’s first name.' },
        {
          name: 'family_name',
          kind: 'line',
          words: 'Legal family name',
          needed: 'Enter the young person’s family name.',
        },
        { name: 'preferred_name', kind: 'line', words: 'Name they like to be called, if it is another' },
      ],
    },
    {
      code: 'birth',
      title: 'Date of birth',
      questions: [
        {
          name: 'date_of_birth',
          kind: 'date',
          words: 'Date of birth',
          hint: 'For example, 27 3 2011',
          label: 'Date of birth',
          check: (date, today) =>
            date > today || ageAt(date, today) > 25
              ? 'Date of birth must make the young person 25 or younger: check the year.'
              : null,
        },
        {
          name: 'approximate_age',
          kind: 'line',
          words: 'If you do not know it: about how old',
          hint: 'In years. We ask for the date again when we speak to you.',
          numeric: true,
          most: 20,
          check: (typed) =>
            /^(?:[1-9]|1\d|2[0-5])$/.test(typed) ? null : 'The age must be a number of years, from 1 to 25.',
        },
      ],
      check: (answers) =>
        textOf(answers, 'date_of_birth') === '' && textOf(answers, 'approximate_age') === ''
          ? [{ field: 'date_of_birth', message: 'Enter a date of birth, or about how old the young person is.' }]
          : [],
    },
    {
      code: 'district',
      title: 'Where the young person lives',
      questions: [
        {
          name: 'district',
          kind: 'one',
          words: 'Which district do they live in now?',
          hint: 'We do not need an address here.',
          needed: 'Choose the district where the young person lives.',
          choices: 'districts',
        },
      ],
    },
  ],
}
