import { useAdvice, type Writer } from './advice.tsx'
import { type ControlProps, describedByOf, LabelledControl } from './form-group.tsx'
import { useTypedText } from './kept.tsx'
import { attributesOf, classNames } from './markup.ts'

export interface TextareaProps extends ControlProps {
  /** Who writes in it: we, about a child, or they, in their own words, which nobody advises on. */
  writtenBy: Writer
  value?: string | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
}

/** A box for more than a line. */
export function Textarea(props: TextareaProps) {
  const id = props.id || props.name
  const stands = useTypedText(props.name) ?? props.value
  const advice = useAdvice({ name: props.name, id, writtenBy: props.writtenBy, saved: props.value, stands })
  const described = classNames(describedByOf(props, id), advice.describedBy) || undefined
  return (
    <LabelledControl {...props}>
      {advice.around(
        <textarea
          class={classNames('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
          id={id}
          name={props.name}
          rows={props.rows || 5}
          // What somebody said is not corrected.
          spellcheck={props.writtenBy === 'them' ? false : props.spellcheck}
          disabled={props.disabled === true}
          aria-describedby={described}
          autocomplete={props.autocomplete as 'on'}
          {...attributesOf(props.attributes)}
        >
          {keepFirstLine(stands)}
        </textarea>,
      )}
    </LabelledControl>
  )
}

// A browser drops one line end that directly follows the opening tag; without a second, a worker's first blank line
// would vanish each time that the page comes back with an error.
function keepFirstLine(value: string | undefined): string | undefined {
  return value?.startsWith('\n') || value?.startsWith('\r') ? `\n${value}` : value
}
