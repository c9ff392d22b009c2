import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isForYoungPeople } from '../../src/modules/site/rules/young-addresses.ts'
import { ROOT } from '../../src/platform/root.ts'
import { PublicPage, renderPage } from '../../src/ui/layout.tsx'

/** Words that stand on every page of ours here, and nowhere else. */
export const OURS = 'Words that only we say'

export const CSS = 'p{margin:1em}'
export const DIST = join(ROOT, 'dist')
const BUILT: Record<string, string> = JSON.parse(readFileSync(join(DIST, 'assets.json'), 'utf8'))

export function Form({ fault = false }: { fault?: boolean }) {
  return (
    <form
      method="post"
      action="/you/call"
      data-sending="On its way."
      data-unsent="Not sent. Your words are still here."
    >
      {fault && <p id="fault">Write a name</p>}
      <input id="name" name="name" autocomplete="off" />
      <input type="radio" id="call" name="way" value="call" aria-label="Call" />
      <input type="checkbox" id="monday" name="days" value="monday" aria-label="Monday" />
      <select id="line" name="line" aria-label="What we say">
        <option value="">Choose</option>
        <option value="club">About a club</option>
      </select>
      <button id="send" type="submit">
        Send
      </button>
    </form>
  )
}

const NAMES = [
  '/',
  '/families',
  '/you',
  '/you/signs',
  '/you/not-you',
  '/you/help',
  '/you/tell',
  '/you/friend',
  '/you/call',
  '/ar/you',
  '/ar/you/help',
  '/ar/families',
]

/** A page of ours in its real frame, with the built scripts. */
export function page(path: string, more: preact.JSX.Element | null): string {
  const scripts = ['exit.js', ...(path === '/you/call' ? ['in-place.js'] : [])]
  return renderPage(
    <PublicPage
      title="Rose"
      brand="Rose"
      css={CSS}
      once={isForYoungPeople(path)}
      lang={path.startsWith('/ar') ? 'ar' : 'en-GB'}
      scripts={scripts.map((name) => ({ src: `/assets/${BUILT[name]}` }))}
    >
      <h1>
        {OURS}: {path}
      </h1>
      <ul>
        {NAMES.map((name) => (
          <li>
            <a data-to={name} href={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <a id="part" href="#content">
        A part of this page
      </a>
      {more}
    </PublicPage>,
  )
}
