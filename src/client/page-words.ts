// Beside the words of a page for young people, and of news, stands how old a reader has to be and which words may blame.
// This follows what is typed, when somebody pauses: the reading age by the same rules as the server, the words as the advice
// under the box finds them. Nothing is sent. Without it, “See how it looks” measures anew.
import { heardIn, sentencesIn } from '../platform/pure/heard-words.ts'
import { agesOf, ageWords, readingOf, sentenceWords, wordsOf } from '../platform/pure/reading-age.ts'
import { ADVISED, type Advised, blamingWords, type Finding } from '../ui/advice-lines.ts'

/** Milliseconds without a key: whoever hears the page is not told anew in the middle of a sentence. */
const PAUSE = 1_000

class Beside {
  private readonly place: Element
  private readonly words: HTMLTextAreaElement
  private readonly title: HTMLInputElement
  private readonly facts: Readonly<Record<string, string>>
  private timer = 0

  constructor(place: Element, form: HTMLFormElement) {
    this.place = place
    this.words = boxOf<HTMLTextAreaElement>(form, 'words')
    this.title = boxOf<HTMLInputElement>(form, 'title')
    this.facts = JSON.parse(place.getAttribute('data-follows') ?? '{}') as Record<string, string>
    for (const box of [this.words, this.title]) box.addEventListener('input', () => this.later())
    this.words.addEventListener(ADVISED, (event) => this.blame((event as CustomEvent<Advised>).detail.findings))
    this.measure()
    const byHand = form.querySelector<HTMLElement>('[data-part="by-hand"]')
    if (byHand) byHand.hidden = true
  }

  private later(): void {
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.measure(), PAUSE)
  }

  private measure(): void {
    const sentences: string[] = []
    for (const block of [this.title.value].concat(heardIn(this.words.value)))
      for (const sentence of sentencesIn(this.filled(block))) sentences.push(sentence)
    const reading = readingOf(sentences)
    const words = sentences.reduce((count, sentence) => count + wordsOf(sentence).length, 0)
    const isJudged = this.place.getAttribute('data-judged') === 'yes'
    this.say('age', ageWords(agesOf(reading), { words, isJudged }))
    this.say('sentences', sentenceWords(reading))
    this.say('longest', reading.longest)
    const longest = this.part('longest')
    if (longest) longest.hidden = reading.longest === ''
  }

  private filled(text: string): string {
    return text.replace(/\{([a-z-]+)\}/g, (as, name: string) => this.facts[name] ?? as)
  }

  /** Only what is other than before is written, since each writing is read out. */
  private say(name: string, words: string): void {
    const part = this.part(name)
    if (part && part.textContent !== words) part.textContent = words
  }

  /** What was found in the heading and in the sentence for search engines stays until one looks or saves. */
  private blame(findings: readonly Finding[]): void {
    const list = this.part('blaming')
    if (!list) return
    for (const old of Array.from(list.children)) if (!old.hasAttribute('data-elsewhere')) list.removeChild(old)
    const elsewhere = list.firstChild
    for (const one of findings) if (one.strength !== 'inform') list.insertBefore(point(one), elsewhere)
    const isEmpty = list.firstChild === null
    list.hidden = isEmpty
    const none = this.part('none')
    if (none) none.hidden = !isEmpty
  }

  private part(name: string): HTMLElement | null {
    return this.place.querySelector<HTMLElement>(`[data-part="${name}"]`)
  }
}

function point(finding: Finding): HTMLElement {
  const item = document.createElement('li')
  const words = document.createElement('strong')
  words.textContent = `“${finding.text}”`
  item.appendChild(words)
  item.appendChild(document.createTextNode(` ${blamingWords(finding)}`))
  return item
}

function boxOf<Box extends HTMLElement>(form: HTMLFormElement, name: string): Box {
  const box = form.querySelector<Box>(`[name="${name}"]`)
  if (!box) throw new Error(`There is no box ${name}`)
  return box
}

const place = document.querySelector('form [data-follows]')
const form = place?.closest('form')
if (place && form) new Beside(place, form)
