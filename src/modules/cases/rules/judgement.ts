/**
 * Structured professional judgement (after Brown and others 2016–17 for the CSA Centre): what a named person
 * thinks and why. There is no total and no arithmetic: the level is chosen, with reasons, and has a day on which it is
 * looked at again.
 */
export const JUDGEMENT_QUESTIONS = [
  {
    name: 'harm',
    writtenBy: 'us',
    label: 'What has happened',
    hint: 'Harm so far: what, when, who told you, and how sure you are.',
    needed: true,
  },
  {
    name: 'risk',
    writtenBy: 'us',
    label: 'What could happen',
    hint: 'Who might cause harm, where, how and how soon; what would make it worse.',
    needed: true,
  },
  {
    name: 'circumstances',
    writtenBy: 'us',
    label: 'What people who cause harm may use',
    hint: 'Circumstances, never a cause and never a fault.',
    needed: false,
  },
  {
    name: 'strengths',
    writtenBy: 'us',
    label: 'Strengths, and people and places that protect',
    hint: '',
    needed: true,
  },
  {
    name: 'child_view',
    writtenBy: 'them',
    label: 'The young person’s view, in their words',
    hint: 'Kept exactly as said.',
    needed: false,
  },
  { name: 'carer_view', writtenBy: 'us', label: 'The view of parents or carers', hint: '', needed: false },
  { name: 'contexts', writtenBy: 'us', label: 'Places, groups and online spaces', hint: '', needed: false },
  { name: 'unknown', writtenBy: 'us', label: 'What we do not know, and who will find out', hint: '', needed: true },
  { name: 'actions', writtenBy: 'us', label: 'What adults will do', hint: 'Each with a name and a day.', needed: true },
] as const

/** 'today' is still current; the day after, it is out of date and is shown so until somebody judges again. */
export function isOutOfDate(reviewOn: string | null, today: string): boolean {
  return reviewOn !== null && reviewOn < today
}
