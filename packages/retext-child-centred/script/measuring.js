import { check } from '../index.js'

/**
 * @typedef {'strong' | 'suggest' | 'inform'} Strength
 * @typedef {{ text: string, blames: { words: string, strength: Strength, rule?: string }[] }} Entry a labelled text
 * @typedef {{ found: number, missed: number, false: number }} Count
 * @typedef {{ text: string, said: string }} Remark
 */

/** @type {readonly Strength[]} */
const STRENGTHS = ['strong', 'suggest', 'inform']

/**
 * A label counts as found when a finding shares a letter with its words; a finding that shares none with any label is a
 * false alarm. Labels are counted by the strength of their label, false alarms by that of the finding.
 *
 * @param {readonly Entry[]} entries
 */
export function measure(entries) {
  const counts = Object.fromEntries(STRENGTHS.map((strength) => [strength, { found: 0, missed: 0, false: 0 }]))
  /** @type {Remark[]} */
  const remarks = []
  let clean = 0
  let alarmed = 0
  for (const { text, blames } of entries) {
    const findings = check(text)
    const places = blames.map((blame) => ({
      ...blame,
      start: text.indexOf(blame.words),
      end: text.indexOf(blame.words) + blame.words.length,
    }))
    for (const place of places) {
      const meets = findings.some((finding) => finding.start < place.end && finding.end > place.start)
      const count = counts[place.strength]
      if (count) count[meets ? 'found' : 'missed'] += 1
      if (!meets) remarks.push({ text, said: `missed ${place.strength}: "${place.words}"` })
    }
    const wrong = findings.filter(
      (finding) => !places.some((place) => finding.start < place.end && finding.end > place.start),
    )
    for (const finding of wrong) {
      const count = counts[finding.strength]
      if (count) count.false += 1
      remarks.push({ text, said: `false ${finding.rule} (${finding.strength}): "${finding.text}"` })
    }
    if (blames.length === 0) {
      clean += 1
      if (wrong.length > 0) alarmed += 1
    }
  }
  return { counts, remarks, texts: entries.length, clean, alarmed }
}

/** @param {ReturnType<typeof measure>} measured @param {boolean} quiet */
export function shown({ counts, remarks, texts, clean, alarmed }, quiet) {
  const lines = quiet ? [] : remarks.map(({ text, said }) => `${said}\n    ${text.replaceAll('\n', ' / ')}`)
  const all = { found: 0, missed: 0, false: 0 }
  for (const [strength, count] of Object.entries(counts)) {
    lines.push(line(strength, count))
    all.found += count.found
    all.missed += count.missed
    all.false += count.false
  }
  lines.push(line('all', all), `${texts} texts; false alarms in ${alarmed} of ${clean} clean ones`)
  return `${lines.join('\n')}\n`
}

/** @param {Count} count */
export function rates({ found, missed, false: wrong }) {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong)
  const recall = found + missed === 0 ? 1 : found / (found + missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** @param {string} name @param {Count} count */
function line(name, count) {
  const { precision, recall, f1 } = rates(count)
  const labels = count.found + count.missed
  return `${name.padEnd(8)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${labels} labels, ${count.missed} missed, ${count.false} false)`
}
