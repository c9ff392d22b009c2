import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import type { DoorSetting } from '../../door-setting.ts'
import { demoPeople, demoPerson } from '../../store/people.ts'
import { endSession, endSessionsOf, type SessionState } from '../../store/sessions.ts'
import { letIn } from '../let-in.ts'
import { DemoSignIn, SignedOut } from './sign-in.page.tsx'

export async function showDemo(ask: Ask): Promise<Answer> {
  const people = await demoPeople(ask.tx)
  const shown = people.map((p) => ({ key: p.demo_key ?? '', name: p.name, role: p.role, jobTitle: p.job_title }))
  return page('Sign in', DemoSignIn({ people: shown }))
}

const STATES: readonly string[] = ['expired', 'second-factor-pending']

/** `POST /demo/sign-in`: as contract.md says. */
export function signInDemo(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await demoPerson(ask.tx, ask.form.text('person') || 'practitioner')
    if (!person) return 'not-found'
    const asked = ask.form.text('state')
    const state = (STATES.includes(asked) ? asked : 'signed-in') as SessionState
    return letIn(ask, setting, { person, state, how: 'practice site' })
  }
}

/** Here; or everywhere, for somebody who left a computer unlocked elsewhere, where a thief may sit. */
export async function signOut(ask: Ask): Promise<Answer> {
  const { id, sessionId } = staffOf(ask)
  const everywhere = ask.form.text('everywhere') === 'yes'
  if (everywhere) await endSessionsOf(ask.tx, { personId: id }, ask.now)
  else await endSession(ask.tx, sessionId, ask.now)
  return goTo('/signed-out', {
    cookies: [{ name: 'session', value: null }],
    about: { kind: 'person', id, detail: { everywhere } },
    clears: true,
  })
}

export async function showSignedOut(_ask: Ask): Promise<Answer> {
  return page('Signed out', SignedOut())
}
