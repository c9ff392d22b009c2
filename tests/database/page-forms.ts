import { type Element, type Node, treeOf } from '../../src/ui/fixture-tree.ts'

/** The forms of a page as a browser finds them, filled in. */

export type Sent = Record<string, string[]>
export type Form = { action: string; controls: Element[] }

const CONTROLS = ['input', 'textarea', 'select']
const QUIET = ['hidden', 'submit', 'button', 'file', 'password']

function all(nodes: readonly Node[], wanted: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(wanted(node) ? [node] : []), ...all(node.children, wanted)],
  )
}

/** The forms of a page that send words, as a browser finds them. */
export function formsOf(html: string): Form[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return all(treeOf(main), (e) => e.tag === 'form' && e.attributes['method'] === 'post').map((form) => ({
    action: form.attributes['action'] ?? '',
    controls: all(form.children, (e) => CONTROLS.includes(e.tag) && e.attributes['name'] !== undefined),
  }))
}

export const nameOf = (control: Element) => control.attributes['name'] ?? ''
export const isTyped = (control: Element) =>
  control.tag !== 'input' || !QUIET.includes(control.attributes['type'] ?? 'text')
export const isChoice = ({ attributes }: Element) => ['radio', 'checkbox'].includes(attributes['type'] ?? '')
export const isWords = (control: Element) =>
  control.tag === 'textarea' || (isTyped(control) && control.tag === 'input' && !isChoice(control))
export const hiddenOf = ({ controls }: Form): Record<string, string> =>
  Object.fromEntries(controls.filter((c) => !isTyped(c)).map((c) => [nameOf(c), c.attributes['value'] ?? '']))

/** Something for every field: words for a line, and the last of any choice. */
export function typedInto({ controls }: Form): Sent {
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

/** Every value that the page offers for a control; of a hidden field or a line the one that stands in it. */
export function optionsOf(control: Element): string[] {
  if (control.tag !== 'select') return [control.attributes['value'] ?? '']
  return all(control.children, (e) => e.tag === 'option').map((o) => o.attributes['value'] ?? String(o.children[0]))
}

/** What a browser would send of the form as it stands. */
export function standingIn({ controls }: Form): Sent {
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
