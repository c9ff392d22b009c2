import { type Section, YES_NO_UNKNOWN } from '../question.ts'

const identity: Section = {
  code: 'identity',
  title: 'Who they are',
  part: 'if-known',
  pages: [
    {
      code: 'identity',
      title: 'Who they are',
      questions: [
        { name: 'pronouns', kind: 'line', words: 'Pronouns' },
        { name: 'gender', kind: 'line', words: 'Gender, in their own word' },
        { name: 'ethnicity', kind: 'line', words: 'Ethnicity, in their own words where you can' },
        { name: 'first_language', kind: 'line', words: 'First language' },
        { name: 'interpreter', kind: 'one', words: 'Is an interpreter needed?', choices: YES_NO_UNKNOWN },
        { name: 'religion', kind: 'line', words: 'Religion or belief' },
      ],
    },
    {
      code: 'needs',
      title: 'Needs, school and work',
      questions: [
        {
          name: 'disability',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'Disability, neurodiversity or health needs that we should plan for',
          rows: 3,
        },
        {
          name: 'send',
          kind: 'one',
          words: 'Special educational needs',
          choices: [
            { code: 'none', label: 'None known' },
            { code: 'support', label: 'SEN support' },
            { code: 'ehcp', label: 'Education, health and care plan (EHCP)' },
            { code: 'not-known', label: 'I do not know' },
          ],
        },
        { name: 'school', kind: 'line', words: 'School, college, training or work' },
      ],
    },
  ],
}

const status: Section = {
  code: 'status',
  title: 'Plans and people responsible',
  part: 'if-known',
  pages: [
    {
      code: 'status',
      title: 'Plans they have',
      questions: [
        {
          name: 'statuses',
          kind: 'any',
          words: 'Which of these does the young person have?',
          choices: [
            { code: 'family-help', label: 'Family help plan' },
            { code: 'child-in-need', label: 'Child in need plan (section 17)' },
            { code: 'child-protection', label: 'Child protection plan (section 47)' },
            { code: 'looked-after', label: 'Child in care (section 20 or 31)' },
            { code: 'care-leaver', label: 'Care leaver' },
            { code: 'uasc', label: 'Unaccompanied asylum-seeking child' },
          ],
        },
        { name: 'parental_responsibility', kind: 'line', words: 'Who holds parental responsibility' },
      ],
    },
    {
      code: 'lead-professional',
      title: 'Lead professional',
      words: ['Usually the social worker or the family help lead.'],
      questions: [
        { name: 'lead_name', kind: 'line', words: 'Name' },
        { name: 'lead_role', kind: 'line', words: 'Role and agency' },
        { name: 'lead_telephone', kind: 'telephone', words: 'Telephone number' },
        { name: 'lead_email', kind: 'email', words: 'E-mail address' },
      ],
    },
  ],
}

const household: Section = {
  code: 'household',
  title: 'Household, brothers and sisters',
  part: 'if-known',
  pages: [
    {
      code: 'household',
      title: 'Household, brothers and sisters',
      words: ['Please do not write the names of other children: only how many there are, and how they are related.'],
      questions: [
        {
          name: 'lives_with',
          kind: 'line',
          words: 'Who they live with',
          hint: 'For example: mother and stepfather; foster carers',
        },
        {
          name: 'other_children',
          kind: 'line',
          words: 'How many other children are in the household or family',
          numeric: true,
          most: 10,
          check: (typed) => (/^\d{1,2}$/.test(typed) ? null : 'How many other children must be a number.'),
        },
        {
          name: 'other_children_relation',
          kind: 'paragraph',
          writtenBy: 'us',
          words: 'How they are related, and about how old',
          hint: 'For example: a half-sister of about 12, at home. No names.',
          rows: 3,
        },
      ],
    },
  ],
}

export const strengths: Section = {
  code: 'strengths',
  title: 'What is good and what has helped',
  part: 'if-known',
  pages: [
    {
      code: 'strengths',
      title: 'What is good and what has helped',
      questions: [
        { name: 'likes', kind: 'paragraph', writtenBy: 'us', words: 'What they like and are good at', rows: 3 },
        { name: 'trusts', kind: 'line', words: 'Who they trust' },
        { name: 'has_helped', kind: 'paragraph', writtenBy: 'us', words: 'What has helped before', rows: 3 },
        { name: 'best_time_place', kind: 'line', words: 'The best time and place to meet' },
        { name: 'best_worker', kind: 'line', words: 'The kind of worker they would choose' },
      ],
    },
  ],
}

/** The rest about the young person's life; every question may be left empty. */
export const LIFE: readonly Section[] = [identity, status, household]
