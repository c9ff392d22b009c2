import { setTimeout as pause } from 'node:timers/promises'
import { ASKED, POINTED_OUT } from '../../ui/advice-lines.ts'
import { noticeId } from '../../ui/kept-notice.tsx'
import { lastingPath } from '../pure/own-path.ts'
import { newId, sameSecret } from '../secrets.ts'
import type { Tx } from '../tx.ts'
import type { Viewer } from '../viewer.ts'
import type { Answer, Page } from './ask.ts'
import type { Form } from './form.ts'
import type { Around, Foundations, Sent } from './foundations.ts'
import type { Route } from './routes.ts'

const FAULT_PATIENCE_MS = 3_000

/**
 * Words that staff typed and have not saved, for every page alike: found before a page is drawn, ended with the save, and
 * kept when a form comes back. It is done here, and not by the pages, so that no page can forget it.
 */
export function keepingFor(
  viewer: Viewer,
  { url, kept }: { url: string; kept: string | undefined },
): Around['keeping'] {
  if (viewer.kind !== 'staff') return null
  const page = lastingPath(url)
  return { page, who: viewer.id, newKey: newId, words: [], wanted: kept ?? null, sent: null, drawn: new Set() }
}

/** A page for staff, drawn; once more with the words that were kept for it, if it has a form and there are any. */
export async function draw(
  tx: Tx,
  ground: Foundations,
  { page, around }: { page: Page; around: Around },
): Promise<Page> {
  const { viewer, keeping } = around
  if (viewer.kind !== 'staff' || keeping === null) return page
  const html = ground.render(page, around)
  if (keeping.drawn.size === 0) return { ...page, html }
  const words = await ground.unsaved.ofPage(tx, { personId: viewer.id, path: around.path }, around.now)
  if (words.length === 0) return { ...page, html }
  return { ...page, html: ground.render(page, { ...around, keeping: { ...keeping, words } }) }
}

/** In the transaction of a save: what is saved waits no longer. A file that was asked for is an answer like any other. */
export async function endSaved(
  tx: Tx,
  ground: Foundations,
  { answer, form, around }: { answer: Answer; form: Form; around: Around },
): Promise<void> {
  if (around.viewer.kind !== 'staff' || !form.has('_unsaved') || answer === 'not-found') return
  if (answer.kind !== 'go-to' && answer.kind !== 'page' && answer.kind !== 'bytes') return
  if (answer.kind === 'page' && answer.looksOnly) return
  await ground.unsaved.end(tx, around.viewer.id, { form, action: around.path }, around.now)
}

type Returned = { form: Form; around: Around }

/** Keeps the words of a form as they were sent. */
async function keep(ground: Foundations, { form, around }: Returned): Promise<{ key: string; rev: number } | null> {
  const { viewer, now, path } = around
  if (viewer.kind !== 'staff' || !form.has('_unsaved') || form.has('_action')) return null
  return ground.transactions.run(viewer, now, (tx) => ground.unsaved.keep(tx, viewer.id, { form, action: path }, now))
}

/**
 * Access may end while somebody writes: their words are not shown on a page that they may not open, where the leaver would
 * read on, and are not lost.
 */
export async function keepForm(ground: Foundations, returned: Returned): Promise<boolean> {
  return (await keep(ground, returned)) !== null
}

/** Of a form that comes back once before it is saved: where it stands with its words. Null: they cannot be kept. */
export async function keepToAsk(ground: Foundations, returned: Returned): Promise<string | null> {
  const kept = await keep(ground, returned)
  return kept && `${pageWith(returned.form, kept.key)}#${noticeId(kept.key)}`
}

/**
 * Of a form that comes back with faults, stale, or only looked at, the words are kept: without script it is the only time
 * they can be. It goes on under their key, so that its save ends them.
 */
export async function keepReturned(
  ground: Foundations,
  { answer, form, around }: { answer: Answer; form: Form; around: Around },
): Promise<Around> {
  const { viewer, keeping } = around
  if (viewer.kind !== 'staff' || keeping === null) return around
  if (answer === 'not-found' || answer.kind !== 'page' || !comesBack(answer, form)) return around
  const sent = sentOf(answer, form, around)
  // They stand on the record already, so they do not wait to be saved.
  if (answer.saidBefore) {
    await ground.transactions.run(viewer, around.now, (tx) => ground.unsaved.end(tx, viewer.id, sent, around.now))
    return around
  }
  const kept = form.has('_unsaved')
    ? await ground.transactions.run(viewer, around.now, (tx) => ground.unsaved.keep(tx, viewer.id, sent, around.now))
    : null
  const mark = kept && { ...kept, page: sent.goesOnAt ?? lastingPath(form.raw('_page')) }
  const version = sent.form.has('version') ? sent.form.raw('version') : null
  const isStale = answer.status === 409
  return { ...around, keeping: { ...keeping, sent: { action: sent.action, version, isStale, mark } } }
}

/** A look saves nothing, and a fault that is found later leaves its words under the page that they were typed on. */
function comesBack({ status, looksOnly = false }: Page, form: Form): boolean {
  return looksOnly ? status < 400 && form.has('_unsaved') : status >= 400
}

/** Where the words of a form that comes back go on. The key of a save that has happened does not come with them. */
function sentOf({ savedBefore }: Page, form: Form, { path }: Around): Sent {
  if (!savedBefore) return { form, action: path }
  const { goesOnAt, version, fields } = savedBefore
  const written = version === undefined ? {} : { version: String(version) }
  const asked = fields ? form.names().filter((name) => !name.startsWith('_')) : ['send_key', ASKED, POINTED_OUT]
  const words = form.changed({ ...Object.fromEntries(asked.map((name) => [name, null])), ...written, ...fields })
  return goesOnAt === undefined ? { form: words, action: path } : { form: words, action: goesOnAt, goesOnAt }
}

/**
 * A fault of ours: without script the words were only in this request. They are kept if the database answers just now;
 * whoever waits for the page does not wait long for that, and nothing that goes wrong here makes it worse.
 */
export async function keepAfterFault(ground: Foundations, returned: Returned): Promise<string | null> {
  const work = keep(ground, returned).catch(() => null)
  const kept = await Promise.race([work, pause(FAULT_PATIENCE_MS, null, { ref: false })])
  return kept && pageWith(returned.form, kept.key)
}

function pageWith(form: Form, key: string): string {
  const page = lastingPath(form.raw('_page'))
  return `${page}${page.includes('?') ? '&' : '?'}kept=${key}`
}

/**
 * The session ran out while somebody was writing. The form's token is bound to the cookie, so both together show that the
 * form is that person's own and not the stranger's; its words are put down for them, and nothing is shown or done.
 */
export async function keepAfterSession(
  route: Route,
  ground: Foundations,
  { form, action, secretHash, csrf }: { form: Form; action: string; secretHash: string; csrf: string },
): Promise<void> {
  // The script keeps its words in the page until somebody has signed in again.
  if (route.method !== 'POST' || form.has('_action') || !sameSecret(form.raw('_csrf'), csrf)) return
  if (!form.has('_unsaved')) return
  const now = ground.clock()
  await ground.transactions.run({ kind: 'task', task: 'keep-words' }, now, (tx) =>
    ground.unsaved.keepAfter(tx, secretHash, { form, action }, now),
  )
}
