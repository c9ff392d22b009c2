import { type Answers, entriesOf, type Question, textOf } from './question.ts'

/** What the referrer wrote in an answer, and nothing of what somebody else said. */
export function ourWords(question: Question, answers: Answers): string[] {
  const { name } = question
  if (question.kind === 'entries') {
    const ours = question.parts.filter((part) => 'writtenBy' in part && part.writtenBy === 'us')
    return entriesOf(answers, name).flatMap((entry) => ours.flatMap((part) => entry[part.name] ?? []))
  }
  const text = textOf(answers, name)
  return 'writtenBy' in question && question.writtenBy === 'us' && text !== '' ? [text] : []
}
