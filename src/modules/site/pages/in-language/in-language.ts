import type { Ask } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import type { Address } from '../../addresses.ts'
import type { SiteSetting } from '../../setting.ts'
import { drawWords, standingOn } from '../words/words.ts'

type Setting = Pick<SiteSetting, 'organisation' | 'latest' | 'lines' | 'translations' | 'url'>

/** A page of words in the language that its address begins with. Where it is not translated, there is no such page. */
export function showTranslated(address: Address, setting: Setting): Special {
  const { translations } = setting
  const known = new Map<string, Prepared>()
  const preparedFor = ({ language: code = '' }: Readonly<Record<string, string>>): Prepared | null => {
    const found = translations.page(address.path, code)
    if (!found) return null
    const prepared = known.get(code) ?? preparedIn(address, code, setting)
    known.set(code, prepared)
    return prepared
  }
  return {
    frame: address.frame,
    preparedFor,
    handler: async ({ params, now, csrf }: Ask) => preparedFor(params)?.page(now, csrf) ?? 'not-found',
  }
}

function preparedIn(address: Address, code: string, { translations, url, ...given }: Setting): Prepared {
  const now = () => {
    const found = translations.page(address.path, code)
    if (!found) throw new Error(`${address.url} in ${code} is gone while it is drawn`)
    return found
  }
  return {
    page: (at) => {
      const { written, language } = now()
      const others = translations.others(address.path, code)
      return drawWords(address, written, { ...given, url, now: at, language, others })
    },
    // Its links follow what else is translated, so that it is drawn anew whenever anything is.
    asOf: (at) => JSON.stringify([translations.turn(), standingOn(now().written, given, at)]),
    turn: () => translations.turn() + given.lines.turn(),
    hasMark: address.frame === 'public',
  }
}
