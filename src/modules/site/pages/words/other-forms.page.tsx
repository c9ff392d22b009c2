import type { OtherLanguage, PageLanguage } from '#platform/pure/page-language.ts'
import type { Address } from '../../addresses.ts'
import { LinkIn, OtherLanguages } from './in-language.page.tsx'

type Given = { address: Address; language: PageLanguage; others: readonly OtherLanguage[] }

/** The same page in other languages and in another form, said where the page begins. */
export function Others({ address, language, others }: Given) {
  const { easy, inMoreWords } = address
  const other = easy ?? inMoreWords
  if (!other && others.length === 0) return null
  return (
    <>
      <OtherLanguages languages={others} language={language} />
      {other && (
        <p>
          <LinkIn language={language} href={other}>
            {language.say(easy ? 'Easy Read: this page in short lines, with pictures' : 'This page with more words')}
          </LinkIn>
        </p>
      )}
    </>
  )
}
