import { daysBetween, formatDate, plainDate } from '../../../platform/pure/dates.ts'
import {
  type Asked,
  BY_POST,
  BY_TELEPHONE,
  type Channel,
  digits,
  type Finding,
  type Known,
  numberFor,
} from './asked.ts'
import { check, no } from './findings.ts'
import {
  askBeforeHandingOver,
  droppedAt18,
  familyIsSafe,
  nobodyAsked,
  seenByOthers,
  whoElse,
  whoIsBeside,
} from './gate-people.ts'
import { safeNow } from './safe-times.ts'

type Rule = (asked: Asked) => Finding | null

/** In the order in which they are read aloud. */
export const RULES: readonly Rule[] = [
  nobodyAsked,
  askBeforeHandingOver,
  whoIsBeside,
  droppedAt18,
  familyIsSafe,
  noNumber,
  unsafeNumber,
  wayIsSafe,
  neverThem,
  neverThisWay,
  seenByOthers,
  whoElse,
  notChecked,
  changedSince,
  newNumber,
  time,
]

function noNumber(asked: Asked): Finding | null {
  if (!BY_TELEPHONE.includes(asked.channel) || digits(numberFor(asked)).length >= 3) return null
  return no('no-number', 'No number is known.')
}

function unsafeNumber(asked: Asked): Finding | null {
  const number = digits(numberFor(asked))
  if (number === '' || !asked.unsafeNumbers.some((other) => digits(other) === number)) return null
  return no('shared-number', 'This is also the number of somebody who is not safe to contact.')
}

function wayIsSafe({ channel, to, safe }: Asked): Finding | null {
  if (safe === null || to.who === 'family') return null
  const [answer, said, asked] = wayOf(channel, safe)
  if (answer === true) return null
  return no(`no-${channel}`, answer === false ? said : asked)
}

function wayOf(channel: Channel, safe: Known): readonly [boolean | null, string, string] {
  if (channel === 'voicemail')
    return [safe.voicemail, 'A voicemail is not safe.', 'Nobody has asked whether a voicemail is safe.']
  if (channel === 'text') return [safe.textMessage, 'A text is not safe.', 'Nobody has asked whether a text is safe.']
  if (BY_POST.includes(channel)) return [safe.post, 'Post is not safe.', 'Nobody has asked whether post is safe.']
  return [true, '', '']
}

/** The list of what must never be used names this person, or this number. */
function neverThem(asked: Asked): Finding | null {
  const never = asked.safe?.neverContact ?? ''
  const number = digits(numberFor(asked))
  if (number.length >= 6 && never.replaceAll(/\D/g, '').includes(number.replace(/^0/, '')))
    return no('never-number', 'This number is on the list of what must never be used.')
  if (asked.to.who === 'young-person') return null
  const names = wordsOf(`${asked.to.name} ${asked.to.relationship}`).filter(
    (word) => word.length > 2 && !SMALL_WORDS.has(word),
  )
  return wordsOf(never).some((word) => names.includes(word))
    ? no(
        'never-them',
        'This person is on the list of those we must never contact.',
        'Speak with the lead professional.',
      )
    : null
}

const SMALL_WORDS = new Set(['the', 'and', 'for', 'her', 'his', 'their', 'our', 'not', 'who', 'from', 'with', 'old'])

const WAYS: Readonly<Record<Channel, RegExp>> = {
  call: /\b(?:call|ring|phone|telephone|mobile|landline)\w*/i,
  voicemail: /\b(?:voice ?mail|message|call|ring|phone|telephone|mobile|landline)\w*/i,
  text: /\b(?:text|sms|message|whatsapp|phone|mobile)\w*/i,
  post: /\b(?:post|letter|mail|envelope|address)\w*/i,
  label: /\b(?:post|letter|mail|envelope|address)\w*/i,
  'in-person': /\b(?:paper|letter|leaflet|writing|written)\w*/i,
  screen: /\b(?:screen|writing|written)\w*/i,
}

/** Only a person can tell whether the list means this number or this address, or whether "her mother" is this Mum. */
function neverThisWay(asked: Asked): Finding | null {
  const never = asked.safe?.neverContact ?? ''
  if (never === '' || neverThem(asked) !== null) return null
  if (asked.to.who === 'young-person' && !WAYS[asked.channel].test(never)) return null
  return check(
    'never-way',
    'There is a list of what must never be used.',
    `“${never}” does not mean what I am about to do`,
  )
}

function notChecked({ safe, now, checkWithinDays }: Asked): Finding | null {
  if (safe === null) return null
  const { checkedOn } = safe
  if (checkedOn !== null && daysBetween(plainDate(checkedOn), now.today) <= checkWithinDays) return null
  const since = checkedOn === null ? 'never been checked' : `not been checked since ${formatDate(plainDate(checkedOn))}`
  return check(
    'old',
    `The safe contact has ${since}.`,
    'I know from them, or from their lead professional, that the safe contact still holds',
  )
}

/** The words were right for how things stood then. */
function changedSince({ changed }: Asked): Finding | null {
  if (changed === 'unknown')
    return check(
      'changed',
      'Nobody kept what was safe when this was written.',
      'I have read the safe contact as it is now, and this may still leave this way',
    )
  if (changed.length === 0) return null
  return check(
    'changed',
    `Changed since this was written: ${changed.join(', ').toLowerCase()}.`,
    'I have read what has changed, and this may still leave this way',
  )
}

function newNumber(asked: Asked): Finding | null {
  const number = digits(numberFor(asked))
  if (number === '' || asked.lastNumber === null || digits(asked.lastNumber) === number) return null
  return check('new-number', 'This is another number than the one we used last.', 'I know who holds this telephone now')
}

function time({ channel, to, safe, now }: Asked): Finding | null {
  if (safe === null || to.who === 'family' || !BY_TELEPHONE.includes(channel)) return null
  if (safe.safeTimes === '')
    return check('time', 'Nobody has written down when it is safe.', 'I know that now is a safe time')
  const answer = safeNow(safe.safeTimes, now)
  if (answer === 'yes') return null
  if (answer === 'ask')
    return check(
      'time',
      'Only a person can tell whether now is a safe time.',
      `It is ${now.time}, and that is within “${safe.safeTimes}”`,
    )
  return no(
    'not-now',
    `It is ${now.time}, and the safe times are “${safe.safeTimes}”.`,
    'Wait for a safe time. If they asked to be reached now, write that into the safe times first.',
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}
