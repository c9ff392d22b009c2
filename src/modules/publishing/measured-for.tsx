import { factsAt, readMarkdown, textsOf } from '#modules/site'
import { doubtsOf, measureTexts } from './measure.ts'
import { MeasuresBeside } from './pages/measures.page.tsx'
import type { Setting } from './setting.ts'

/** Words for adults that another module keeps, measured as those of the site's own pages are. */
export function measuredFor(setting: Pick<Setting, 'organisation' | 'check'>) {
  return ({ title, summary, words }: { title: string; summary: string; words: string }, now: Date) => {
    const facts = factsAt(setting.organisation, now)
    const { marks } = readMarkdown(words)
    const [heading = '', ...texts] = textsOf({ about: { title }, parts: [{ kind: 'words', marks }] }, facts)
    const measures = measureTexts(setting, { heading, texts, besides: [summary], isForYoungPeople: false })
    return {
      beside: <MeasuresBeside measures={measures} />,
      following: <MeasuresBeside measures={measures} facts={facts} />,
      doubts: doubtsOf(measures),
    }
  }
}
