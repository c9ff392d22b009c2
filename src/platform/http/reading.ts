import type { Entry, FieldError } from '../../ui/field.tsx'
import { londonInstant, type PlainDate, readDateFields } from '../pure/dates.ts'
import { isRefusal } from '../pure/result.ts'
import type { Form } from './form.ts'

const MOST_LETTERS = 10_000

/**
 * Reads the fields of a form one by one, keeps every word as it was typed and gathers one kind sentence for each fault.
 * Each method answers the value, or a harmless empty one when there is a fault: look at `isGood` before using any.
 */
export class Reading {
  private readonly form: Form
  private readonly values: Record<string, string | readonly string[]> = {}
  private readonly errors: FieldError[] = []

  constructor(form: Form) {
    this.form = form
  }

  get isGood(): boolean {
    return this.errors.length === 0
  }

  /** The words and their faults, ready for `Field` and `FormErrors`. */
  get entry(): Entry {
    return { values: this.values, errors: this.errors }
  }

  /** A fault that several fields, or the record itself, cause together. */
  fault(field: string, message: string): void {
    this.errors.push({ field, message })
  }

  /** Text. `missing`: what to say when there is none; without it the field may stay empty. */
  text(name: string, { missing, most = MOST_LETTERS }: { missing?: string; most?: number } = {}): string {
    this.values[name] = this.form.raw(name)
    const text = this.form.text(name)
    if (text === '' && missing) this.fault(name, missing)
    if (text.length <= most) return text
    const over = text.length - most
    const letters = over === 1 ? 'one letter' : `${over.toLocaleString('en-GB')} letters`
    this.fault(name, `Shorten this by ${letters}: it may have ${most.toLocaleString('en-GB')}.`)
    return ''
  }

  /** One of the codes of a list. */
  choice<Code extends string>(name: string, codes: readonly Code[], missing: string): Code | '' {
    const sent = this.form.text(name)
    this.values[name] = sent
    const known = codes.find((code) => code === sent)
    if (known === undefined) this.fault(name, missing)
    return known ?? ''
  }

  /** Yes, no, or null for "not known". */
  yesNo(name: string): boolean | null {
    const sent = this.form.text(name)
    this.values[name] = sent
    return sent === 'yes' ? true : sent === 'no' ? false : null
  }

  /** A date in three boxes, `NAME-day`, `-month`, `-year`. Null with a fault, or when it may stay empty and is. */
  date(
    name: string,
    label: string,
    bounds: { notAfter?: PlainDate; notBefore?: PlainDate; mayBeEmpty?: boolean } = {},
  ) {
    const part = (which: string) => {
      this.values[`${name}-${which}`] = this.form.raw(`${name}-${which}`)
      return this.form.text(`${name}-${which}`)
    }
    const fields = { day: part('day'), month: part('month'), year: part('year') }
    if (bounds.mayBeEmpty && `${fields.day}${fields.month}${fields.year}` === '') return null
    const date = readDateFields(fields, label)
    const said = isRefusal(date) ? date.refused : outside(date, label, bounds)
    if (said === null && !isRefusal(date)) return date
    this.errors.push({ field: name, message: said ?? '', parts: ['day', 'month', 'year'] })
    return null
  }

  /** A time of the clock on a day in London. `9:30`, `0930` and `9.30` are one. */
  time(name: string, date: PlainDate | null, { notAfter }: { notAfter: Date }): Date | null {
    this.values[name] = this.form.raw(name)
    const found = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(this.form.text(name))
    if (!found) this.fault(name, 'Write the time like 9:30 or 14:05.')
    if (!found || date === null) return null
    const instant = londonInstant(date, `${found[1]?.padStart(2, '0')}:${found[2]}`)
    if (instant.getTime() <= notAfter.getTime()) return instant
    this.fault(name, 'This time is still to come. Check the day and the time.')
    return null
  }
}

function outside(
  date: PlainDate,
  label: string,
  { notAfter, notBefore }: { notAfter?: PlainDate; notBefore?: PlainDate },
): string | null {
  if (notAfter && date > notAfter) return `${label} is in the future. Check the day, the month and the year.`
  if (notBefore && date < notBefore) return `${label} is too long ago. Check the year.`
  return null
}
