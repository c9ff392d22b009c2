import { factsOfLine } from '#platform/pure/help-line.ts'
import { newId } from '#platform/secrets.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { blankEntry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { rightnessOf } from '../../rules/right.ts'
import { factLabel, factWords, HOW_WORDS, rightnessWords } from '../line-words.ts'
import type { LineGiven } from './line-given.ts'

type Given = Pick<LineGiven, 'line' | 'version' | 'now' | 'csrf'>

/** Every fact with how well it is known, and one press that says that all of it is right. */
export function Checking({ line, now, version, csrf }: Given) {
  const facts = factsOfLine(line)
  return (
    <>
      <h2 class="govuk-heading-m">Is all of this right?</h2>
      <ul class="rose-list">
        {facts.map((fact) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                {factLabel(fact)}: {factWords(line, fact)}
              </span>
              <span class="rose-row__facts">
                {rightnessOf(line, fact, now) === 'checked' ? (
                  rightnessWords(line, fact, now)
                ) : (
                  <strong>{rightnessWords(line, fact, now)}</strong>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p class="govuk-body">Ask the service itself, or read its own site. A copy elsewhere may be as old as ours.</p>
      <Form action={urls.manageHelpLineDeed(line.code, 'checking')} csrf={csrf} kept={false}>
        <Hidden name="version" value={version} />
        <Hidden name="send_key" value={newId()} />
        <Hidden name="what" value="all" />
        <div class="govuk-button-group">
          {(line.telephone ?? line.text) && (
            <Button
              text={`I ${line.telephone ? 'rang' : 'texted'} it today: all of this is right`}
              name="how"
              value="rang"
              preventDoubleClick={true}
            />
          )}
          <Button
            text="I read it on its own site today: all of this is right"
            name="how"
            value="read"
            preventDoubleClick={true}
          />
        </div>
      </Form>
      <Details summaryText="Only a part of it is right">
        <OnlyPart line={line} version={version} csrf={csrf} />
      </Details>
    </>
  )
}

function OnlyPart({ line, version, csrf }: Omit<Given, 'now'>) {
  const items = factsOfLine(line).map((fact) => ({ value: fact, text: `${factLabel(fact)}: ${factWords(line, fact)}` }))
  return (
    <Form action={urls.manageHelpLineDeed(line.code, 'checking')} csrf={csrf} kept={false}>
      <Hidden name="version" value={version} />
      <Hidden name="send_key" value={newId()} />
      <Hidden name="what" value="part" />
      <Field entry={blankEntry} name="facts" as="checkboxes" label="What is right?" items={items} />
      <Field
        entry={blankEntry}
        name="how"
        as="radios"
        label="How do you know?"
        items={[
          { value: 'rang', text: `I ${HOW_WORDS.rang} today` },
          { value: 'read', text: `I ${HOW_WORDS.read} today` },
        ]}
      />
      <Button text="This part is right" preventDoubleClick={true} />
    </Form>
  )
}
