import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { closedConcerns, openConcerns } from '../../store/concerns.ts'
import { ListPage } from './list.page.tsx'

const MOST_OPEN = 200
const PAGE = 25

/** `GET /concerns`: open ones, the longest wait first; below them the closed ones, the newest first. */
export async function show(ask: Ask): Promise<Answer> {
  const before = readCursor(ask.query['before'])
  const open = before ? [] : await openConcerns(ask.tx, { most: MOST_OPEN, withOwn: true })
  const closed = await closedConcerns(ask.tx, { most: PAGE + 1, before })
  const last = closed.slice(0, PAGE).at(-1)
  const next = closed.length > PAGE && last?.closedAt ? `${last.closedAt.getTime()}.${last.id}` : null
  const decides = may(staffOf(ask), 'concern.decide')
  const lines = { open, closed: closed.slice(0, PAGE), next }
  return page(
    'Concerns',
    ListPage({ ...lines, later: before !== null, decides, now: ask.now, done: ask.query['done'] ?? '' }),
  )
}

/** A moment and an identifier: nothing about anybody stands in the address. */
function readCursor(text: string | undefined): { at: Date; id: string } | null {
  const match = /^(\d{1,15})[.]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
