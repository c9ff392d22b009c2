import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'
import type { SafeContact, SafeContactRecord } from '../../rules/person.ts'

export type SafeContactForm = {
  readonly contact: SafeContact
  readonly version: number
  readonly entry: Entry
  readonly isGood: boolean
}

const LINE = { most: 500 }

export function readSafeContact(form: Form): SafeContactForm {
  const r = new Reading(form)
  const contact: SafeContact = {
    telephone: r.text('telephone', LINE),
    voicemail: r.yesNo('voicemail'),
    textMessage: r.yesNo('text_message'),
    post: r.yesNo('post'),
    safeTimes: r.text('safe_times', LINE),
    whoElseSees: r.text('who_else_sees', LINE),
    nameToShow: r.text('name_to_show', LINE),
    ifSomeoneElseAnswers: r.text('if_someone_else_answers', LINE),
    codePhrase: r.text('code_phrase', LINE),
    neverContact: r.text('never_contact'),
  }
  return { contact, version: form.version(), entry: r.entry, isGood: r.isGood }
}

/** The form as it is filled in with what is known now. */
export function typedOf(known: SafeContactRecord | null): Entry {
  if (known === null) return { values: {}, errors: [] }
  const yesNo = (answer: boolean | null) => (answer === null ? 'not-known' : answer ? 'yes' : 'no')
  const values = {
    telephone: known.telephone,
    voicemail: yesNo(known.voicemail),
    text_message: yesNo(known.textMessage),
    post: yesNo(known.post),
    safe_times: known.safeTimes,
    who_else_sees: known.whoElseSees,
    name_to_show: known.nameToShow,
    if_someone_else_answers: known.ifSomeoneElseAnswers,
    code_phrase: known.codePhrase,
    never_contact: known.neverContact,
  }
  return { values, errors: [] }
}
