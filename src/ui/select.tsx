import { type ControlProps, describedByOf, LabelledControl } from './form-group.tsx'
import { useTypedText } from './kept.tsx'
import { type Attributes, attributesOf, classNames, type Items } from './markup.ts'

export interface SelectItem {
  text: string
  /** Without a value the words are the value. */
  value?: string | number | boolean | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface SelectProps extends ControlProps {
  items?: Items<SelectItem> | undefined
  value?: string | number | undefined
}

/** One of a long list. For a short list take radios. */
export function Select(props: SelectProps) {
  const id = props.id || props.name
  const kept = useTypedText(props.name)
  return (
    <LabelledControl {...props}>
      <select
        class={classNames('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled === true}
        aria-describedby={describedByOf(props, id)}
        {...attributesOf(props.attributes)}
      >
        {props.items?.map(
          (item) => item && option(kept === undefined ? item : { ...item, selected: undefined }, kept ?? props.value),
        )}
      </select>
    </LabelledControl>
  )
}

function option(item: SelectItem, chosen: string | number | undefined) {
  const value = item.value ?? item.text
  const isChosen = chosen !== undefined && chosen !== '' && String(value) === String(chosen)
  return (
    <option
      value={item.value === undefined ? undefined : String(item.value)}
      selected={item.selected ?? isChosen}
      disabled={item.disabled === true}
      {...attributesOf(item.attributes)}
    >
      {item.text}
    </option>
  )
}
