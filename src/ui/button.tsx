import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface ButtonProps extends Styled, Words {
  /** With an address the button is a link that looks like one. */
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  preventDoubleClick?: boolean | undefined
  isStartButton?: boolean | undefined
}

/** A button that sends a form, or a link drawn as a button. */
export function Button(props: ButtonProps) {
  const { href, classes, attributes, isStartButton, id } = props
  const shared = {
    class: classNames('govuk-button', classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributesOf(attributes),
    id,
  }
  if (href) {
    return (
      <a {...linkTo(href)} role="button" draggable={false} {...shared}>
        {face(props)}
      </a>
    )
  }
  return (
    <button {...sending(props)} {...shared}>
      {face(props)}
    </button>
  )
}

function sending({ type = 'submit', value, name, disabled, preventDoubleClick }: ButtonProps) {
  return {
    type,
    value: value || undefined,
    name: name || undefined,
    disabled: disabled === true,
    'aria-disabled': disabled ? ('true' as const) : undefined,
    'data-prevent-double-click': preventDoubleClick === undefined ? undefined : String(preventDoubleClick),
  }
}

function face(props: ButtonProps) {
  const words = wordsOf(props)
  if (!props.isStartButton) return words
  const wrapped = typeof words === 'string' ? words : <span>{words}</span>
  return (
    <>
      {wrapped}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
