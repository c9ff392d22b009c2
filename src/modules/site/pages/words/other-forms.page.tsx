import type { OtherLanguage, PageLanguage } from '#platform/pure/page-language.ts'
import * as urls from '#urls'
import type { Address } from '../../addresses.ts'
import type { Offered } from '../../setting.ts'
import { LinkIn, OtherLanguages } from './in-language.page.tsx'

type Given = {
  address: Address
  language: PageLanguage
  others: readonly OtherLanguage[]
  recordings: readonly Offered[]
}

/** The same page in other languages and in other forms, said where the page begins. What nobody has recorded is not promised. */
export function Others({ address, language, others, recordings }: Given) {
  const { easy, inMoreWords } = address
  const other = easy ?? inMoreWords
  if (!other && others.length === 0 && recordings.length === 0) return null
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
      {recordings.map((one) => (one.kind === 'sound' ? <Sound {...one} /> : <Sign {...one} />))}
    </>
  )
}

/** What it costs and that others may hear it is said before it can be pressed; nothing is fetched before that. */
function Sound({ number, size, language }: Offered) {
  const where = language === 'English' ? '' : ` in ${language}`
  return (
    <div class="rose-player">
      <p>
        You can listen to this page{where}. It plays out loud. It is {size}. If you save it, it stays on the phone.
      </p>
      <audio controls={true} preload="none" src={urls.youSound(number)} aria-label={`Listen to this page${where}`} />
    </div>
  )
}

function Sign({ number, size, language }: Offered) {
  return (
    <div class="rose-player">
      <p>
        You can watch this page in {language}. It has no sound. It is {size}. If you save it, it stays on the phone.
      </p>
      <video
        controls={true}
        preload="none"
        muted={true}
        playsInline={true}
        width={640}
        height={360}
        src={urls.youSign(number)}
        aria-label={`Watch this page in ${language}`}
      />
    </div>
  )
}
