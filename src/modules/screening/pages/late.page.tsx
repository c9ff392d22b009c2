import type { ComponentChildren } from 'preact'
import { ADD, AdditionForm, type Referral } from '#modules/referrals'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'

/** What somebody wrote who came second: every row of it beside what is saved. */
export type Late = { readonly said: string; readonly rows: readonly BothRow[]; readonly sendKey: string }

type Given = { title: string; referral: Referral; late: Late; csrf: string; children?: ComponentChildren }

/** In the place of a form that nothing can be saved from any more: both, and the words as something to add. */
export function TooLate({ title, referral, late, csrf, children }: Given) {
  const entry = { values: { said: asAddition(title, late.rows), send_key: late.sendKey }, errors: [] }
  return (
    <>
      <BothVersions said={late.said} rows={differing(late.rows)} next={ADD} />
      {children}
      <AdditionForm referralId={referral.id} entry={entry} csrf={csrf} />
    </>
  )
}

/** The words of a form that was not saved, as one text to be kept beside the referral. */
export function asAddition(title: string, rows: readonly BothRow[]): string {
  const written = rows.filter(({ mine }) => mine !== '').map(({ label, mine }) => `${label}: ${mine}`)
  return [`${title}, as I had written it:`, ...written].join('\n')
}
