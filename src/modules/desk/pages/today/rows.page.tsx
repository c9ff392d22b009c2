import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import type { DeskDeed, DeskRow } from '../../rules/rows.ts'

/** The lines of one list. A line is a link, or a button where opening it also changes something. */
export function Rows({ rows, csrf }: { rows: readonly DeskRow[]; csrf: string }) {
  return (
    <ul class="rose-list">
      {rows.map((row) => (
        <li class={row.urgent ? 'rose-list__urgent' : undefined}>
          <div class="rose-row">
            <div class="rose-row__name">
              {row.opens ? (
                <Sending sends={row.opens} csrf={csrf}>
                  <button class="rose-link-button rose-row__open">{row.text}</button>
                </Sending>
              ) : (
                <Link href={row.href}>{row.text}</Link>
              )}
            </div>
            {row.urgent && <strong class="govuk-tag govuk-tag--red">{row.urgent}</strong>}
            {quiet(row).map((deed) => (
              <Sending sends={deed.sends} csrf={csrf}>
                <button class="rose-link-button">
                  {deed.text}
                  <span class="govuk-visually-hidden">: {row.text}</span>
                </button>
              </Sending>
            ))}
            <span class="rose-row__facts">{row.facts}</span>
          </div>
          <Deeds deeds={row.deeds ?? []} csrf={csrf} />
        </li>
      ))}
    </ul>
  )
}

function quiet(row: DeskRow): readonly DeskDeed[] {
  return (row.deeds ?? []).filter((deed) => deed.look === 'quiet')
}

const LOOKS = { main: undefined, second: 'govuk-button--secondary', grave: 'govuk-button--warning' } as const

function Deeds({ deeds, csrf }: { deeds: readonly DeskDeed[]; csrf: string }) {
  const big = deeds.flatMap((deed) => (deed.look === 'quiet' ? [] : [{ ...deed, look: deed.look }]))
  if (big.length === 0) return null
  return (
    <div class="rose-taps">
      {big.map(({ text, sends, look }) => (
        <Sending sends={sends} csrf={csrf}>
          <Button text={text} classes={LOOKS[look]} preventDoubleClick={true} />
        </Sending>
      ))}
    </div>
  )
}

type Sent = { sends: DeskDeed['sends']; csrf: string; children: preact.ComponentChildren }

function Sending({ sends, csrf, children }: Sent) {
  return (
    <Form action={sends.to} csrf={csrf} classes="rose-inline-form">
      {Object.entries(sends.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}
