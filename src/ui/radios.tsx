import { type ChoiceItem, Choices, type ChoicesProps } from './choices.tsx'

export interface RadiosProps extends ChoicesProps {
  /** The value chosen before. */
  value?: string | undefined
}

/** One of a few. */
export function Radios({ value, ...props }: RadiosProps) {
  const isChecked = (item: ChoiceItem) => item.checked ?? (Boolean(value) && String(item.value) === value)
  return <Choices {...props} kind={{ block: 'govuk-radios', type: 'radio', isChecked }} />
}
