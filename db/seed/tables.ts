type Kinds = {
  uuid: string
  text: string
  date: string
  timestamptz: Date
  boolean: boolean
  integer: number
  jsonb: unknown
  'text[]': readonly string[]
  'uuid[]': readonly string[]
  bytea: Uint8Array
}
export type Kind = keyof Kinds

/** The tables that the county fills and the kind of each column, in an order in which every foreign key finds its row. */
// biome-ignore format: a table of tables, read best with few lines for each
export const TABLES = {
  'people.person': { id: 'uuid', name: 'text', email: 'text', role: 'text', job_title: 'text', demo_key: 'text',
    joined_on: 'date', left_on: 'date' },
  'people.safeguarding_deputy': { person_id: 'uuid', from_on: 'date', to_on: 'date' },
  'people.recovery_keeper': { person_id: 'uuid', from_at: 'timestamptz', named_by: 'uuid' },
  'people.duty': { person_id: 'uuid', on_date: 'date' },
  'people.day_off': { person_id: 'uuid', on_date: 'date', why: 'text' },
  'young_people.young_person': { id: 'uuid', reference: 'text', given_name: 'text', family_name: 'text',
    preferred_name: 'text', folded_name: 'text', name_keys: 'text[]', date_of_birth: 'date', details: 'jsonb',
    district: 'text', restricted: 'boolean', merged_into: 'uuid', made_at: 'timestamptz' },
  'young_people.merge': { id: 'uuid', kept_id: 'uuid', joined_id: 'uuid', because: 'text', joined_by: 'uuid',
    joined_at: 'timestamptz' },
  'young_people.safe_contact': { young_person_id: 'uuid', telephone: 'text', voicemail: 'boolean',
    text_message: 'boolean', post: 'boolean', safe_times: 'text', who_else_sees: 'text', name_to_show: 'text',
    if_someone_else_answers: 'text', code_phrase: 'text', never_contact: 'text', checked_on: 'date',
    changed_by: 'uuid', changed_at: 'timestamptz' },
  'young_people.connection': { id: 'uuid', young_person_id: 'uuid', name: 'text', relationship: 'text',
    telephone: 'text', safe_to_contact: 'boolean', lead_professional: 'boolean', note: 'text', source: 'text',
    kept_at_18: 'boolean', added_by: 'uuid', added_at: 'timestamptz' },
  'cases.episode': { id: 'uuid', reference: 'text', young_person_id: 'uuid', offer: 'text', state: 'text',
    opened_on: 'date', level: 'text', level_source: 'text', review_on: 'date', told: 'jsonb', worker_id: 'uuid',
    reopens: 'uuid', closed_on: 'date', closure_reason: 'text', closure_note: 'text', exit_lead: 'text' },
  'young_people.access': { id: 'uuid', young_person_id: 'uuid', person_id: 'uuid', because: 'text',
    because_of: 'uuid', since: 'timestamptz', until: 'timestamptz' },
  'cases.allocation': { id: 'uuid', episode_id: 'uuid', young_person_id: 'uuid', worker_id: 'uuid', because: 'text',
    allocated_by: 'uuid', since: 'timestamptz', until: 'timestamptz' },
  'cases.agreement': { id: 'uuid', episode_id: 'uuid', young_person_id: 'uuid', decision: 'text', decided_by: 'text',
    age: 'integer', evidence: 'text', words: 'text', parents_told: 'text', parents_why_not: 'text', review_on: 'date',
    recorded_by: 'uuid', recorded_at: 'timestamptz', send_key: 'uuid' },
  'cases.judgement': { id: 'uuid', episode_id: 'uuid', young_person_id: 'uuid', level: 'text', reasons: 'text',
    who_disagreed: 'text', form: 'jsonb', review_on: 'date', judged_by: 'uuid', judged_at: 'timestamptz',
    signed_off_by: 'uuid', signed_off_at: 'timestamptz' },
  'referrals.draft': { id: 'uuid', key_hash: 'bytea', send_key: 'uuid', restricted: 'boolean',
    started_at: 'timestamptz', saved_at: 'timestamptz', ends_at: 'timestamptz', sent_at: 'timestamptz' },
  'referrals.referral': { id: 'uuid', reference: 'text', send_key: 'uuid', state: 'text', urgency: 'text',
    restricted: 'boolean', received_at: 'timestamptz', answers: 'jsonb', referrer_name: 'text',
    referrer_agency: 'text', referrer_email: 'text', given_name: 'text', family_name: 'text', folded_name: 'text',
    name_keys: 'text[]', date_of_birth: 'date', district: 'text', young_person_id: 'uuid', taken_by: 'uuid' },
  'referrals.move': { id: 'uuid', referral_id: 'uuid', from_state: 'text', to_state: 'text', reason: 'text',
    note: 'text', moved_by: 'uuid', moved_at: 'timestamptz' },
  'referrals.conversation': { id: 'uuid', referral_id: 'uuid', spoken_to: 'text', spoken_at: 'timestamptz',
    holds_safety: 'text', note: 'text', had_by: 'uuid', written_at: 'timestamptz' },
  'referrals.attachment': { id: 'uuid', draft_id: 'uuid', referral_id: 'uuid', file_name: 'text', kind: 'text',
    bytes: 'bytea', size: 'integer', sha256: 'bytea', added_at: 'timestamptz' },
  'referrals.named': { referral_id: 'uuid', person_id: 'uuid', since: 'timestamptz' },
  'screening.result': { id: 'uuid', referral_id: 'uuid', level: 'text', screened_on: 'date', screened_by: 'text',
    tool: 'text', recorded_by: 'uuid', recorded_at: 'timestamptz' },
  'screening.decision': { id: 'uuid', referral_id: 'uuid', outcome: 'text', reason: 'text', note: 'text',
    redirected_to: 'text', episode_id: 'uuid', decided_by: 'uuid', decided_at: 'timestamptz' },
  'sessions.session': { id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid', starts_at: 'timestamptz',
    kind: 'text', attendance: 'text', minutes: 'integer', place: 'text', topics: 'text[]', purpose: 'text',
    did: 'text', words: 'text', observed: 'text', others_present: 'text', worker_id: 'uuid', joint_with: 'text',
    next_on: 'date', finished: 'boolean', send_key: 'uuid', written_at: 'timestamptz', version: 'integer' },
  'sessions.version': { session_id: 'uuid', version: 'integer', young_person_id: 'uuid', was: 'jsonb',
    reason: 'text', changed_by: 'uuid', changed_at: 'timestamptz' },
  'sessions.absence_prompt': { session_id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid', rule: 'text',
    raised_at: 'timestamptz' },
  'sessions.reading': { id: 'uuid', session_id: 'uuid', young_person_id: 'uuid', version: 'integer',
    agreed: 'boolean', words: 'text', read_with: 'uuid', read_at: 'timestamptz', send_key: 'uuid' },
  'promises.promise': { id: 'uuid', young_person_id: 'uuid', what: 'text', owner: 'text', due_on: 'date',
    made_in: 'text', made_in_id: 'uuid', made_by: 'uuid', made_at: 'timestamptz', state: 'text', settled_on: 'date',
    settled_by: 'uuid' },
  'plans.safety_plan': { id: 'uuid', young_person_id: 'uuid', version: 'integer', content: 'jsonb', agreed: 'text',
    agreed_words: 'text', written_with: 'text', review_on: 'date', made_by: 'uuid', made_at: 'timestamptz',
    send_key: 'uuid' },
  'plans.goal': { id: 'uuid', young_person_id: 'uuid', words: 'text', slot: 'integer', set_on: 'date',
    made_by: 'uuid', made_at: 'timestamptz', send_key: 'uuid' },
  'plans.goal_rating': { id: 'uuid', goal_id: 'uuid', young_person_id: 'uuid', rating: 'integer', words: 'text',
    rated_on: 'date', written_by: 'uuid', written_at: 'timestamptz', send_key: 'uuid' },
  'publishing.help_line_version': { id: 'uuid', code: 'text', version: 'integer', line: 'jsonb', deed: 'text', how: 'text',
    facts: 'text[]', made_by: 'uuid', made_at: 'timestamptz', send_key: 'uuid' },
  'concerns.concern': { id: 'uuid', reference: 'text', about: 'text', who: 'text', young_person_id: 'uuid', what: 'text',
    happened: 'text', words: 'text', done_already: 'text', raised_by: 'uuid', raised_at: 'timestamptz', send_key: 'uuid',
    answered_by: 'uuid', answered_at: 'timestamptz', closed_at: 'timestamptz', version: 'integer' },
  'concerns.decision': { id: 'uuid', concern_id: 'uuid', steps: 'text[]', reasons: 'text', decided_by: 'uuid',
    decided_at: 'timestamptz' },
  'concerns.closing': { concern_id: 'uuid', reason: 'text', closed_by: 'uuid', closed_at: 'timestamptz' },
  'concerns.front_door_call': { id: 'uuid', concern_id: 'uuid', called_at: 'timestamptz', spoken_to: 'text',
    advice: 'text', follow_up: 'text', letter_received_on: 'date', letter_noted_by: 'uuid', called_by: 'uuid',
    written_at: 'timestamptz' },
  'visits.visit': { id: 'uuid', person_id: 'uuid', kind: 'text', place: 'text', with_whom: 'text', telephone: 'text',
    with_young_person: 'boolean', began_at: 'timestamptz', due_at: 'timestamptz', ended_at: 'timestamptz',
    ended_by: 'uuid', send_key: 'uuid' },
  'visits.subject': { visit_id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid' },
  'visits.event': { id: 'uuid', visit_id: 'uuid', kind: 'text', deadline: 'integer', by: 'uuid', at: 'timestamptz' },
  'supervision.meeting': { id: 'uuid', worker_id: 'uuid', led_by: 'uuid', held_on: 'date', agreed: 'text',
    send_key: 'uuid', recorded_at: 'timestamptz' },
  'supervision.talked_about': { meeting_id: 'uuid', episode_id: 'uuid', young_person_id: 'uuid' },
  'supervision.decision': { id: 'uuid', meeting_id: 'uuid', episode_id: 'uuid', young_person_id: 'uuid',
    decision: 'text', reasons: 'text', decided_by: 'uuid', decided_on: 'date', at: 'timestamptz' },
  'supervision.question': { id: 'uuid', episode_id: 'uuid', young_person_id: 'uuid', question: 'text',
    asked_by: 'uuid', asked_at: 'timestamptz', send_key: 'uuid' },
  'supervision.answer': { question_id: 'uuid', number: 'integer', young_person_id: 'uuid', answer: 'text',
    answered_by: 'uuid', answered_at: 'timestamptz' },
  'supervision.reflection': { id: 'uuid', person_id: 'uuid', text: 'text', at: 'timestamptz' },
  'need_to_know.glass': { id: 'uuid', young_person_id: 'uuid', opened_by: 'uuid', reference: 'text', why: 'text',
    at: 'timestamptz', until: 'timestamptz' },
  'therapy.course': { id: 'uuid', young_person_id: 'uuid', began_on: 'date', words: 'text', begun_by: 'uuid',
    begun_at: 'timestamptz' },
  'therapy.holding': { id: 'uuid', course_id: 'uuid', young_person_id: 'uuid', therapist_id: 'uuid', since: 'timestamptz',
    because: 'text', given_by: 'uuid' },
  'therapy.entry': { id: 'uuid', course_id: 'uuid', young_person_id: 'uuid', held_on: 'date', kind: 'text', themes: 'text',
    notes: 'text', agreed: 'text', written_by: 'uuid', written_at: 'timestamptz', changed_by: 'uuid',
    changed_at: 'timestamptz' },
  'therapy.shared': { id: 'uuid', course_id: 'uuid', young_person_id: 'uuid', text: 'text', told: 'text', why: 'text',
    shared_by: 'uuid', shared_at: 'timestamptz' },
  'persons_of_concern.record': { id: 'uuid', young_person_id: 'uuid', known_as: 'text', folded_name: 'text', age: 'text',
    their_words: 'text', how: 'text', review_on: 'date', written_by: 'uuid', written_at: 'timestamptz' },
  'persons_of_concern.account': { id: 'uuid', record_id: 'uuid', young_person_id: 'uuid', what: 'text', certainty: 'text',
    source: 'text', on_date: 'date', written_by: 'uuid', written_at: 'timestamptz' },
  'partners.meeting': { id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid', kind: 'text', state: 'text', on_date: 'date',
    at_time: 'text', chair: 'text', worker_id: 'uuid', our_part: 'text', decided: 'text', view_how: 'text', words: 'text',
    next_on: 'date', send_key: 'uuid', written_by: 'uuid', written_at: 'timestamptz', version: 'integer' },
  'partners.share': { id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid', meeting_id: 'uuid', corrects: 'uuid',
    decision: 'text', on_date: 'date', what: 'text', about_whom: 'text', to_name: 'text', to_agency: 'text', how: 'text',
    steps: 'jsonb', lawful_basis: 'text', condition: 'text', without_consent: 'text', young_person_told: 'text',
    young_person_why: 'text', words: 'text', parents_told: 'text', parents_why: 'text', decided_by: 'uuid',
    send_key: 'uuid', written_by: 'uuid', written_at: 'timestamptz' },
  'partners.notes_request': { id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid', asker_kind: 'text',
    asker_name: 'text', asker_agency: 'text', asker_contact: 'text', received_on: 'date', asked_for: 'text',
    necessity_given: 'text', necessity_seen: 'text', young_person_told: 'text', young_person_why: 'text', words: 'text',
    who_else_told: 'text', answer_by: 'date', send_key: 'uuid', written_by: 'uuid', written_at: 'timestamptz' },
  'partners.notes_decision': { id: 'uuid', request_id: 'uuid', young_person_id: 'uuid', number: 'integer', outcome: 'text',
    what: 'text', reasons: 'text', lawful_basis: 'text', decided_by: 'uuid', decided_at: 'timestamptz' },
  'partners.notes_release': { id: 'uuid', request_id: 'uuid', decision_id: 'uuid', young_person_id: 'uuid',
    released_on: 'date', what_left: 'text', to_whom: 'text', how: 'text', released_by: 'uuid', send_key: 'uuid',
    written_by: 'uuid', written_at: 'timestamptz' },
  'partners.missing_episode': { id: 'uuid', young_person_id: 'uuid', episode_id: 'uuid', reported_at: 'timestamptz',
    reported_by: 'text', police_reference: 'text', known: 'text', found_at: 'timestamptz', found_by: 'text',
    send_key: 'uuid', written_by: 'uuid', written_at: 'timestamptz', version: 'integer' },
  'partners.return_interview': { missing_id: 'uuid', young_person_id: 'uuid', state: 'text', offered_on: 'date',
    offered_by: 'text', done_at: 'timestamptz', done_by: 'text', declined_by: 'text', push: 'text', pull: 'text',
    harm: 'text', places: 'text', people: 'text', source: 'text', words: 'text', written_by: 'uuid',
    written_at: 'timestamptz', version: 'integer' },
  'call_requests.request': { id: 'uuid', page_key: 'uuid', asked_at: 'timestamptz', read_from: 'timestamptz',
    nickname: 'text', way: 'text', days: 'text[]', times: 'text[]', others: 'text[]', say: 'text',
    may_leave_message: 'boolean', language: 'text', outside_community: 'boolean', topic: 'text', held_because: 'text[]',
    taken_at: 'timestamptz', taken_by: 'uuid' },
  'call_requests.number': { request_id: 'uuid', telephone: 'text', number_key: 'text' },
  'call_requests.event': { id: 'uuid', request_id: 'uuid', kind: 'text', note: 'text', for_at: 'timestamptz', by: 'uuid',
    at: 'timestamptz' },
} as const satisfies Record<string, Record<string, Kind>>

export type TableName = keyof typeof TABLES
type KindOf<T extends TableName, C extends keyof (typeof TABLES)[T]> = (typeof TABLES)[T][C] & Kind

/** One row: every column that the county fills, null where it is not known. */
export type Row<T extends TableName> = { readonly [C in keyof (typeof TABLES)[T]]: Kinds[KindOf<T, C>] | null }

/** Rows gathered table by table, before they are written. */
export class Rows {
  private readonly gathered = new Map<TableName, Row<TableName>[]>()

  add<T extends TableName>(table: T, row: Row<T>): Row<T> {
    const rows = this.gathered.get(table)
    if (rows) rows.push(row as Row<TableName>)
    else this.gathered.set(table, [row as Row<TableName>])
    return row
  }

  of<T extends TableName>(table: T): readonly Row<T>[] {
    return (this.gathered.get(table) ?? []) as unknown as readonly Row<T>[]
  }
}
