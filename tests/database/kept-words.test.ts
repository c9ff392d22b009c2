import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { newId } from '../../src/platform/secrets.ts'
import { type Element, type Node, treeOf } from '../../src/ui/fixture-tree.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'

/** No page can forget: on every page of staff, words that were kept for a form are back in its fields. */
const database = useDatabase()
const { signedIn } = useApp(database)
const WHO = { manager: team.manager, practitioner: team.practitioner, 'other-practitioner': team.colleague } as const
const pages = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.method === 'GET')
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  records = await makeRecords(database, WHO)
  await database.asOwner('delete from unsaved.words')
}, 120_000)

type Sent = Record<string, string[]>
type Form = { action: string; controls: Element[] }

const CONTROLS = ['input', 'textarea', 'select']
const QUIET = ['hidden', 'submit', 'button', 'file', 'password']

function all(nodes: readonly Node[], wanted: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(wanted(node) ? [node] : []), ...all(node.children, wanted)],
  )
}

/** The forms of a page that send words, as a browser finds them. */
function formsOf(html: string): Form[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return all(treeOf(main), (e) => e.tag === 'form' && e.attributes['method'] === 'post').map((form) => ({
    action: form.attributes['action'] ?? '',
    controls: all(form.children, (e) => CONTROLS.includes(e.tag) && e.attributes['name'] !== undefined),
  }))
}

const nameOf = (control: Element) => control.attributes['name'] ?? ''
const isTyped = (control: Element) => control.tag !== 'input' || !QUIET.includes(control.attributes['type'] ?? 'text')
const isChoice = ({ attributes }: Element) => ['radio', 'checkbox'].includes(attributes['type'] ?? '')
const isWords = (control: Element) =>
  control.tag === 'textarea' || (isTyped(control) && control.tag === 'input' && !isChoice(control))
const hiddenOf = ({ controls }: Form): Record<string, string> =>
  Object.fromEntries(controls.filter((c) => !isTyped(c)).map((c) => [nameOf(c), c.attributes['value'] ?? '']))

/** Something for every field: words for a line, and the last of any choice. */
function typedInto({ controls }: Form): Sent {
  const sent: Sent = {}
  for (const control of controls.filter(isTyped)) {
    const options = all(control.children, (e) => e.tag === 'option')
    const last = options.at(-1)
    if (isChoice(control)) sent[nameOf(control)] = [control.attributes['value'] ?? 'on']
    else if (last) sent[nameOf(control)] = [last.attributes['value'] ?? String(last.children[0])]
    else sent[nameOf(control)] = [`kept ${nameOf(control)}`]
  }
  return sent
}

/** What a browser would send of the form as it stands. */
function standingIn({ controls }: Form): Sent {
  const sent: Sent = {}
  for (const control of controls.filter(isTyped))
    for (const value of valuesOf(control))
      sent[nameOf(control)] =
        control.attributes['type'] === 'radio' ? [value] : [...(sent[nameOf(control)] ?? []), value]
  return sent
}

function valuesOf(control: Element): string[] {
  const { attributes, children } = control
  if (isChoice(control)) return 'checked' in attributes ? [attributes['value'] ?? 'on'] : []
  if (control.tag === 'textarea') return [children.map(String).join('').trim()]
  if (control.tag === 'input') return [attributes['value'] ?? '']
  const options = all(children, (e) => e.tag === 'option')
  const chosen = options.filter((option) => 'selected' in option.attributes)
  return (chosen.length > 0 ? chosen : options.slice(0, 1)).map((o) => o.attributes['value'] ?? String(o.children[0]))
}

async function openedBy(url: string): Promise<{ visitor: Visitor; url: string; html: string } | null> {
  for (const who of Object.keys(WHO)) {
    const visitor = await signedIn(who)
    const own = records.urlOf(url, who, 'own')
    const answer = await visitor.get(own)
    if (answer.statusCode === 200 && String(answer.headers['content-type']).includes('html'))
      return { visitor, url: own, html: answer.body }
  }
  return null
}

test('words that were kept for any form of staff are back in its fields when the page is opened again', async () => {
  const forgotten: string[] = []
  let forms = 0
  for (const { url: pattern } of pages) {
    const opened = await openedBy(pattern)
    if (!opened || pattern === '/search') continue
    for (const form of formsOf(opened.html)) {
      const sent = typedInto(form)
      const marks = hiddenOf(form)
      // Buttons, and forms that say of themselves that nothing is typed in them that could be lost: a choice or two.
      if (Object.keys(sent).length === 0 || (marks['_unsaved'] === undefined && !form.controls.some(isWords))) continue
      forms += 1
      const extra = { _action: form.action, _tab: newId(), _turn: '1' }
      const kept = await opened.visitor.send('/unsaved-words', { ...marks, ...sent, ...extra })
      const again = formsOf((await opened.visitor.get(opened.url)).body).find((f) => f.action === form.action)
      const { _unsaved, version } = again ? hiddenOf(again) : {}
      const isBack = again && isDeepStrictEqual(standingIn(again), standingBack(again, sent))
      if (kept.statusCode !== 200 || !isBack || _unsaved !== marks['_unsaved'] || version !== marks['version'])
        forgotten.push(`${pattern}: the form that sends to ${form.action}`)
    }
  }
  expect(forgotten).toEqual([])
  expect(forms).toBeGreaterThan(25)
}, 300_000)

/** What should stand there: what was sent, of a choice only what is offered still, and in one row more what is empty. */
function standingBack(form: Form, sent: Sent): Sent {
  const names = [...new Set(form.controls.filter(isTyped).map(nameOf))]
  return Object.fromEntries(
    names.flatMap((name) => {
      const offered = form.controls.filter((control) => nameOf(control) === name && isChoice(control))
      const isOffered = offered.length === 0 || offered.some((c) => sent[name]?.includes(c.attributes['value'] ?? 'on'))
      const value = isOffered ? (sent[name] ?? standingIn(form)[name]) : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
