import { type ChoiceItem, Choices, type ChoicesProps } from './choices.tsx'

export interface CheckboxesProps extends ChoicesProps {
  /** The values chosen before. */
  values?: readonly string[] | undefined
}

/** Any of a few. */
export function Checkboxes({ values, ...props }: CheckboxesProps) {
  const isChecked = (item: ChoiceItem) => item.checked ?? (values?.includes(String(item.value)) || false)
  return <Choices {...props} kind={{ block: 'govuk-checkboxes', type: 'checkbox', isChecked }} />
}
