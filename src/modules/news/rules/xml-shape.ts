import { tagEnd } from './plain-text.ts'

/** No feed is built so deep; a hostile one would be, to exhaust whoever reads it. */
const DEEPEST = 60

export type XmlFault = 'declarations' | 'too-deep' | 'cut-off'

/**
 * What speaks against reading this XML at all. A document that declares anything of its own (DOCTYPE, entities) is not
 * read: a few lines could unfold to gigabytes, or bring in files of this machine. Nor is one that ends before its end.
 */
export function faultOfXml(text: string): XmlFault | null {
  let depth = 0
  let at = text.indexOf('<')
  while (at >= 0) {
    const unread = [['<!--', '-->'] as const, ['<![CDATA[', ']]>'] as const, ['<?', '?>'] as const].find(([mark]) =>
      text.startsWith(mark, at),
    )
    if (unread) {
      const end = text.indexOf(unread[1], at + unread[0].length)
      if (end < 0) return 'cut-off'
      at = text.indexOf('<', end)
      continue
    }
    if (text[at + 1] === '!') return 'declarations'
    const end = tagEnd(text, at)
    if (text[end - 1] !== '>') return 'cut-off'
    if (text[at + 1] === '/') depth--
    else if (text[end - 2] !== '/') depth++
    if (depth > DEEPEST) return 'too-deep'
    if (depth < 0) return 'cut-off'
    at = text.indexOf('<', end)
  }
  return depth === 0 ? null : 'cut-off'
}
