import type { Visitor } from './app.ts'

/** An item of news as somebody would write it. */
export const NEWS = {
  title: 'Our door is open',
  summary: 'We have moved to a new house.',
  words: 'Come in. **Tea** is ready.\n\n## For families\n\nRead [what helps](/families), or ring {office}.',
  when: 'on',
  'review_by-day': '17',
  'review_by-month': '9',
  'review_by-year': '2026',
}
export const ON_THE_29TH = { when: 'at', 'from-day': '29', 'from-month': '3', 'from-year': '2026', from_time: '9:30' }
export const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
export const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

/** The form at this address as a browser sends it: what the page says of itself, and these words. */
export async function write(who: Visitor, url: string, fields: Record<string, string>) {
  const { body } = await who.get(url)
  return who.send(url, {
    _csrf: who.token(),
    version: hidden(body, 'version'),
    send_key: hidden(body, 'send_key'),
    ...fields,
  })
}
