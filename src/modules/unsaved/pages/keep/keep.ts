import { type Answer, type Ask, data, staffOf } from '#platform/http/ask.ts'
import { londonTime } from '#platform/pure/dates.ts'
import { fieldsToKeep, readMarks, type Verdict } from '../../rules/words.ts'
import { keepWords } from '../../store/words.ts'

const STATUS: Readonly<Record<Verdict | 'full', 200 | 409 | 410 | 422>> = {
  kept: 200,
  had: 200,
  elsewhere: 409,
  ended: 410,
  full: 422,
}

/** `POST /unsaved-words`: by the script, every few seconds while somebody types. */
export async function keep(ask: Ask): Promise<Answer> {
  const marks = readMarks((name) => ask.form.raw(name), ask.form.raw('_action'))
  if (!marks) return data(422, { kept: 0 })
  const fields = fieldsToKeep(ask.form.typed())
  const { verdict, rev } = await keepWords(ask.tx, { personId: staffOf(ask).id, marks, fields }, ask.now)
  return data(STATUS[verdict], { kept: rev, at: londonTime(ask.now) })
}

/**
 * `GET /unsaved-words/token`: a page that was open while its session ended goes on with the token of the next one; only if
 * it is the same person's, which the script compares.
 */
export async function token(ask: Ask): Promise<Answer> {
  return data(200, { csrf: ask.csrf, who: staffOf(ask).id })
}
