import type { ComponentChildren } from 'preact'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelPhrase } from './label.tsx'
import { attributesOf, classNames, type Phrase, phrase, type Styled, type Words, wordsOf } from './markup.ts'

export interface FormGroupOptions extends Styled {
  beforeInput?: Words | undefined
  afterInput?: Words | undefined
}

export type ErrorPhrase = Phrase<Styled & { visuallyHiddenText?: string | undefined }>

/** What hangs around any control: help, what is wrong, and the box that holds them. */
export interface AroundControl {
  hint?: Phrase | undefined
  errorMessage?: ErrorPhrase | undefined
  describedBy?: string | undefined
}

/** What every control of one box has in common. */
export interface ControlProps extends Styled, AroundControl {
  name: string
  id?: string | undefined
  label?: LabelPhrase | undefined
  disabled?: boolean | undefined
  formGroup?: FormGroupOptions | undefined
}

/** The value of `aria-describedby` for a control: its own descriptions, then the hint, then the error. */
export function describedByOf({ describedBy, hint, errorMessage }: AroundControl, id: string): string | undefined {
  return classNames(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`) || undefined
}

/** The hint and the error message of a control, with the ids that `describedByOf` points to. */
export function HintAndError({ id, hint, errorMessage }: AroundControl & { id: string }) {
  return (
    <>
      {hint && <Hint {...phrase<Styled>(hint)} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...phrase<Styled>(errorMessage)} id={`${id}-error`} />}
    </>
  )
}

interface FormGroupProps extends Styled {
  errorMessage?: ErrorPhrase | undefined
  children: ComponentChildren
}

/** The box around a question, marked when something is wrong in it. */
export function FormGroup({ errorMessage, classes, attributes, children }: FormGroupProps) {
  const marked = errorMessage && 'govuk-form-group--error'
  return (
    <div class={classNames('govuk-form-group', marked, classes)} {...attributesOf(attributes)}>
      {children}
    </div>
  )
}

/** Label, hint, error and control in their order. `children` is the control. */
export function LabelledControl(props: ControlProps & { children: ComponentChildren }) {
  const { label, formGroup, hint, errorMessage, children } = props
  const id = props.id || props.name
  return (
    <FormGroup errorMessage={errorMessage} classes={formGroup?.classes} attributes={formGroup?.attributes}>
      {label && <Label {...phrase(label)} for={id} />}
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {formGroup?.beforeInput && wordsOf(formGroup.beforeInput)}
      {children}
      {formGroup?.afterInput && wordsOf(formGroup.afterInput)}
    </FormGroup>
  )
}
