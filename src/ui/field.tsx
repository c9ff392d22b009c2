import { CharacterCount, type CharacterCountProps } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import type { ChoicesProps } from './choices.tsx'
import { DateInput, type DateInputProps } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileUpload, type FileUploadProps } from './file-upload.tsx'
import { Input, type InputProps } from './input.tsx'
import type { LabelPhrase } from './label.tsx'
import { classNames, type Phrase, phrase } from './markup.ts'
import { Radios } from './radios.tsx'
import { Select, type SelectProps } from './select.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export type DatePartName = 'day' | 'month' | 'year'

/** One fault a person can mend: the field's name, one kind sentence, and for a date the parts at fault. */
export interface FieldError {
  field: string
  message: string
  parts?: readonly DatePartName[] | undefined
}

/** A form as it came back: every word as typed, and what is wrong. A date is under `NAME-day`, `-month`, `-year`. */
export interface Entry {
  values: Readonly<Record<string, string | readonly string[] | undefined>>
  errors: readonly FieldError[]
}

/** A form that nobody has filled in yet. */
export const blankEntry: Entry = { values: {}, errors: [] }

type Wired =
  | 'name'
  | 'id'
  | 'idPrefix'
  | 'label'
  | 'hint'
  | 'errorMessage'
  | 'value'
  | 'namePrefix'
  | 'values'
  | 'fieldset'
type Own<Props> = Omit<Props, Wired>

type Control =
  | ({ as?: 'input' } & Own<InputProps>)
  | ({ as: 'textarea' } & Own<TextareaProps>)
  | ({ as: 'counted' } & Own<CharacterCountProps>)
  | ({ as: 'select' } & Own<SelectProps>)
  | ({ as: 'radios' } & Own<ChoicesProps>)
  | ({ as: 'checkboxes' } & Own<ChoicesProps>)
  | ({ as: 'date' } & Own<DateInputProps>)
  | ({ as: 'file' } & Own<FileUploadProps>)

export type FieldProps = Control & {
  entry: Entry
  name: string
  label: LabelPhrase
  hint?: Phrase | undefined
  /** The label is the heading of the page: for pages that ask one thing. */
  heading?: boolean | undefined
}

/**
 * One question of a form: label, hint, error and control, wired by `name` to the words typed before and to the error
 * summary. `as` says which control.
 */
export function Field({ entry, name, label, hint, heading, ...control }: FieldProps) {
  const fault = entry.errors.find((error) => error.field === name)
  const asked = { name, hint, errorMessage: fault && { text: fault.message } }
  const value = oneOf(entry.values[name])
  const labelled = { ...asked, label: titled('label', label, heading), value }
  const legend = titled('fieldset__legend', label, heading)
  const grouped = { ...asked, fieldset: { legend } }
  switch (control.as) {
    case 'textarea':
      return <Textarea {...control} {...labelled} />
    case 'counted':
      return <CharacterCount {...control} {...labelled} />
    case 'select':
      return <Select {...control} {...labelled} />
    case 'radios':
      return <Radios {...control} {...grouped} value={value} />
    case 'checkboxes':
      return <Checkboxes {...control} {...grouped} values={allOf(entry.values[name])} />
    case 'date':
      return <DateInput {...control} {...grouped} {...dateParts(entry, name, fault)} />
    case 'file':
      // A browser never gives a file back, so there is no value to keep.
      return <FileUpload {...control} {...asked} label={labelled.label} />
    default:
      return <Input {...control} {...labelled} />
  }
}

/** All faults of a form at the top of the page, each leading to its field. Nothing when there are none. */
export function FormErrors({ entry }: { entry: Entry }) {
  if (entry.errors.length === 0) return null
  const errorList = entry.errors.map(({ field, message, parts }) => ({
    text: message,
    href: `#${parts?.[0] ? `${field}-${parts[0]}` : field}`,
  }))
  return <ErrorSummary errorList={errorList} />
}

function titled(kind: 'label' | 'fieldset__legend', label: LabelPhrase, heading: boolean | undefined) {
  const given = phrase(label)
  if (!heading) return given
  return { ...given, isPageHeading: true, classes: classNames(`govuk-${kind}--l`, given.classes) }
}

function dateParts(entry: Entry, name: string, fault: FieldError | undefined) {
  const part = (which: DatePartName) => ({
    value: oneOf(entry.values[`${name}-${which}`]),
    error: fault?.parts?.includes(which),
  })
  return { id: name, namePrefix: name, day: part('day'), month: part('month'), year: part('year') }
}

function oneOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

function allOf(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
