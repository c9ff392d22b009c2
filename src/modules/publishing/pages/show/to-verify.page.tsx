import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { PageAt } from '../../page-at.ts'
import { FACT_HOWS, type FactHow } from '../../rules/version.ts'
import { Sent } from '../sent.page.tsx'

const PRESS: Readonly<Record<FactHow, string>> = {
  asked: 'I asked whoever knows it: it is right',
  read: 'I read it where it is from: it is right',
  tried: 'We tried it: it is right',
}

type Given = { at: PageAt; csrf: string }

/** What the charity has to confirm, of the words that one goes on writing; each is ticked off by itself. */
export function ToVerify({ at, csrf }: Given) {
  const { check } = at.words.about
  if (check.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">To be verified</h2>
      <p class="govuk-body">
        Tick off what you found to be right today. What is not right is changed on the page itself.
      </p>
      <ul class="rose-list">
        {check.map((fact, i) => (
          <Fact at={at} csrf={csrf} fact={fact} id={`fact-${i + 1}`} />
        ))}
      </ul>
    </>
  )
}

function Fact({ at: { address, newest }, csrf, fact, id }: Given & { fact: string; id: string }) {
  return (
    <li>
      <p class="govuk-body" id={id}>
        {fact}
      </p>
      <Details
        summaryHtml={
          <>
            Tick it off<span class="govuk-visually-hidden">: {fact}</span>
          </>
        }
      >
        <Form action={urls.managePageChecking(address.path)} csrf={csrf} kept={false}>
          <Sent version={newest?.version ?? 0} />
          <Hidden name="fact" value={fact} />
          <div class="govuk-button-group">
            {FACT_HOWS.map((how) => (
              <Button
                text={PRESS[how]}
                name="how"
                value={how}
                classes="govuk-button--secondary"
                attributes={{ 'aria-describedby': id }}
                preventDoubleClick={true}
              />
            ))}
          </div>
        </Form>
      </Details>
    </li>
  )
}
