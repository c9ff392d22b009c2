/** What Chrome 60 and iOS 12 do not know of the properties that our sheets use (MDN's browser-compat-data 8.1.9). */
export const LATER: Readonly<Record<string, string>> = {
  '--govuk-text-colour': 'the package says each colour in full as well',
  appearance: 'said with its prefix as well',
  'box-decoration-break': 'of a focus over two lines',
  'content-visibility': 'on paper; the script unfolds there what it can',
  cursor: 'a phone has none',
  'forced-color-adjust': 'they have no forced colours',
  resize: 'a phone has no corner to pull',
  'scroll-behavior': 'the page is there at once',
  'scroll-padding': 'what has the focus may stand behind the bar, and can be scrolled',
  'scroll-padding-bottom': 'see scroll-padding',
  'scroll-padding-top': 'see scroll-padding',
  'text-decoration-skip': 'a line under a link touches its letters',
  'text-decoration-skip-ink': 'a line under a link touches its letters',
  'text-decoration-thickness': 'a line under a link is as thick as they draw it',
  'text-size-adjust': 'said with its prefix as well',
  'text-underline-offset': 'a line under a link stands where they draw it',
  'text-wrap': 'a heading is broken where it is full',
  'user-select': 'said with its prefix as well',
}

/** Every property that both know, of those that our sheets use. One that is in neither list is looked up first. */
export const KNOWN = new Set(
  `align-items align-self background background-color border border-bottom border-bottom-color border-collapse
  border-color border-left border-left-color border-left-width border-radius border-right border-spacing border-top
  border-top-color border-width bottom box-shadow box-sizing break-after break-inside clear clip clip-path color column-gap
  column-span columns content display fill flex flex-basis flex-direction flex-flow flex-wrap float font font-family
  font-size font-variant-numeric font-weight gap grid-gap grid-template-columns height isolation justify-content left
  letter-spacing line-height list-style list-style-type margin margin-bottom margin-left margin-right margin-top max-height
  max-width min-height min-width opacity order outline outline-color outline-offset overflow overflow-wrap overflow-x
  overflow-y padding padding-bottom padding-left padding-right padding-top position right row-gap table-layout text-align
  text-decoration top touch-action transform vertical-align visibility white-space width word-wrap z-index`.split(
    /\s+/,
  ),
)

/** Values that one of them does not know: the declaration falls, so another one must stand before it in the same rule. */
const LATER_VALUE = /\b(?:max|min|clamp|env)\(|#(?:[0-9a-f]{8}|[0-9a-f]{4})\b|"\/"|\b(?:lh|dvh|svh|lvh|cqi|cqw)\b/
/** Properties of which nothing but looks is lost with the value; a grid falls back to one column. */
const LOOKS = /^(?:text-|grid-template-columns|overflow-wrap)/
/** A list of selectors falls whole with the one that is not known. */
const LATER_SELECTOR =
  /:(?:is|where|has|focus-visible|focus-within-visible|user-valid|user-invalid)\b|::details-content|::marker/
const LATER_AT = /^@(?:layer|container|property|scope|starting-style)|\((?:width|height)\s*[<>]/

type Rule = { readonly selector: string; readonly declarations: readonly string[]; readonly within: readonly string[] }

/** The rules of a built sheet: small, regular, and without braces in its texts. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  const within: string[] = []
  for (const [, head = '', end = ''] of css.matchAll(/([^{}]*)([{}])/g)) {
    if (end === '{') within.push(head.trim())
    else {
      const selector = within.pop() ?? ''
      if (head.trim() !== '') rules.push({ selector, declarations: head.split(/;(?![^(]*\))/), within: [...within] })
    }
  }
  return rules
}

/** What an old browser would not understand of a sheet, and that leaves it without something that it needs. */
export function lostIn(css: string): string[] {
  return rulesOf(css).flatMap(({ selector, declarations, within }) => {
    const lost: string[] = []
    if (selector.includes(',') && LATER_SELECTOR.test(selector)) lost.push(`a whole list falls: ${selector}`)
    for (const at of within) if (LATER_AT.test(at)) lost.push(`not known: ${at}`)
    declarations.forEach((declaration, at) => {
      const [name = '', ...rest] = declaration.split(':')
      const plain = name.replace(/^-(?:webkit|moz)-/, '')
      if (plain === name && !KNOWN.has(name) && !(name in LATER)) lost.push(`look it up: ${name}`)
      if (!LATER_VALUE.test(rest.join(':')) || LOOKS.test(name) || name in LATER) return
      if (
        !declarations.slice(0, at).some((before) => before.startsWith(`${name}:`)) &&
        !/^padding-(top|bottom)$/.test(name)
      )
        lost.push(`nothing before it: ${selector}{${declaration}}`)
    })
    return lost
  })
}

/** Calls that came after Chrome 60 or iOS 12. Of what is asked for first (`'ResizeObserver' in window`), nothing. */
export const LATER_CALLS =
  /\.(?:replaceChildren|replaceAll|flat|flatMap|at|matchAll|fromEntries|requestSubmit|allSettled|toggleAttribute|trimStart|trimEnd|findLast|toSorted|toReversed|getAll(?:Keys)?Async|closestAll|checkVisibility|showModal|animate)\(|structuredClone|queueMicrotask|AbortSignal|randomUUID|[^.]\bnavigation\./g
