import { type Asked, BY_POST, type Channel, type Finding } from './asked.ts'
import { check, no } from './findings.ts'

/** Nothing goes anywhere by itself: the worker sits beside them. */
const IN_SIGHT: readonly Channel[] = ['in-person', 'screen']

export function nobodyAsked({ safe, channel, to }: Asked): Finding | null {
  if (safe !== null || (IN_SIGHT.includes(channel) && to.who === 'young-person')) return null
  return no('not-asked', 'Nobody has asked yet what is safe, so the answer is no.')
}

export function askBeforeHandingOver({ safe, channel, to }: Asked): Finding | null {
  if (channel !== 'in-person' || (safe !== null && to.who === 'young-person')) return null
  return check(
    'keep-paper',
    to.who === 'young-person' ? 'Nobody has asked yet what is safe.' : 'Paper in a home is read by others.',
    'Before it changes hands I ask whether they want to keep it, and where nobody else reads it',
  )
}

export function whoIsBeside({ channel }: Asked): Finding | null {
  if (channel !== 'screen') return null
  return check(
    'beside',
    'Whoever sits beside them reads it too.',
    'I have looked who is near, and nobody is who should not read this',
  )
}

export function droppedAt18({ to }: Asked): Finding | null {
  if (to.who === 'young-person' || !to.droppedAt18) return null
  return no(
    'is-18',
    'The young person is 18 now, and has not asked us to stay in contact with this parent or carer.',
    'Ask the young person. What they agree to is written down under who is in their life.',
  )
}

export function familyIsSafe({ to }: Asked): Finding | null {
  if (to.who === 'young-person' || to.safeToContact === true) return null
  return to.safeToContact === false
    ? no('not-safe', 'This person is not safe to contact.', 'Speak with the young person or their lead professional.')
    : no('not-asked-family', 'Nobody has asked yet whether this person is safe to contact.', 'Ask the young person.')
}

/** A yes to texts is no yes to every word: somebody else reads or hears this one. */
export function seenByOthers({ channel, to, safe }: Asked): Finding | null {
  const others = to.who === 'family' ? '' : (safe?.whoElseSees ?? '')
  if (others === '' || channel === 'call' || IN_SIGHT.includes(channel)) return null
  return check(
    'seen',
    `Somebody else sees the phone or the post: “${others}”.`,
    'It does no harm if others read or hear this, also later',
  )
}

/** A yes for somebody in their life is a yes to speaking with them, not to what others in that home may find. */
export function whoElse({ channel, to }: Asked): Finding | null {
  if (to.who === 'young-person' || channel === 'call' || IN_SIGHT.includes(channel)) return null
  const what = BY_POST.includes(channel) ? 'their post' : 'their phone'
  return check('who-else', `We do not know who else sees ${what}.`, `I have asked this person who else sees ${what}`)
}
