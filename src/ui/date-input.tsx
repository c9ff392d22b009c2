import type { ChoiceFieldset } from './choices.tsx'
import { Fieldset } from './fieldset.tsx'
import { type AroundControl, describedByOf, FormGroup, HintAndError } from './form-group.tsx'
import { Input } from './input.tsx'
import { type Attributes, attributesOf, classNames, type Items, type Styled, type Words, wordsOf } from './markup.ts'

export interface DatePart {
  name?: string | undefined
  id?: string | undefined
  label?: string | undefined
  value?: string | number | undefined
  classes?: string | undefined
  /** Whether the fault lies in this part; when no part says so, all are marked. */
  error?: boolean | undefined
  inputmode?: string | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  attributes?: Attributes | undefined
}

export interface DateInputProps extends Styled, AroundControl {
  id?: string | undefined
  namePrefix?: string | undefined
  items?: Items<DatePart> | undefined
  /** `false` leaves the part out. */
  day?: DatePart | false | undefined
  month?: DatePart | false | undefined
  year?: DatePart | false | undefined
  /** By name of the part, with or without the prefix. */
  values?: Readonly<Record<string, string | number | undefined>> | undefined
  fieldset?: ChoiceFieldset | undefined
  formGroup?: (Styled & { beforeInputs?: Words | undefined; afterInputs?: Words | undefined }) | undefined
}

/** A date that somebody knows by heart, in three boxes. Three boxes serve better than any calendar for a birthday. */
export function DateInput(props: DateInputProps) {
  const { id, fieldset, formGroup, errorMessage } = props
  const parts = partsOf(props)
  const someError = parts.some(hasError)
  const describedBy = describedByOf({ ...props, describedBy: fieldset?.describedBy }, id ?? '')
  const inner = (
    <>
      <HintAndError id={id ?? ''} hint={props.hint} errorMessage={errorMessage} />
      <div class={classNames('govuk-date-input', props.classes)} {...attributesOf(props.attributes)} id={id}>
        {formGroup?.beforeInputs && wordsOf(formGroup.beforeInputs)}
        {parts.map((part) => (
          <div class="govuk-date-input__item">{box(props, part, someError)}</div>
        ))}
        {formGroup?.afterInputs && wordsOf(formGroup.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={errorMessage} classes={formGroup?.classes} attributes={formGroup?.attributes}>
      {fieldset ? (
        // Some screen readers announce the description of a set of text boxes only for the role "group".
        <Fieldset {...fieldset} role="group" describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

type NamedPart = DatePart & { name: string; width: 2 | 4 }

function partsOf(props: DateInputProps): NamedPart[] {
  const standard = [part('day', props.day), part('month', props.month), part('year', props.year)]
  if (!props.items?.length) return standard.filter((each) => each !== undefined)
  return props.items.flatMap((item) => {
    if (!item) return []
    const name = item.name ?? ''
    const same = standard.find((each) => each?.name === name)
    return [{ ...item, value: item.value ?? same?.value, name, width: name === 'year' ? 4 : 2 } satisfies NamedPart]
  })
}

function part(name: 'day' | 'month' | 'year', given: DatePart | false | undefined): NamedPart | undefined {
  if (given === false) return undefined
  return { ...given, name: given?.name ?? name, width: name === 'year' ? 4 : 2 }
}

function hasError({ error, classes }: DatePart): boolean {
  return error === true || classes?.includes('govuk-input--error') === true
}

function box(props: DateInputProps, item: NamedPart, someError: boolean) {
  const marked = hasError(item) || (item.error !== false && Boolean(props.errorMessage) && !someError)
  const fullName = (props.namePrefix ? `${props.namePrefix}-` : '') + item.name
  return (
    <Input
      id={item.id || `${props.id}-${item.name}`}
      name={fullName}
      label={{ text: item.label || capitalise(item.name), classes: 'govuk-date-input__label' }}
      classes={classNames(
        'govuk-date-input__input',
        marked && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
        !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${item.width}`,
        item.classes,
      )}
      value={item.value ?? props.values?.[item.name] ?? props.values?.[fullName]}
      inputmode={item.inputmode || 'numeric'}
      autocomplete={item.autocomplete}
      pattern={item.pattern}
      attributes={item.attributes}
    />
  )
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
