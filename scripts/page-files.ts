/** The five files of a new page, by path from its module: rule, form, page, handler, and a test that is red. */
export function pageFiles(page: string): Record<string, string> {
  const folder = `pages/${page}`
  return {
    [`rules/${page}.ts`]: ruleFile(page),
    [`${folder}/${page}.ts`]: handlerFile(page),
    [`${folder}/${page}.form.ts`]: formFile(page),
    [`${folder}/${page}.page.tsx`]: pageFile(page),
    [`${folder}/${page}.test.ts`]: testFile(page),
  }
}

/** The lines for routes.ts, to be put right by hand: the address, who may, what is written. */
export function routeLines(module: string, page: string): string {
  const words = `can('${module}.${page}'), audited('${module}.${page}')`
  return (
    `  r.get('/${module}/:id/${page}', ${words}, ${camel(page)}.show)\n` +
    `  r.post('/${module}/:id/${page}', ${words}, ${camel(page)}.submit)\n`
  )
}

function ruleFile(page: string): string {
  return `/** What stands in the way of this ${spaced(page)}, in one kind sentence; undefined when nothing does. */
export function refuse${pascal(page)}(): string | undefined {
  return undefined
}
`
}

function handlerFile(page: string): string {
  const name = pascal(page)
  return `import { type Answer, type Ask, faulty, goTo, page } from '#platform/http/ask.ts'
import { refuse${name} } from '../../rules/${page}.ts'
import { read${name} } from './${page}.form.ts'
import { ${name}Page } from './${page}.page.tsx'

const title = '${sentence(page)}'

export async function show(ask: Ask): Promise<Answer> {
  return page(title, ${name}Page({ csrf: ask.csrf, fault: undefined, ...read${name}(ask.form) }))
}

export async function submit(ask: Ask): Promise<Answer> {
  const form = read${name}(ask.form)
  const fault = refuse${name}()
  if (fault) return faulty(title, ${name}Page({ csrf: ask.csrf, fault, ...form }))
  return goTo(ask.path)
}
`
}

function formFile(page: string): string {
  return `import type { Form } from '#platform/http/form.ts'

export type ${pascal(page)}Form = { readonly reason: string }

export function read${pascal(page)}(form: Form): ${pascal(page)}Form {
  return { reason: form.text('reason') }
}
`
}

function pageFile(page: string): string {
  const name = pascal(page)
  return `import type { VNode } from 'preact'
import type { ${name}Form } from './${page}.form.ts'

type Shown = ${name}Form & { readonly csrf: string; readonly fault: string | undefined }

export function ${name}Page({ csrf, fault, reason }: Shown): VNode {
  return (
    <form method="post">
      <h1>${sentence(page)}</h1>
      {fault && <p>{fault}</p>}
      <input type="hidden" name="_csrf" value={csrf} />
      <label>
        Reason <input name="reason" value={reason} />
      </label>
      <button type="submit">Save</button>
    </form>
  )
}
`
}

function testFile(page: string): string {
  return `import { expect, it } from 'vitest'

it('tells the story of ${spaced(page)}', () => {
  expect.unreachable('write this story before the page')
})
`
}

function spaced(page: string): string {
  return page.replaceAll('-', ' ')
}

function sentence(page: string): string {
  return `${page.slice(0, 1).toUpperCase()}${spaced(page.slice(1))}`
}

function pascal(page: string): string {
  return page.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function camel(page: string): string {
  return page.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
