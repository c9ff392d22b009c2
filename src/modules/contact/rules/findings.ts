import type { Finding } from './asked.ts'

const LEAD = 'Ask them when you next meet, or ask their lead professional for a safe way.'

export function no(code: string, sentence: string, instead = LEAD): Finding {
  return { is: 'no', code, sentence, instead }
}

export function check(code: string, sentence: string, confirm: string): Finding {
  return { is: 'check', code, sentence, confirm }
}
