import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { type Element, type Node, treeOf } from './fixture-tree.ts'
import { PublicPage, renderPage, StaffPage } from './layout.tsx'
import { LevelTag } from './level-tag.tsx'

const css = 'body>p{color:"&"}'
const practiceSite = { emergency: 'In danger now? Call 999. Otherwise 101.' }
const nav = [
  { href: '/cases', text: 'Cases' },
  { href: '/reports', text: 'Reports' },
]
const publicPage = (
  <PublicPage title="Get help" brand="Brambleford" css={css} practiceSite={practiceSite} nav={nav} footer="Foot">
    <h1>Get help</h1>
  </PublicPage>
)
const staffPage = (
  <StaffPage
    title="Case"
    brand="Brambleford"
    css={css}
    practiceSite={practiceSite}
    nav={nav}
    current="/cases/7"
    inError
    scripts={[{ src: '/assets/app.js' }]}
    signedInAs={{ name: 'Asha Rowan', role: 'practitioner' }}
  >
    <h1>Case</h1>
  </StaffPage>
)

function elementsIn(nodes: Node[]): Element[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(node.children)]))
}
const elementsOf = (page: typeof publicPage) => elementsIn(treeOf(render(page)))
const focusable = (page: typeof publicPage) =>
  elementsOf(page).filter(({ tag }) => ['a', 'button', 'input', 'summary'].includes(tag))

describe('a public page', () => {
  it('puts the way out before everything else that can be reached', () => {
    const [first, second] = focusable(publicPage)
    expect(first?.attributes).toMatchObject({ href: '/exit', rel: 'noreferrer nofollow' })
    expect(first?.children).toEqual(['Leave this page'])
    expect(second?.attributes['href']).toBe('#content')
    expect(elementsOf(publicPage).find(({ attributes }) => attributes['id'] === 'content')?.tag).toBe('main')
  })

  it('tells whoever runs no script what leaving does, after the way out itself', () => {
    const html = render(<PublicPage title="a" brand="b" css="" withoutScript="Back can show this page again." />)
    expect(html).toMatch(
      /data-exit.*<noscript><p [^>]*data-without-script[^>]*>Back can show this page again\.<.p><.noscript>/,
    )
    expect(render(<PublicPage title="a" brand="b" css="" />)).not.toContain('noscript')
  })

  it('says that it is not to be come back to where it is for young people, in a word that says nothing else', () => {
    expect(render(publicPage)).not.toContain('data-once')
    expect(render(<PublicPage title="a" brand="b" css="" once />)).toMatch(/^<html [^>]*data-once/)
  })

  it('stays above the keyboard of a phone that can make it lower; pages of staff are as they were', () => {
    const screen = (page: typeof publicPage) => /name="viewport" content="([^"]*)"/.exec(render(page))?.[1]
    expect(screen(publicPage)).toMatch(/, interactive-widget=resizes-content$/)
    expect(screen(staffPage)).not.toContain('interactive-widget')
  })

  it('is shown by search engines unless it says not', () => {
    expect(render(publicPage)).not.toContain('noindex')
    expect(render(<PublicPage title="a" brand="b" css="" unlisted />)).toContain('noindex, nofollow')
  })

  it('asks nothing of any other place', () => {
    const addresses = elementsOf(publicPage).flatMap(({ attributes }) =>
      [attributes['href'] ?? [], attributes['src'] ?? []].flat(),
    )
    expect(addresses.filter((address) => !/^(\/(?!\/)|#|data:,$)/.test(address))).toEqual([])
  })
})

describe.each([
  ['public', publicPage],
  ['staff', staffPage],
])('every %s page', (_, page) => {
  it('says on a practice site that nobody reads it, with whom to call', () => {
    const text = render(page).replace(/<[^>]+>/g, '')
    expect(text).toContain('Practice site: nobody reads this. In danger now? Call 999. Otherwise 101.')
  })

  it('has its one style block byte for byte, and no style or script within', () => {
    const html = renderPage(page)
    expect(html.startsWith('<!DOCTYPE html><html lang="en-GB"')).toBe(true)
    expect(html.match(/<style>(.*?)<\/style>/)?.[1]).toBe(css)
    expect(html).not.toMatch(/ style=| on\w+=|<script>/)
  })
})

describe('a staff page', () => {
  it('says where one is, who is looking, and that there are faults', () => {
    const html = render(staffPage)
    expect(html).toContain('<title>Error: Case – Brambleford</title>')
    expect(html).toContain('href="/cases" aria-current="true"')
    expect(html).not.toContain('href="/reports" aria-current')
    expect(html).toContain('Asha Rowan')
    expect(html).toContain('noindex')
    expect(html).toContain('<script src="/assets/app.js" defer></script>')
  })

  it('takes no script from elsewhere', () => {
    const page = <StaffPage title="a" brand="b" css="" scripts={[{ src: '//evil.example/x.js' }]} />
    expect(() => render(page)).toThrow('this site')
  })
})

describe('a level', () => {
  it('is said in words and in shape', () => {
    const html = render(<LevelTag rank={2} text="Medium" note="review overdue" />)
    expect(html.replace(/<[^>]+>/g, '')).toBe('Medium, review overdue')
    expect(html.match(/opacity="1"/g)).toHaveLength(2)
  })
})
