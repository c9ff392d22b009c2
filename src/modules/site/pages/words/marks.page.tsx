import type { ComponentChildren } from 'preact'
import { Link } from '#ui/link.tsx'
import type { Mark } from '../../content/markdown.ts'
import { type Facts, fill } from '../../rules/placeholders.ts'
import { Phone } from './phone.page.tsx'

/** Words of a page as HTML. The theme makes plain elements look right, so they carry no classes and cost no bytes. */
export function Marks({ marks, facts }: { marks: readonly Mark[]; facts: Facts }) {
  return <>{marks.map((mark) => one(mark, facts))}</>
}

function one(mark: Mark, facts: Facts): ComponentChildren {
  if (mark.is === 'text') return <Filled text={mark.text} facts={facts} />
  if (mark.is === 'break') return <br />
  const within = <Marks marks={mark.marks} facts={facts} />
  if (mark.is === 'link') return <Link href={mark.href}>{within}</Link>
  const Element = mark.is
  if (mark.is === 'ul' && mark.marks.every(isDoor)) return <ul class="rose-doors">{within}</ul>
  return <Element>{within}</Element>
}

/** A point of a list that is a link and nothing else. */
function isDoor(mark: Mark): boolean {
  return mark.is === 'li' && mark.marks.length === 1 && mark.marks[0]?.is === 'link'
}

function Filled({ text, facts }: { text: string; facts: Facts }) {
  const parts = fill(text, facts)
  return (
    <>
      {parts.map((part, i) => {
        if (typeof part === 'string') return withoutDoubleStop(part, parts[i - 1])
        return <Phone number={part.telephone} of={part.of} />
      })}
    </>
  )
}

/** A setting that is a whole sentence brings its own full stop. */
function withoutDoubleStop(part: string, before: ReturnType<typeof fill>[number] | undefined): string {
  return typeof before === 'string' && before.endsWith('.') && part.startsWith('.') ? part.slice(1) : part
}
