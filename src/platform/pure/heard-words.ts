/**
 * What somebody hears who has words read to them, from the Markdown of our pages: for browsers, which have no parser. It
 * knows what pages may hold and nothing else; a test holds it to what the parser makes of every page.
 */

/** What a line begins with that is a heading, a point of a list, or a quotation. */
const BEGINS = /^(?:#{1,6}|[-+*]|\d{1,9}[.)])\s+/
const QUESTION = /^\{\{more:([^{}]*)\}\}$/
/** The address of a link; signs that make words strong, or that keep a sign from doing so; and what stands for a sign. */
const UNHEARD = /\]\(\/[^()\s]*\)|[*_\\[]/g
const SIGNS = /&#?[0-9A-Za-z]+;/g

/** The headings, paragraphs and points of a list one by one, with placeholders as they are written. */
export function heardIn(words: string): string[] {
  const blocks: string[] = []
  let block = ''
  const end = () => {
    if (block !== '') blocks.push(block)
    block = ''
  }
  for (const line of words.split('\n')) {
    const text = line.replace(/^[\s>]+/, '').trim()
    const question = QUESTION.exec(text)?.[1]
    const begins = BEGINS.exec(text)?.[0] ?? ''
    if (text === '' || isBlock(text) || begins !== '') end()
    if (question !== undefined) blocks.push(plain(question.trim()))
    if (isBlock(text)) continue
    block = `${block} ${plain(text.slice(begins.length))}`.trim()
    if (begins.charAt(0) === '#') end()
  }
  end()
  return blocks
}

function isBlock(text: string): boolean {
  return text.slice(0, 2) === '{{' && text.slice(-2) === '}}'
}

function plain(text: string): string {
  return text.replace(UNHEARD, '').replace(SIGNS, ' ')
}

/** A list after a colon is one sentence for each point. */
export function sentencesIn(block: string): string[] {
  return block.replace(/([.?!:])["”’]?\s+/g, '$1\n').split('\n')
}
