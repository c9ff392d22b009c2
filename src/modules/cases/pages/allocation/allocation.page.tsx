import type { Worker } from '#modules/people'
import type { Summary } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { daysOffWords } from '../../rules/days-off.ts'
import type { EpisodeRow, Load } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'
import type { Levels } from '../pieces.tsx'

export type WorkerLine = Worker & { readonly loads: readonly Load[]; readonly held: number }

type Given = {
  episode: EpisodeRow
  person: Summary
  entry: Entry
  csrf: string
  lines: readonly WorkerLine[]
  levels: Levels
  today: string
  /** Whom the viewer chose when somebody else had changed the case meanwhile; null otherwise. */
  chosenMeanwhile?: string | null
}

/** Who has how much on their hands, said in words; nobody is ranked, and no level is turned into a number. */
export function AllocationPage({ episode, person, entry, csrf, lines, levels, chosenMeanwhile = null }: Given) {
  return (
    <>
      <Heading
        caseId={episode.id}
        title={episode.workerId ? 'Change worker' : 'Give to a worker'}
        person={person}
        entry={entry}
      />
      {episode.workerName && (
        <InsetText
          text={`Now with ${episode.workerName}. Their sessions stay theirs; they will no longer open this record.`}
        />
      )}
      <Form action={urls.caseDeed(episode.id, 'allocation')} csrf={csrf}>
        {chosenMeanwhile !== null && (
          <BothVersions
            said="Somebody changed this case while you were choosing."
            rows={[
              {
                name: 'worker',
                label: 'Worker',
                theirs: episode.workerName ?? '',
                mine: lines.find(({ id }) => id === chosenMeanwhile)?.name ?? '',
              },
            ]}
          />
        )}
        <Hidden name="version" value={episode.version} />
        <Field
          entry={entry}
          name="worker"
          as="radios"
          label="Who will work with this young person?"
          items={lines.map((line) => ({ value: line.id, text: line.name, hint: { text: burden(line, levels) } }))}
        />
        <Field
          entry={entry}
          name="because"
          as="textarea"
          writtenBy="us"
          rows={3}
          label={episode.workerId ? 'Why does it change hands?' : 'Why this worker? (if it helps later)'}
        />
        <Button text="Give the case" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function burden(line: WorkerLine, levels: Levels): string {
  const open = line.loads.reduce((sum, load) => sum + load.cases, 0)
  const byLevel = line.loads.map(
    (load) => `${load.cases} ${load.level === null ? 'with no level' : labelOf(levels, load.level).toLowerCase()}`,
  )
  const cases = `${open === 1 ? '1 open case' : `${open} open cases`}${open > 0 ? ` (${byLevel.join(', ')})` : ''}`
  const away = line.daysOff.length > 0 ? ` · away ${daysOffWords(line.daysOff)}` : ''
  return `${cases} · ${line.held === 1 ? '1 session' : `${line.held} sessions`} in the last seven days${away}`
}
