import type { VNode } from 'preact'
import type { Written } from '../../content/read-content.ts'
import { sectionsOf } from '../../content/sections.ts'
import { Drawing } from '../../drawings/drawing.tsx'
import { fillPlainly } from '../../rules/placeholders.ts'
import { type Fill, Parts } from '../words/words.page.tsx'

/** A page in Easy Read: large letters, one idea a line, and a picture beside each heading. */
export function EasyPage({ about, parts, others, ...fill }: Written & Fill & { others: VNode | null }) {
  const pictures = about.picture ?? []
  return (
    <div class="rose-easy">
      <div class="rose-hero">
        <h1>{fillPlainly(about.title, fill.facts, fill.language)}</h1>
      </div>
      {others}
      {sectionsOf(parts).map((section) => {
        const picture = pictures.find(({ heading }) => heading === section.heading)
        return (
          <section class="rose-easy__part">
            <div class="rose-easy__picture">{picture && <Drawing name={picture.drawing} shows={picture.shows} />}</div>
            <div class="rose-easy__words">
              <Parts parts={section.parts} {...fill} />
            </div>
          </section>
        )
      })}
    </div>
  )
}
