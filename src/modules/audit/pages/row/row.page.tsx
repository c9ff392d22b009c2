import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { formatMoment } from '../../../../platform/pure/dates.ts'
import type { OneRow } from '../../rules/event.ts'
import { actorWords, detailWords, kindWords, sentence } from '../../rules/trail-words.ts'

/** One row of the trail, whole. */
export function RowPage({ row, names }: { row: OneRow; names: ReadonlyMap<string, string> }) {
  return (
    <>
      <BackLink href={urls.audit} text="Audit trail" />
      <h1 class="govuk-heading-l">{sentence(row.act)}</h1>
      {!row.holds && (
        <WarningText
          text="This row is not as it was written, or its place in the chain was changed. Tell the safeguarding trustee, and ask the operator to run bin/rose audit verify."
          iconFallbackText="Warning"
        />
      )}
      <SummaryList rows={[...happened(row, names), ...kept(row)].map(([key, value]) => ({ key, value }))} />
    </>
  )
}

type Line = readonly [string, { readonly html: preact.VNode } | string]

function happened(row: OneRow, names: ReadonlyMap<string, string>): Line[] {
  const record = (id: string | null) => id !== null && { html: <Link href={urls.auditOf({ record: id })}>{id}</Link> }
  const lines: readonly (readonly [string, { readonly html: preact.VNode } | string | null | false])[] = [
    ['When', formatMoment(row.at)],
    ['Who', actorWords(row.actor, names)],
    ['From which session', row.session],
    ['About', row.subjectKind === null ? null : sentence(kindWords(row.subjectKind))],
    ['Its number', record(row.subject)],
    ['Young person’s number', record(row.youngPerson)],
    ['Why', row.why],
    ...detailWords(row.detail).map(({ key, value }) => [sentence(key), value] as const),
  ]
  return lines.flatMap(([key, value]) => (value ? [[key, value] as const] : []))
}

/** Whether it holds, and never which link it is: links are numbered, and numbers count what is hidden (ADR 0011). */
function kept({ hash, sealedAt, holds }: OneRow): Line[] {
  return [
    ['Hash (SHA-256)', { html: <code>{hash}</code> }],
    [
      'Link in the chain',
      sealedAt === null ? 'Waits for it; it comes within seconds' : `Made ${formatMoment(sealedAt)}`,
    ],
    ['Does it hold?', holds ? 'Yes' : 'No'],
  ]
}
