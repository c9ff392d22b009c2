import { type ControlProps, describedByOf, LabelledControl } from './form-group.tsx'
import { useTypedText } from './kept.tsx'
import { attributesOf, classNames } from './markup.ts'

export interface TextareaProps extends ControlProps {
  value?: string | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
}

/** A box for more than a line. */
export function Textarea(props: TextareaProps) {
  const id = props.id || props.name
  const kept = useTypedText(props.name)
  return (
    <LabelledControl {...props}>
      <textarea
        class={classNames('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled === true}
        aria-describedby={describedByOf(props, id)}
        autocomplete={props.autocomplete as 'on'}
        {...attributesOf(props.attributes)}
      >
        {keepFirstLine(kept ?? props.value)}
      </textarea>
    </LabelledControl>
  )
}

// A browser drops one line end that directly follows the opening tag; without a second, a worker's first blank line
// would vanish each time that the page comes back with an error.
function keepFirstLine(value: string | undefined): string | undefined {
  return value?.startsWith('\n') || value?.startsWith('\r') ? `\n${value}` : value
}
