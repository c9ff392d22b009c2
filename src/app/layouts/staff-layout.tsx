import { may } from '#modules/people'
import type { Around } from '#platform/http/foundations.ts'
import * as urls from '#urls'

/** What leads through the pages of staff. */

export function StaffFooter({ learns }: { learns: boolean }) {
  return (
    <ul class="rose-footer__links">
      <li>
        {learns ? (
          <a href={urls.languageLearning}>Words that do not blame</a>
        ) : (
          <a href={urls.language}>Words that do not blame</a>
        )}
      </li>
      <li>
        <a href={urls.account}>Your account</a>
      </li>
      <li>
        <a href={urls.access}>Who may do what</a>
      </li>
    </ul>
  )
}

export function TinyForm({ action, csrf, label }: { action: string; csrf: string; label: string }) {
  return (
    <form method="post" action={action} class="rose-inline-form">
      <input type="hidden" name="_csrf" value={csrf} />
      <button class="rose-link-button">{label}</button>
    </form>
  )
}

/** Sent by POST: a name in an address would stay in the browser's history and in every log on the way. */
export function searchBox({ viewer, csrf }: Around) {
  if (viewer.kind !== 'staff' || !may(viewer, 'case.read')) return undefined
  return (
    <form method="post" action={urls.search} role="search" class="rose-inline-form">
      <input type="hidden" name="_csrf" value={csrf} />
      <label class="govuk-visually-hidden" for="search-words">
        Name, date of birth or reference
      </label>
      <input
        class="govuk-input"
        id="search-words"
        name="words"
        type="search"
        autocomplete="off"
        placeholder="Name, birthday, reference"
      />
      <button class="govuk-button">Search</button>
    </form>
  )
}

/** Only what this person may open, so that nobody is sent to a closed door. */
export function staffNav({ viewer }: Around): { text: string; href: string }[] {
  if (viewer.kind !== 'staff') return []
  const doors = [
    { permission: 'today.read', text: 'Today', href: urls.today },
    { permission: 'case.read', text: 'Cases', href: urls.cases },
    { permission: 'referral.read', text: 'Referrals', href: urls.referrals },
    { permission: 'therapy.read', text: 'Therapy', href: urls.therapy },
    { permission: 'visit.read', text: 'Visits', href: urls.visits },
    { permission: 'case.read', text: 'Supervision', href: urls.supervision },
    { permission: 'call-request.answer', text: 'Calls', href: urls.callRequests },
    { permission: 'concern.raise', text: 'Concerns', href: urls.concerns },
    { permission: 'figures.read', text: 'Figures', href: urls.reports },
    { permission: 'site.write', text: 'Pages', href: urls.managePages },
    { permission: 'site.write', text: 'Recordings', href: urls.manageRecordings },
    { permission: 'news.write', text: 'News', href: urls.manageNews },
    { permission: 'concern.raise', text: 'People', href: may(viewer, 'people.read') ? urls.people : urls.rota },
    { permission: 'audit.read', text: 'Audit', href: urls.audit },
  ]
  return doors.filter((door) => may(viewer, door.permission)).map(({ text, href }) => ({ text, href }))
}
