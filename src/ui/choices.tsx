import type { ComponentChildren, VNode } from 'preact'
import { Fieldset, type Legend } from './fieldset.tsx'
import { type AroundControl, describedByOf, FormGroup, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { useTypedChoices } from './kept.tsx'
import { Label } from './label.tsx'
import {
  type Attributes,
  attributesOf,
  classNames,
  hasWords,
  type Items,
  type Phrase,
  phrase,
  type Styled,
  type Words,
  wordsOf,
} from './markup.ts'

export interface ChoiceFieldset extends Styled {
  legend?: Legend | undefined
  describedBy?: string | undefined
}

export interface ChoiceItem extends Words {
  value?: string | number | undefined
  id?: string | undefined
  name?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  label?: Styled | undefined
  hint?: Phrase | undefined
  /** Asked only when this is chosen; without script it is always seen. */
  conditional?: { html?: VNode | false | undefined } | undefined
  /** A word between two groups of choices, such as "or"; then the item is nothing else. */
  divider?: string | undefined
  /** `exclusive`: choosing this un-chooses the others, with script. */
  behaviour?: string | undefined
  attributes?: Attributes | undefined
}

export interface ChoicesProps extends Styled, AroundControl {
  name: string
  idPrefix?: string | undefined
  items: Items<ChoiceItem>
  fieldset?: ChoiceFieldset | undefined
  formGroup?: (Styled & { beforeInputs?: Words | undefined; afterInputs?: Words | undefined }) | undefined
}

interface Kind {
  block: 'govuk-radios' | 'govuk-checkboxes'
  type: 'radio' | 'checkbox'
  isChecked: (item: ChoiceItem) => boolean
}

/** Radios and checkboxes share all but the control itself; `kind` says which. */
export function Choices({ kind: given, ...props }: ChoicesProps & { kind: Kind }) {
  const kept = useTypedChoices(props.name)
  const kind = kept ? { ...given, isChecked: (item: ChoiceItem) => kept.includes(String(item.value)) } : given
  const { fieldset, formGroup, items } = props
  const idPrefix = props.idPrefix || props.name
  const describedBy = fieldset?.describedBy || props.describedBy
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={props.hint} errorMessage={props.errorMessage} />
      <div class={classNames(kind.block, props.classes)} {...attributesOf(props.attributes)} data-module={kind.block}>
        {formGroup?.beforeInputs && wordsOf(formGroup.beforeInputs)}
        {items.map((item, index) => item && choice({ ...kind, ...rowOf({ ...props, ...kind }, item, index) }))}
        {formGroup?.afterInputs && wordsOf(formGroup.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={props.errorMessage} classes={formGroup?.classes} attributes={formGroup?.attributes}>
      {inFieldset(fieldset, describedByOf({ ...props, describedBy }, idPrefix), inner)}
    </FormGroup>
  )
}

/** A fieldset around a question, if one is asked for. */
function inFieldset(fieldset: ChoiceFieldset | undefined, describedBy: string | undefined, inner: ComponentChildren) {
  if (!fieldset) return inner
  return (
    <Fieldset {...fieldset} describedBy={describedBy}>
      {inner}
    </Fieldset>
  )
}

interface Row {
  item: ChoiceItem
  id: string
  name: string
  describedBy: string | undefined
}

// The first control carries the bare id, so that an error summary can lead to it without knowing the choices.
function rowOf(props: ChoicesProps & Kind, item: ChoiceItem, index: number): Row {
  const idPrefix = props.idPrefix || props.name
  const id = item.id || (index > 0 ? `${idPrefix}-${index + 1}` : idPrefix)
  const ownHint = hasWords(phrase(item.hint)) && `${id}-item-hint`
  // Without a fieldset nothing else would announce the hint and error of a lone checkbox.
  const question = props.type === 'radio' || props.fieldset ? undefined : describedByOf(props, idPrefix)
  return { item, id, name: item.name || props.name, describedBy: classNames(question, ownHint) || undefined }
}

function choice(row: Row & Kind) {
  const { item, id, name, describedBy, block, type, isChecked } = row
  if (item.divider) return <div class={`${block}__divider`}>{item.divider}</div>
  const conditional = item.conditional?.html
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={type}
          value={item.value}
          checked={isChecked(item)}
          disabled={item.disabled === true}
          data-aria-controls={conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour || undefined}
          aria-describedby={describedBy}
          {...attributesOf(item.attributes)}
        />
        {choiceWords(row)}
      </div>
      {conditional && (
        <div
          class={classNames(`${block}__conditional`, !isChecked(item) && `${block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

function choiceWords({ item, id, block }: Row & Kind) {
  const { text, html, children, label } = item
  const hint = phrase<Styled>(item.hint)
  return (
    <>
      <Label
        text={text}
        html={html}
        for={id}
        classes={classNames(`${block}__label`, label?.classes)}
        attributes={label?.attributes}
      >
        {children}
      </Label>
      {hasWords(hint) && (
        <Hint {...hint} id={`${id}-item-hint`} classes={classNames(`${block}__hint`, (hint as Styled).classes)} />
      )}
    </>
  )
}
