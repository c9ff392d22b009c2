import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Selector, transform, type Visitor } from 'lightningcss'
import { compile } from 'sass'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The style sheets: public pages, those in languages from right to left, those for young people that hold a form, other public pages with forms, staff. */
export const sheets = ['public', 'from-right', 'you-form', 'form', 'staff'] as const
export type Sheet = (typeof sheets)[number]

/** The text of every style sheet by name. Throws with Sass's message on a fault. */
export function styleSheets(): Record<Sheet, string> {
  return Object.fromEntries(sheets.map((sheet) => [sheet, sheetText(sheet)])) as Record<Sheet, string>
}

/**
 * Builds every style sheet and writes it to `dist/css/NAME.css`. Returns the text by name, exactly as written, because
 * a page's security policy allows its style block by the hash of that text. Throws with Sass's message on a fault.
 */
export function buildCss(): Record<Sheet, string> {
  const folder = `${root}dist/css/`
  mkdirSync(folder, { recursive: true })
  const built = styleSheets()
  for (const sheet of sheets) writeFileSync(`${folder}${sheet}.css`, built[sheet])
  return built
}

function sheetText(sheet: Sheet): string {
  const filename = `${root}src/ui/theme/${sheet}.scss`
  const { css } = compile(filename, {
    loadPaths: [`${root}node_modules/govuk-frontend/dist`],
    quietDeps: true,
  })
  // Chrome 60 and iOS 12: the oldest phones that a young person without money still carries.
  const targets = { chrome: 60 << 16, ios_saf: 12 << 16 }
  const { code } = transform({
    filename,
    code: Buffer.from(settled(css)),
    minify: true,
    targets,
    visitor: ofOurs,
  })
  return new TextDecoder().decode(code)
}

// Pieces of the package that no page of ours has. What is not sent is read sooner on a bad line.
export const UNUSED =
  /^govuk-(?:button--(?:inverse|start)|button__start-icon|table--small-text-until-tablet|table__caption--\w+|label--(?:xl|m|s)|fieldset__legend--xl|input--(?:extra-letter-spacing|width-30?)|input__(?:prefix|suffix|wrapper)|\w+__conditional--hidden|summary-list(?:__row)?--no-border|tag--(?:teal|magenta|turquoise)|task-list__status--cannot-start-yet)$/

const isUsed = (selector: Selector) => !selector.some((part) => part.type === 'class' && UNUSED.test(part.name))

const ofOurs: Visitor<Record<string, never>> = {
  Rule: {
    // Rules for browsers long dead hide behind a media type that is no media type; it makes the page invalid HTML.
    media: ({ value }) =>
      value.query.mediaQueries.some(({ mediaType }) => mediaType.includes('\u{fffd}')) ? [] : undefined,
    style: (rule) => {
      const selectors = rule.value.selectors.filter(isUsed)
      if (selectors.length === rule.value.selectors.length) return undefined
      return selectors.length === 0 ? [] : { ...rule, value: { ...rule.value, selectors } }
    },
  },
}

// The package writes each colour twice, as a custom property and as its value in case there is none. We set none, so
// only the value is sent; and the property that names the package's version tells a visitor nothing.
function settled(css: string): string {
  return css
    .replace(/var\(--govuk-[\w-]+-colour, *([^()]+|\w+\([^()]*\))\)/g, '$1')
    .replace(/--govuk-frontend-version:[^;}]*;?/g, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [sheet, css] of Object.entries(buildCss()))
    console.log(`dist/css/${sheet}.css ${Buffer.byteLength(css)} bytes`)
}
