import type { ComponentChildren } from 'preact'
import { ENGLISH, filled, type PageLanguage } from '#platform/pure/page-language.ts'
import type { Mark } from '../../content/markdown.ts'
import { type Facts, fill } from '../../rules/placeholders.ts'
import { LinkIn, SaidIn } from './in-language.page.tsx'
import { Phone } from './phone.page.tsx'

/** Words of a page as HTML. The theme makes plain elements look right, so they carry no classes and cost no bytes. */
export function Marks({ marks, facts, language = ENGLISH }: Given & { marks: readonly Mark[] }) {
  return <>{marks.map((mark) => one(mark, { facts, language }))}</>
}

type Given = { facts: Facts; language?: PageLanguage | undefined }

function one(mark: Mark, { facts, language = ENGLISH }: Given): ComponentChildren {
  if (mark.is === 'text') return <Filled text={mark.text} facts={facts} language={language} />
  if (mark.is === 'break') return <br />
  const within = <Marks marks={mark.marks} facts={facts} language={language} />
  if (mark.is === 'link')
    return (
      <LinkIn language={language} href={mark.href}>
        {within}
      </LinkIn>
    )
  const Element = mark.is
  if (mark.is === 'ul' && mark.marks.every(isDoor)) return <ul class="rose-doors">{within}</ul>
  return <Element>{within}</Element>
}

/** A point of a list that is a link and nothing else. */
function isDoor(mark: Mark): boolean {
  return mark.is === 'li' && mark.marks.length === 1 && mark.marks[0]?.is === 'link'
}

function Filled({ text, facts, language }: { text: string; facts: Facts; language: PageLanguage }) {
  const parts = fill(text, facts)
  return (
    <>
      {parts.map((part, i) => {
        if (typeof part === 'string') return withoutDoubleStop(part, parts[i - 1])
        if ('telephone' in part)
          return <Phone number={part.telephone} of={`${filled(language.say(part.of), part)}: `} language={language} />
        return <SaidIn language={language} text={part.said} />
      })}
    </>
  )
}

/** A setting that is a whole sentence brings its own full stop. */
function withoutDoubleStop(part: string, before: ReturnType<typeof fill>[number] | undefined): string {
  const ends = typeof before === 'object' && 'said' in before && before.said.endsWith('.')
  return ends && part.startsWith('.') ? part.slice(1) : part
}
