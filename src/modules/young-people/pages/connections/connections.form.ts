import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { NewConnection } from '../../rules/person.ts'
import { soundsLikeFamily } from '../../rules/professional.ts'

const LINE = { most: 300 }

export function readConnection(form: Form) {
  const r = new Reading(form)
  const connection: Omit<NewConnection, 'youngPersonId' | 'by'> = {
    name: r.text('name', { ...LINE, missing: 'Write who it is.' }),
    relationship: r.text('relationship', { ...LINE, missing: 'Write who they are to the young person.' }),
    telephone: r.text('telephone', LINE),
    safeToContact: r.yesNo('safe_to_contact'),
    leadProfessional: r.yesNo('lead_professional') === true,
    note: r.text('note'),
    source: r.text('source', LINE),
  }
  if (connection.leadProfessional && soundsLikeFamily(connection.relationship))
    r.fault(
      'lead_professional',
      'A lead professional is somebody whose job it is. Add family and friends without this tick: their number stays behind safe contact.',
    )
  return { connection, entry: r.entry, isGood: r.isGood }
}
