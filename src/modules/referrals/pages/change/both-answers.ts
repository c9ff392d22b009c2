import type { BothRow } from '#ui/both-versions.tsx'
import { differences } from '../../rules/conflict.ts'
import type { Answers, QuestionPage } from '../../rules/question.ts'
import type { About } from '../../rules/read-page.ts'
import type { Referral } from '../../rules/record.ts'
import type { SummaryRow } from '../../rules/summary.ts'
import { answersOn, type Typed, typedOf } from '../../rules/typed.ts'

type Saved = { page: QuestionPage; referral: Referral; about: About }
type Change = { answers: Answers; entry: { values: Readonly<Record<string, string | readonly string[] | undefined>> } }

/** The questions whose saved answer and whose new one differ, with what chooses the saved one. */
export function bothAnswers({ page, referral, about }: Saved, { answers, entry }: Change): BothRow[] {
  const both = { saved: answersOn(page, referral.answers), typed: answersOn(page, answers) }
  const fields = typedOf(page, referral.answers)
  return differences(page, both, about.lists).map(({ saved, typed }) => ({
    name: saved.name,
    label: saved.words,
    theirs: inLines(saved),
    mine: inLines(typed),
    fields: fieldsOf(saved.name, fields, entry.values),
  }))
}

/** All fields of one question; those that were typed and are not saved, such as one entry more, are emptied. */
function fieldsOf(question: string, saved: Typed, typed: Change['entry']['values']): Typed {
  const own = Object.keys({ ...typed, ...saved }).filter((name) => name === question || name.startsWith(`${question}-`))
  return Object.fromEntries(own.map((name) => [name, saved[name] ?? (typeof typed[name] === 'string' ? '' : [])]))
}

function inLines({ values }: SummaryRow): string {
  return values
    .map((value) =>
      typeof value === 'string' ? value : value.map((part) => `${part.words}: ${part.value}`).join('\n'),
    )
    .join('\n')
}
