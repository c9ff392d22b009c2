import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Door, Kind, Table } from '../../rules/access.ts'
import { RELATIONS } from '../../rules/access-relations.ts'
import { doorWords, KIND_NAMES, reachWords } from '../../rules/access-words.ts'

type Given = { readonly table: Table; readonly mine: (word: string) => boolean }

/** Made from the table itself, so that it cannot say anything else than what holds. */
export function AccessPage({ table, mine }: Given) {
  const areas = [...new Set(Object.values(table.doors).map((door) => door.area))]
  const kinds = [...new Set(table.reaches.map((row) => row.to))]
  return (
    <>
      <h1 class="govuk-heading-l">Who may do what</h1>
      <p class="rose-measure">
        Rose goes by these lines and no others, and its database checks each of them a second time. Those who carry
        cases are practitioners, therapists, outreach workers and the manager. “You” marks what you may do today.
      </p>
      <nav class="rose-links" aria-label="On this page">
        <ul>
          {areas.map((area) => (
            <li>
              <a href={`#${idOf(area)}`}>{area}</a>
            </li>
          ))}
          <li>
            <a href="#records">Which records are found</a>
          </li>
        </ul>
      </nav>
      {areas.map((area) => (
        <Area area={area} table={table} mine={mine} />
      ))}
      <h2 class="govuk-heading-m" id="records">
        Which records are found
      </h2>
      <p class="rose-measure">
        Being allowed through a door shows nobody’s record yet. A record is found by what you are to it, as said here. A
        record that you may not find looks the same as one that does not exist.
      </p>
      {kinds.map((kind) => (
        <Records kind={kind} table={table} />
      ))}
    </>
  )
}

function Area({ area, table, mine }: Given & { area: string }) {
  const doors = Object.entries<Door>(table.doors).filter(([, door]) => door.area === area)
  return (
    <section>
      <h2 class="govuk-heading-m" id={idOf(area)}>
        {area}
      </h2>
      <SummaryList
        rows={doors.map(([word, door]) => ({
          key: { text: capital(door.says) },
          value: { html: <Who door={door} table={table} mine={mine(word)} /> },
        }))}
      />
    </section>
  )
}

function Who({ door, table, mine }: { door: Door; table: Table; mine: boolean }) {
  return (
    <>
      {doorWords(door, table.standbys)}
      {door.fresh && '. Asks anew who you are'} {mine && <Tag text="You" />}
    </>
  )
}

function Records({ kind, table }: { kind: Kind; table: Table }) {
  return (
    <section>
      <h3 class="govuk-heading-s">{KIND_NAMES[kind]}</h3>
      <SummaryList
        rows={table.reaches
          .filter((row) => row.to === kind)
          .map((row) => ({ key: { text: RELATIONS[row.as] }, value: { text: reachWords(row) } }))}
      />
    </section>
  )
}

function idOf(area: string): string {
  return area.toLowerCase().replaceAll(' ', '-')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
