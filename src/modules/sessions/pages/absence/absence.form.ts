import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import type { CallMade, Prompt } from '../../rules/records.ts'

type Around = { readonly now: Date; readonly raisedAt: Date; readonly leads: readonly string[] }

export type AbsenceRead = { readonly tries: string; readonly made: CallMade | null; readonly reading: Reading }

/** What was tried is enough to go on trying; a call that was made says who, when, what they said, and our curiosity. */
export function readAbsence(form: Form, around: Around): AbsenceRead {
  const r = new Reading(form)
  const later = form.has('later')
  const missing = (sentence: string) => (later ? {} : { missing: sentence })
  const tries = r.text('tries', later ? { missing: 'Write whom you tried, and how.' } : {})
  const calledWho = r.text('called_who', { ...missing('Write who you spoke to.'), most: 300 })
  const on = r.date('called_on', 'The day of the call', {
    notAfter: londonDate(around.now),
    notBefore: addDays(londonDate(around.raisedAt), -7),
    mayBeEmpty: later,
  })
  const calledAt = later && form.text('called_at') === '' ? null : r.time('called_at', on, { notAfter: around.now })
  const calledSaid = r.text('called_said', missing('Write what they said.'))
  const toldLead = later
    ? form.text('told_lead')
    : r.choice('told_lead', around.leads, 'Choose whom you told: the safeguarding lead or a deputy.')
  const wondering = r.text('wondering', missing('Write what might be in the way. A guess is enough.'))
  const made = calledAt && r.isGood && !later ? { calledWho, calledAt, calledSaid, toldLead, wondering } : null
  return { tries, made, reading: r }
}

/** The form beforehand: what was tried already, this minute, and whom the call goes to. */
export function blankAbsence({ prompt, who, now }: { prompt: Prompt; who: string; now: Date }): Entry {
  const [year = '', month = '', date = ''] = londonDate(now).split('-')
  const values = {
    tries: prompt.tries,
    called_who: who,
    'called_on-day': String(Number(date)),
    'called_on-month': String(Number(month)),
    'called_on-year': year,
    called_at: londonTime(now),
  }
  return { values, errors: [] }
}
