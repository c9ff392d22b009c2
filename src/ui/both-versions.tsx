import { useSavedNow } from './advice.tsx'
import { WrittenOn } from './kept.tsx'
import { WarningText } from './warning-text.tsx'

type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** One question to which two people gave two answers. */
export interface BothRow {
  /** The field, or the first of the fields, in letters, digits and `-_`. */
  name: string
  label: string
  /** As each is read by a person; '' is shown as "Nothing". */
  theirs: string
  mine: string
  /**
   * The saved answer as the form would send it, by name of field: a date is three fields, a list may be empty. Without it
   * the two are shown and there is nothing to choose.
   */
  fields?: Values | undefined
}

export interface BothVersionsProps {
  /** Who was first, and what that means: one sentence. */
  said: string
  rows: readonly BothRow[]
  /** What can be done with one's own, when it is not "mend it and save". */
  next?: string | undefined
}

const MEND = 'Your own words are below, to be mended before you save.'

/**
 * What differs between what somebody else saved and what was just written, field by field, with a choice for each.
 *
 * It stands INSIDE the form, above its fields, on the page of a 409; the form shows one's own words again and carries the
 * version that is saved now. The choices are put into the form before the handler reads it (`platform/http/choices.ts`),
 * so a handler needs to know nothing of them:
 *
 *     <Form action={…} csrf={csrf}>
 *       {theirs && <BothVersions said="Asha Mbeki changed this while you were writing." rows={rows} />}
 *       <Hidden name="version" value={theirs.version} />
 *       <Field entry={entry} name="did" … />
 *
 *     rows = [{ name: 'did', label: 'What we did', theirs: saved.did, mine: typed.did, fields: { did: saved.did } }]
 *
 * `differing(rows)` leaves out those whose two texts are the same. `plainRows` makes the rows of a form whose fields are
 * single lines, paragraphs and choices.
 */
export function BothVersions({ said, rows, next = MEND }: BothVersionsProps) {
  useSavedNow(rows.map(({ fields }) => fields ?? {}))
  return (
    <section class="rose-both" aria-label="Both versions">
      <WarningText text={`${said} Nothing of yours is lost.`} iconFallbackText="Warning" />
      {rows.length === 0 ? (
        <p class="govuk-body">What you wrote says the same as what is saved. Look through it below, then save.</p>
      ) : (
        <p class="govuk-body">
          {rows.some((row) => row.fields !== undefined) && 'Choose for each what stays. '}
          {next}
        </p>
      )}
      {rows.map((row) => (
        <Row row={row} />
      ))}
      <WrittenOn />
    </section>
  )
}

/** The rows whose two versions differ, as a person reads them. */
export function differing(rows: readonly BothRow[]): BothRow[] {
  return rows.filter(({ theirs, mine }) => theirs.trim() !== mine.trim())
}

/** A field of a form: its label, and the words of its choices by their codes. */
export interface PlainField {
  name: string
  label: string
  items?: readonly { value: string; text: string }[] | undefined
}

/** What differs, of fields that each hold one text or one code. */
export function plainRows(
  fields: readonly PlainField[],
  { saved, typed }: { saved: Values; typed: Values },
): BothRow[] {
  const rows = fields.map(({ name, label, items }): BothRow => {
    const said = (values: Values) => {
      // A browser sends its own line breaks.
      const value = String(values[name] ?? '').replaceAll('\r\n', '\n')
      return items?.find((item) => item.value === value)?.text ?? value
    }
    return { name, label, theirs: said(saved), mine: said(typed), fields: { [name]: saved[name] ?? '' } }
  })
  return differing(rows)
}

function Row({ row }: { row: BothRow }) {
  if (row.fields === undefined) return <Shown row={row} />
  const choice = `_choose-${row.name}`
  return (
    <fieldset class="rose-both__row">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{row.label}</legend>
      <input type="hidden" name={`_theirs-${row.name}`} value={JSON.stringify(row.fields)} />
      <div class="rose-both__pair govuk-radios govuk-radios--small">
        <Version name={choice} value="mine" title="Keep mine" words={row.mine} checked={true} />
        <Version name={choice} value="theirs" title="Take what is saved" words={row.theirs} checked={false} />
      </div>
    </fieldset>
  )
}

type VersionProps = { name: string; value: 'mine' | 'theirs'; title: string; words: string; checked: boolean }

function Version({ name, value, title, words, checked }: VersionProps) {
  const id = `${name}-${value}`
  return (
    <div class="rose-both__version">
      <div class="govuk-radios__item">
        <input class="govuk-radios__input" type="radio" id={id} name={name} value={value} checked={checked} />
        <label class="govuk-label govuk-radios__label" for={id}>
          {title}
        </label>
      </div>
      <Words words={words} />
    </div>
  )
}

function Shown({ row: { label, theirs, mine } }: { row: BothRow }) {
  return (
    <div class="rose-both__row">
      <h2 class="govuk-heading-s">{label}</h2>
      <div class="rose-both__pair">
        <div class="rose-both__version">
          <h3 class="govuk-body rose-quiet">As it is saved now</h3>
          <Words words={theirs} />
        </div>
        <div class="rose-both__version">
          <h3 class="govuk-body rose-quiet">As you wrote it</h3>
          <Words words={mine} />
        </div>
      </div>
    </div>
  )
}

function Words({ words }: { words: string }) {
  if (words.trim() === '') return <p class="govuk-body rose-quiet">Nothing</p>
  return <p class="govuk-body rose-typed">{words}</p>
}
