import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import { demoPeople, demoPerson } from '../../store/people.ts'
import { endSession, type SessionState } from '../../store/sessions.ts'
import { letIn } from '../let-in.ts'
import { DemoSignIn, LiveSignIn, SignedOut } from './sign-in.page.tsx'

export async function showDemo(ask: Ask): Promise<Answer> {
  const people = await demoPeople(ask.tx)
  const shown = people.map((p) => ({ key: p.demo_key ?? '', name: p.name, role: p.role, jobTitle: p.job_title }))
  return page('Sign in', DemoSignIn({ people: shown }))
}

export async function showLive(_ask: Ask): Promise<Answer> {
  return page('Sign in', LiveSignIn())
}

const STATES: readonly string[] = ['expired', 'second-factor-pending']

/** `POST /demo/sign-in`: as contract.md says. */
export async function signInDemo(ask: Ask): Promise<Answer> {
  const person = await demoPerson(ask.tx, ask.form.text('person') || 'practitioner')
  if (!person) return 'not-found'
  const asked = ask.form.text('state')
  const state = (STATES.includes(asked) ? asked : 'signed-in') as SessionState
  return letIn(ask, { person, state, how: 'practice site' })
}

export async function signOut(ask: Ask): Promise<Answer> {
  const staff = staffOf(ask)
  await endSession(ask.tx, staff.sessionId, ask.now)
  return goTo('/signed-out', { cookies: [{ name: 'session', value: null }], about: { kind: 'person', id: staff.id } })
}

export async function showSignedOut(_ask: Ask): Promise<Answer> {
  return page('Signed out', SignedOut())
}
