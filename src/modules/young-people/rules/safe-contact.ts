import type { SafeContact } from './person.ts'

/**
 * What is known of safe contact after somebody told us anew. What they said replaces what was known; what they did not
 * say leaves it; and whoever must never be contacted stays on the list until a person takes them off it. What was safe on
 * one telephone is not thereby safe on another: with a new number, voicemail and text have to be asked again.
 */
export function toldAnew(known: SafeContact | null, told: SafeContact): SafeContact {
  if (known === null) return told
  const onThisPhone = isOther(known.telephone, told.telephone) ? { voicemail: null, textMessage: null } : known
  return {
    telephone: told.telephone || known.telephone,
    voicemail: told.voicemail ?? onThisPhone.voicemail,
    textMessage: told.textMessage ?? onThisPhone.textMessage,
    post: told.post ?? known.post,
    safeTimes: told.safeTimes || known.safeTimes,
    whoElseSees: told.whoElseSees || known.whoElseSees,
    nameToShow: told.nameToShow || known.nameToShow,
    ifSomeoneElseAnswers: told.ifSomeoneElseAnswers || known.ifSomeoneElseAnswers,
    codePhrase: told.codePhrase || known.codePhrase,
    neverContact: bothLists(known.neverContact, told.neverContact),
  }
}

/** Whether a letter may go out to this young person: only when somebody asked, and it is safe. */
export function mayBePosted(person: {
  readonly diedOn: string | null
  readonly safeContact: SafeContact | null
}): boolean {
  return person.diedOn === null && person.safeContact?.post === true
}

function isOther(known: string, told: string): boolean {
  const plain = (text: string) => text.replace(/[\s().-]/g, '').replace(/^\+44/, '0')
  return told !== '' && plain(known) !== plain(told)
}

function bothLists(known: string, told: string): string {
  if (known === '' || told.includes(known)) return told
  return told === '' || known.includes(told) ? known : `${known}\n${told}`
}
