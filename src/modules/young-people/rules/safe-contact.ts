import type { SafeContact } from './person.ts'

/**
 * What is known of safe contact after somebody told us anew. What they said replaces what was known; what they did not
 * say leaves it; and whoever must never be contacted stays on the list until a person takes them off it.
 */
export function toldAnew(known: SafeContact | null, told: SafeContact): SafeContact {
  if (known === null) return told
  return {
    telephone: told.telephone || known.telephone,
    voicemail: told.voicemail ?? known.voicemail,
    textMessage: told.textMessage ?? known.textMessage,
    post: told.post ?? known.post,
    safeTimes: told.safeTimes || known.safeTimes,
    whoElseSees: told.whoElseSees || known.whoElseSees,
    nameToShow: told.nameToShow || known.nameToShow,
    ifSomeoneElseAnswers: told.ifSomeoneElseAnswers || known.ifSomeoneElseAnswers,
    codePhrase: told.codePhrase || known.codePhrase,
    neverContact: bothLists(known.neverContact, told.neverContact),
  }
}

function bothLists(known: string, told: string): string {
  if (known === '' || told.includes(known)) return told
  return told === '' || known.includes(told) ? known : `${known}\n${told}`
}
