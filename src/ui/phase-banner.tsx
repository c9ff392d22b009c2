import { attributesOf, classNames, type Phrase, phrase, type Styled, type Words, wordsOf } from './markup.ts'
import { Tag } from './tag.tsx'

export interface PhaseBannerProps extends Styled, Words {
  tag?: Phrase | undefined
}

/** How far along a thing is, and where to say what you think of it. */
export function PhaseBanner({ tag, classes, attributes, ...words }: PhaseBannerProps) {
  const { classes: tagClasses, attributes: tagAttributes, ...tagWords } = phrase<Styled>(tag ?? {})
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', classes)} {...attributesOf(attributes)}>
      <p class="govuk-phase-banner__content">
        <Tag
          {...tagWords}
          classes={classNames('govuk-phase-banner__content__tag', tagClasses)}
          attributes={tagAttributes}
        />{' '}
        <span class="govuk-phase-banner__text">{wordsOf(words)}</span>
      </p>
    </div>
  )
}
