import {
  BEFORE,
  BY_SCRIPT,
  type Finding,
  KEPT,
  keptLine,
  lineOf,
  linesIn,
  POINTED_OUT,
  type Reason,
  readKept,
} from '../../ui/advice-lines.ts'

/** What the form says of the advice on one of its boxes, in fields that nobody sees; it is sent with the form alone. */
export class AdviceMarks {
  private readonly form: HTMLFormElement
  private readonly field: string

  constructor(form: HTMLFormElement, field: string) {
    this.form = form
    this.field = field
  }

  /** The script gives its advice, so that the server does not. */
  works(): void {
    this.input(BY_SCRIPT).value = 'script'
  }

  /** It could not: the server looks at the words before they are saved. */
  fails(): void {
    this.input(BY_SCRIPT).value = ''
  }

  lineOf(finding: Finding): string {
    return lineOf(this.field, finding)
  }

  /** What stood in the boxes of the form when the page was made, as lines. */
  before(): readonly string[] {
    const there = this.form.querySelector<HTMLInputElement>(`input[type=hidden][name="${BEFORE}"]`)
    return linesIn([there?.value ?? ''])
  }

  pointOut(finding: Finding): void {
    this.add(POINTED_OUT, this.lineOf(finding))
  }

  keep(finding: Finding, reason: Reason): void {
    this.add(KEPT, keptLine(this.field, finding, reason))
  }

  /** What was chosen in a list of the page before the script came. */
  keepAs(line: string): void {
    this.add(KEPT, line)
  }

  /** The findings that are kept on purpose, as their lines. */
  kept(): readonly string[] {
    return linesIn([this.input(KEPT).value]).map((line) => readKept(line)?.line ?? '')
  }

  private add(name: string, line: string): void {
    const input = this.input(name)
    const lines = linesIn([input.value])
    if (lines.indexOf(line) >= 0) return
    input.value = lines.concat(line).join('\n')
    // Whatever keeps the words of the form keeps this with them.
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private input(name: string): HTMLInputElement {
    const there = this.form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`)
    if (there) return there
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    this.form.appendChild(input)
    return input
  }
}
