import type { Visitor } from './app.ts'

type Fields = Record<string, string | string[]>

/** What a young person writes who gives what is needed, and nothing more. */
export const FOX: Fields = {
  nickname: 'Fox',
  way: 'call',
  number: '07700 900 123',
  days: ['monday', 'tuesday'],
  times: ['after-school'],
}

/** The token of the page that is open. */
export function tokenOn(body: string): string {
  return /name="page" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

/** Opens the page, writes for a minute, and sends. */
export async function askToBeCalled(visitor: Visitor, clock: { now: Date }, fields: Fields = FOX) {
  const page = tokenOn((await visitor.get('/you/call')).body)
  clock.now = new Date(clock.now.getTime() + 60_000)
  return visitor.send('/you/call', { page, website: '', ...fields })
}
