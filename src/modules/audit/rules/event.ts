/**
 * One row of the trail as it is hashed: every field that says who did what, in a fixed shape. `at` is ISO 8601 in UTC with
 * milliseconds. The hash is SHA-256 over the RFC 8785 canonical JSON of this value.
 */
export type AuditFacts = {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly session: string | null
  readonly act: string
  readonly subjectKind: string | null
  readonly subject: string | null
  readonly youngPerson: string | null
  readonly why: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

/** One row as a page shows it; `hash` in hex. */
export type Row = Omit<AuditFacts, 'at'> & { readonly at: Date; readonly hash: string }

/** `sealedAt`: null while it waits for its link. `holds`: its hash is that of its words, and its link follows. */
export type OneRow = Row & { readonly sealedAt: Date | null; readonly holds: boolean }
