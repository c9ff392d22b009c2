import { useAdvice, type Writer } from './advice.tsx'
import { type ControlProps, describedByOf, LabelledControl } from './form-group.tsx'
import { useTypedText } from './kept.tsx'
import { attributesOf, classNames, hasWords, type Phrase, phrase, type Styled, type Words, wordsOf } from './markup.ts'

export interface InputProps extends ControlProps {
  /** Only of a line in which we write about a child, or what somebody said. */
  writtenBy?: Writer | undefined
  type?: string | undefined
  value?: string | number | undefined
  inputmode?: string | undefined
  autocomplete?: string | undefined
  autocapitalize?: string | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  prefix?: Phrase | undefined
  suffix?: Phrase | undefined
  inputWrapper?: Styled | undefined
}

/** A box for one line. */
export function Input(props: InputProps) {
  const { inputWrapper, formGroup } = props
  const stands = useTypedText(props.name) ?? props.value
  const id = props.id || props.name
  const advice = useAdvice({ name: props.name, id, writtenBy: props.writtenBy, saved: props.value, stands })
  const box = { ...boxOf({ ...props, value: stands }), ...describedToo(props, id, advice.describedBy) }
  const around = [
    formGroup?.beforeInput && wordsOf(formGroup.beforeInput),
    affix('prefix', phrase(props.prefix)),
    advice.around(<input {...box} {...attributesOf(props.attributes)} />),
    affix('suffix', phrase(props.suffix)),
    formGroup?.afterInput && wordsOf(formGroup.afterInput),
  ]
  // Inside the wrapper what stands before and after belongs to the box, so the group must not print it again.
  const group = formGroup && { classes: formGroup.classes, attributes: formGroup.attributes }
  return (
    <LabelledControl {...props} formGroup={group}>
      {around.filter(Boolean).length === 1 ? (
        around
      ) : (
        <div
          class={classNames('govuk-input__wrapper', inputWrapper?.classes)}
          {...attributesOf(inputWrapper?.attributes)}
        >
          {around}
        </div>
      )}
    </LabelledControl>
  )
}

function describedToo(props: InputProps, id: string, advice: string | undefined) {
  return advice === undefined ? {} : { 'aria-describedby': classNames(describedByOf(props, id), advice) }
}

function boxOf(props: InputProps): Record<string, string | number | boolean | undefined> {
  const id = props.id || props.name
  return {
    class: classNames('govuk-input', props.classes, props.errorMessage && 'govuk-input--error'),
    id,
    name: props.name,
    type: props.type || 'text',
    spellcheck: props.spellcheck === undefined ? undefined : String(props.spellcheck),
    value: props.value,
    disabled: props.disabled,
    'aria-describedby': describedByOf(props, id),
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
    inputmode: props.inputmode,
  }
}

function affix(place: 'prefix' | 'suffix', given: (Words & Styled) | undefined) {
  if (!hasWords(given)) return null
  const { classes, attributes } = given as Styled
  return (
    <div class={classNames(`govuk-input__${place}`, classes)} aria-hidden="true" {...attributesOf(attributes)}>
      {wordsOf(given)}
    </div>
  )
}
