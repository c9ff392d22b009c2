import { checking, type Phrases } from '#child-centred/engine'
import { ADVISED, type Advised, type Finding, type Reason } from '../../ui/advice-lines.ts'
import { isAfter } from './after.ts'
import { isPressed, pauseFor, whenNobodyPresses } from './calm.ts'
import { type Chosen, choosing } from './choose.ts'
import { isBroughtBack, takeOver } from './from-server.ts'
import { Line, NEXT, whenBarGrows } from './line.ts'
import { AdviceMarks } from './marks.ts'
import { afterPainting, inSlices } from './slices.ts'
import { isInWord, placeOf, showWords, type TextBox, writeAfter, writeInPlace } from './words.ts'

export type Of = {
  readonly place: HTMLElement
  readonly box: TextBox
  readonly form: HTMLFormElement
  readonly guide: string
}

/** Everything that was found, and in which text. */
type Looked = { readonly all: readonly Finding[]; readonly text: string }

/** One box in which we write, and the advice on its words. */
export class Box {
  private readonly box: TextBox
  private readonly phrases: Phrases
  private readonly marks: AdviceMarks
  private readonly line: Line
  /** Every finding that was there once, as its line. */
  private readonly seen: Record<string, true> = {}
  private findings: readonly Finding[] = []
  private shown: Finding | null = null
  /** The text that the findings are of. */
  private looked = ''
  /** Words were put there, and the findings are of what stood before. */
  private isStale = false
  private timer = 0
  private stop: () => void = () => undefined
  private isComposing = false

  constructor({ place, box, form, guide }: Of, phrases: Phrases) {
    this.box = box
    this.phrases = phrases
    this.marks = new AdviceMarks(form, box.name)
    const comesBack = isBroughtBack({ place, form })
    takeOver(place, box, this.marks)
    this.line = new Line(place, guide, {
      use: (better) => this.use(better),
      add: () => this.add(),
      keep: (reason) => this.keep(reason),
      show: () => this.onWords((at) => showWords(box, at)),
      next: () => this.next(),
    })
    box.addEventListener('input', () => this.later())
    box.addEventListener('compositionstart', () => {
      this.isComposing = true
    })
    box.addEventListener('compositionend', () => {
      this.isComposing = false
      this.later()
    })
    // The bar grows when it says that the words are kept, and would then hide what stood clear of it.
    whenBarGrows(() => this.standClear())
    this.marks.works()
    // Words that came back are looked at as they are; those that were saved once when somebody changes them. And whoever
    // was quicker than the phrases has written already.
    if (box.value !== (comesBack ? '' : box.defaultValue)) this.look()
  }

  /** Something was typed: looked at when somebody pauses, and not in the middle of a word. */
  private later(): void {
    this.stop()
    window.clearTimeout(this.timer)
    if (this.isComposing) return
    const caret = document.activeElement === this.box ? (this.box.selectionStart ?? 0) : 0
    this.timer = window.setTimeout(() => this.look(), pauseFor(isInWord(this.box.value, caret)))
  }

  private look(): void {
    this.stop()
    window.clearTimeout(this.timer)
    const text = this.box.value
    this.inSlices(checking(text, this.phrases), (all) => {
      this.box.dispatchEvent(new CustomEvent<Advised>(ADVISED, { detail: { findings: all } }))
      this.found({ all, text })
    })
  }

  private inSlices<Made>(steps: Generator<undefined, Made>, made: (made: Made) => void): void {
    this.stop = inSlices(steps, { made, failed: () => this.fails() })
  }

  private fails(): void {
    this.marks.fails()
    this.draw(null)
  }

  /** Chooses and draws by themselves, so that a slow phone answers a key between the two. */
  private found(looked: Looked): void {
    whenNobodyPresses(() => {
      if (this.box.value === looked.text) this.inSlices(this.choosing(looked), (chosen) => this.chose(looked, chosen))
      else this.later()
    })
  }

  private choosing({ all }: Looked): Generator<undefined, Chosen> {
    const { marks, seen } = this
    const lineOf = (finding: Finding) => marks.lineOf(finding)
    const shown = this.shown && lineOf(this.shown)
    return choosing({ all, before: marks.before(), kept: marks.kept(), seen, shown, lineOf })
  }

  private chose(looked: Looked, chosen: Chosen): void {
    // With what they press they may keep words of these.
    if (isPressed()) this.found(looked)
    else this.show(looked.text, chosen)
  }

  /** What was just written comes before what stood there. */
  private show(looked: string, { findings, fresh, stays }: Chosen): void {
    this.looked = looked
    this.isStale = false
    this.findings = findings
    for (const finding of findings) this.seen[this.marks.lineOf(finding)] = true
    const spoken = fresh.find(({ strength }) => strength !== 'inform')
    if (spoken) afterPainting(() => this.line.announce(spoken))
    // Whoever is at its buttons does not find other ones under their hand.
    if (this.line.hasFocus && stays) this.shown = stays
    else this.draw(spoken ?? fresh[0] ?? stays ?? findings[0] ?? null)
  }

  private draw(finding: Finding | null): void {
    this.shown = finding
    if (finding) this.marks.pointOut(finding)
    const { looked, findings } = this
    this.line.draw(
      finding && { finding, at: findings.indexOf(finding), of: findings.length, isAdded: isAfter(looked, finding) },
    )
    afterPainting(() => whenNobodyPresses(() => this.standClear()))
  }

  private standClear(): void {
    if (document.activeElement === this.box) this.line.standClear(this.box)
  }

  private use(better: string): void {
    const { shown } = this
    if (shown === null) return
    // Until the words are looked at anew its buttons do nothing: a second press would find the same words elsewhere.
    this.shown = null
    writeInPlace(this.box, this.looked, shown, better)
    this.look()
  }

  private add(): void {
    if (this.shown === null || this.isStale) return
    this.isStale = true
    if (writeAfter(this.box, this.looked, this.shown)) this.line.announceAdded()
    this.look()
  }

  private keep(reason: Reason): void {
    if (this.shown === null) return
    this.marks.keep(this.shown, reason)
    const at = this.findings.indexOf(this.shown)
    const kept = this.marks.kept()
    this.findings = this.findings.filter((finding) => kept.indexOf(this.marks.lineOf(finding)) < 0)
    this.draw(this.findings[at] ?? this.findings[0] ?? null)
    if (this.shown === null) this.box.focus()
    else this.goOn()
  }

  private next(): void {
    if (this.shown === null) return
    this.draw(this.findings[(this.findings.indexOf(this.shown) + 1) % this.findings.length] ?? null)
    this.goOn(NEXT)
  }

  /** Somebody asked for the next one, so it is read out to them. */
  private goOn(button?: string): void {
    this.line.focus(button)
    if (this.shown) this.line.announce(this.shown)
  }

  private onWords(deed: (at: { start: number; end: number }, finding: Finding) => void): void {
    if (this.shown === null) return
    const start = placeOf(this.box.value, this.shown)
    if (start === null) this.look()
    else deed({ start, end: start + this.shown.text.length }, this.shown)
  }
}
