import { Hint } from './hint.tsx'
import { type Attributes, attributesOf, classNames, wordsOf } from './markup.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'

type PluralTexts = Readonly<Record<string, string>>

export interface CharacterCountProps extends TextareaProps {
  maxlength?: number | undefined
  maxwords?: number | undefined
  /** How full the box must be, in per cent, before the count shows. */
  threshold?: number | undefined
  countType?: 'characters' | 'words' | undefined
  /** `%{count}` stands for the limit. */
  textareaDescriptionText?: string | undefined
  countMessage?: { classes?: string | undefined } | undefined
  charactersUnderLimitText?: PluralTexts | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: PluralTexts | undefined
  wordsUnderLimitText?: PluralTexts | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: PluralTexts | undefined
}

/** A box with a limit that is said beforehand; with script it counts down. */
export function CharacterCount(props: CharacterCountProps) {
  const id = props.id || props.name
  const { formGroup } = props
  const message = (
    <>
      <Hint
        id={`${id}-info`}
        classes={classNames('govuk-character-count__message', props.countMessage?.classes)}
        text={limitText(props)}
      />
      {formGroup?.afterInput && wordsOf(formGroup.afterInput)}
    </>
  )
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('govuk-js-character-count', props.classes)}
      formGroup={{
        ...formGroup,
        classes: classNames('govuk-character-count', formGroup?.classes),
        attributes: { ...countingAttributes(props), ...formGroup?.attributes },
        afterInput: { html: message },
      }}
    />
  )
}

function limitText(props: CharacterCountProps): string | undefined {
  const limit = props.maxwords || props.maxlength
  if (!limit) return undefined
  const unit = countTypeOf(props) === 'words' ? 'words' : 'characters'
  return (props.textareaDescriptionText || `You can enter up to %{count} ${unit}`).replace('%{count}', String(limit))
}

function countTypeOf({ countType, maxwords }: CharacterCountProps): string | undefined {
  return countType ?? (maxwords ? 'words' : undefined)
}

function countingAttributes(props: CharacterCountProps): Attributes {
  const limited = props.maxwords || props.maxlength
  return attributesOf({
    'data-module': 'govuk-character-count',
    'data-maxlength': props.maxlength,
    'data-maxwords': props.maxwords,
    'data-threshold': props.threshold,
    'data-count-type': countTypeOf(props),
    'data-i18n.textarea-description.other': limited ? undefined : props.textareaDescriptionText,
    ...plurals('characters-under-limit', props.charactersUnderLimitText),
    'data-i18n.characters-at-limit': props.charactersAtLimitText,
    ...plurals('characters-over-limit', props.charactersOverLimitText),
    ...plurals('words-under-limit', props.wordsUnderLimitText),
    'data-i18n.words-at-limit': props.wordsAtLimitText,
    ...plurals('words-over-limit', props.wordsOverLimitText),
  })
}

/** Script words by plural rule, as attributes: `data-i18n.KEY.RULE`. */
export function plurals(key: string, texts: PluralTexts | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]))
}
