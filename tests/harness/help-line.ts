import type { Visitor } from './app.ts'

export const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
export const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

/** A help line as somebody would write it. */
export const LINE = {
  name: 'A new line',
  about: 'Somebody listens.',
  for: ['young-people'] as string | string[],
  telephone: '0808 800 5000',
  text: '',
  web: '',
  email: '',
  hours: 'always',
  holidays: '',
  cost: 'Free',
  languages: 'English',
  note: '',
  shown: 'yes',
  onPlans: '',
  onCard: '',
  how: 'rang',
}

type Fields = Record<string, string | string[]>

/** The forms of help lines as a browser sends them: what the page says of itself, and these words. */
export function lineForms() {
  const keysOn = (body: string) => ({ version: hidden(body, 'version'), send_key: hidden(body, 'send_key') })
  return {
    /** Adds a line (`/manage/help-lines`), or changes the one at this address. */
    change: async (who: Visitor, url: string, fields: Fields) => {
      const form = url === '/manage/help-lines' ? `${url}/new` : `${url}/change`
      const { body } = await who.get(form)
      return who.send(form, { _csrf: who.token(), ...keysOn(body), ...fields })
    },
    /** A form of one press on the page of a line. */
    press: async (who: Visitor, url: string, deed: string, fields: Fields) => {
      const { body } = await who.get(url)
      const form = body.slice(body.indexOf(`/${deed}"`))
      return who.send(`${url}/${deed}`, { _csrf: who.token(), ...keysOn(form), ...fields })
    },
  }
}
