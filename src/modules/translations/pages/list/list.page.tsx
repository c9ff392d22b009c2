import { SiteNav } from '#modules/publishing'
import type { Language } from '#platform/languages-setting.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import { FRAME } from '../../rules/source.ts'
import type { Standing } from '../../rules/version.ts'

export type Line = { readonly path: string; readonly title: string; readonly standing: Standing; readonly by: string }

export const STANDINGS: Readonly<Record<Standing, { text: string; classes: string }>> = {
  'on-the-site': { text: 'On the site', classes: 'govuk-tag--green' },
  behind: { text: 'The English has changed', classes: 'govuk-tag--orange' },
  waiting: { text: 'Not on the site', classes: 'govuk-tag--yellow' },
  missing: { text: 'Not translated', classes: 'govuk-tag--grey' },
}

export function AllPage({ languages }: { languages: readonly { language: Language; lines: readonly Line[] }[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Other languages</h1>
      <SiteNav current={urls.manageTranslations} />
      <p class="govuk-body">
        A page is shown in another language when a person has translated it and another person has read it through. When
        the English words change, visitors see the English page until its translation has followed.
      </p>
      <p class="govuk-body">No machine translates these pages: a wrong word here can put a child in danger.</p>
      <ul class="rose-list">
        {languages.map(({ language, lines }) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <LanguageLink {...language} />
              </span>
              <span class="rose-row__facts">{howFar(lines)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function howFar(lines: readonly Line[]): string {
  const count = (standing: Standing) => lines.filter((one) => one.standing === standing).length
  const said = [
    [count('on-the-site'), 'on the site'],
    [count('behind'), 'behind the English'],
    [count('waiting'), 'not on the site yet'],
  ] as const
  const parts = said.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return parts.length === 0 ? 'Nothing translated yet' : `Of ${lines.length}: ${parts.join(' · ')}`
}

function LanguageLink({ code, name, english, direction }: Language) {
  return (
    <>
      <Link href={urls.manageLanguage(code)}>{english}</Link>{' '}
      <bdi lang={code} dir={direction}>
        {name}
      </bdi>
    </>
  )
}

export function LanguagePage({ language, lines }: { language: Language; lines: readonly Line[] }) {
  const isReady = lines.some(({ path, standing }) => path === FRAME && standing === 'on-the-site')
  return (
    <>
      <BackLink href={urls.manageTranslations} text="Back to all languages" />
      <h1 class="govuk-heading-l">
        The site in {language.english}{' '}
        <bdi lang={language.code} dir={language.direction}>
          {language.name}
        </bdi>
      </h1>
      {!isReady && (
        <p class="govuk-body">
          Begin with what stands around every page. No page is shown in {language.english} before these words are there.
        </p>
      )}
      <ul class="rose-list">
        {lines.map(({ path, title, standing, by }) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <Link href={urls.manageTranslation(language.code, path)}>{title}</Link>
              </span>
              <span class="rose-row__facts">
                <Tag {...STANDINGS[standing]} /> {by !== '' && `Translated by ${by}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
