import type { Summary } from '#modules/young-people'
import { BackLink } from '#ui/back-link.tsx'
import * as urls from '#urls'
import type { CopySection } from '../../rules/copy.ts'
import type { CopyData } from './copy-data.ts'

/** A copy as it is read: nothing more and nothing less than what the PDF shows. */
export function CopySheet({ data, whole = false }: { data: CopyData; whole?: boolean }) {
  const [Title, Part] = whole ? (['h1', 'h2'] as const) : (['h3', 'h4'] as const)
  return (
    <>
      <Title>{data.title}</Title>
      {data.person !== '' && (
        <p class="rose-typed">
          <strong>{data.person}</strong>
          {'\n'}
          {data.facts}
        </p>
      )}
      {data.sections.map((section) => (
        <section>
          <Part>{section.heading}</Part>
          <Inside section={section} wordLabel={data['word-label']} />
        </section>
      ))}
      <p class="rose-typed">{data.foot}</p>
      {data.watermark !== '' && <p>{data.watermark}</p>}
    </>
  )
}

function Inside({ section, wordLabel }: { section: CopySection; wordLabel: string }) {
  return (
    <>
      {section.text !== '' && (
        <p class="rose-typed" dir="auto">
          {section.text}
        </p>
      )}
      {section.contacts.length > 0 && (
        <ul>
          {section.contacts.map(({ name, number, word }) => (
            <li dir="auto">
              <strong>{name}</strong> {number}
              {word !== '' && `, ${wordLabel}: ${word}`}
            </li>
          ))}
        </ul>
      )}
      {section.duties.length > 0 && (
        <ul>
          {section.duties.map(({ what, owner, by }) => (
            <li dir="auto">
              {what}: <strong>{owner}</strong>
              {by !== '' && `, ${by}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** On the worker's screen, to look at together; or to print from the browser, in whatever letters it has. */
export function ScreenPage({ person, data, toPrint }: { person: Summary; data: CopyData; toPrint: boolean }) {
  return (
    <>
      <div class="rose-sheet__staff">
        <BackLink href={urls.safetyPlanCopy(person.id)} text="Back" />
        {toPrint && (
          <p>
            Print this page from your browser. Switch off “headers and footers” first, so that nothing on the paper says
            where it comes from. These lines are not printed.
          </p>
        )}
      </div>
      <article class="rose-sheet">
        <CopySheet data={data} whole={true} />
      </article>
    </>
  )
}
