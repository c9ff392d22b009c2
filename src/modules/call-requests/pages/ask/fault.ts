import { helpFor, Lines } from '#modules/site'
import type { Page, Unanswered } from '#platform/http/ask.ts'
import { page } from '#platform/http/ask.ts'
import type { Entry } from '#ui/field.tsx'
import type { Setting } from '../../setting.ts'
import { readAsked } from './ask.form.ts'
import { AskForm } from './ask.page.tsx'
import { tokenOf } from './ask.ts'
import { ClosedPage } from './closed.page.tsx'
import { drawn, pageOf, URGENT, wordsOf } from './drawn.ts'
import { NextPage } from './next.page.tsx'

/** The form when the database is away: nobody is asked to write what we cannot take, and the help lines are in memory. */
export function showFault(setting: Setting) {
  return ({ now }: Unanswered): Page => ({ ...closed(setting, now, null), status: 503 })
}

/** Whoever had written has every word back. The page goes on being the page it was, so that both together are one request. */
export function submitFault(setting: Setting) {
  return (asked: Unanswered): Page => {
    const { entry } = readAsked(asked.form, setting.organisation.call_requests)
    const written = { entry: { ...entry, errors: [] }, token: tokenOf(asked, setting) }
    return { ...closed(setting, asked.now, written), status: 503, hasForm: true }
  }
}

/** It was taken before this page was asked for; only when somebody reads it is not known now. */
export function nextFault(setting: Setting) {
  return ({ now }: Unanswered): Page => {
    const urgent = drawn(URGENT, setting, { now, reading: UNKNOWN })
    return { ...page(wordsOf(setting).about.tab, NextPage({ reading: UNKNOWN, now, urgent })), unlisted: true }
  }
}

const UNKNOWN = { is: 'nobody' } as const

function closed(setting: Setting, now: Date, written: { entry: Entry; token: string } | null): Page {
  const { organisation, lines } = setting
  const body = ClosedPage({
    title: wordsOf(setting).about.title,
    why: { is: 'fault' },
    urgent: drawn(URGENT, setting, { now, reading: UNKNOWN }),
    lines: Lines({ shown: helpFor(lines, 'young-people', now), audience: 'young-people' }),
    written: written && AskForm({ ...written, organisation }),
  })
  return pageOf(setting, body, false)
}
