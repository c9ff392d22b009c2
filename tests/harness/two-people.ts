import { expect } from 'vitest'
import { formsOf, hiddenOf } from '../database/page-forms.ts'
import type { Visitor } from './app.ts'

type Fields = Record<string, string>

/** A page that somebody has open: whatever is done meanwhile, it sends what it was made with. */
export type Opened = { readonly send: (fields: Fields) => ReturnType<Visitor['send']> }

/** Opens the form at `url` that sends to `to`. */
export async function open(visitor: Visitor, url: string, to = url): Promise<Opened> {
  return inHand(visitor, (await visitor.get(url)).body, to)
}

/** The form that sends to `to` on a page that is shown already, such as one that came back. */
export function inHand(visitor: Visitor, body: string, to: string): Opened {
  const form = formsOf(body).find((one) => one.action === to)
  expect(form, `a form that sends to ${to}`).toBeDefined()
  const hidden = form ? hiddenOf(form) : {}
  return { send: (fields) => visitor.send(to, { ...hidden, ...fields }) }
}

/** The text of the two versions on a page, and what stands below them. */
export function bothOn(body: string): { both: string; below: string } {
  const [, both = '', below = ''] = /<section class="rose-both"[^>]*>([\s\S]*?)<\/section>([\s\S]*)/.exec(body) ?? []
  return { both, below }
}
