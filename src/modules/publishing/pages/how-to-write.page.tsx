import { Details } from '#ui/details.tsx'

const BLOCKS = [
  ['{{help young-people}}', 'help lines for young people, with what is open now'],
  ['{{help adults}}', 'help lines for adults'],
  ['{{call}}', 'the button “Ask us to call you”'],
  ['{{refer}}', 'the button “Refer a young person”'],
  ['{{card}}', 'the button to the card with numbers'],
  ['{{more: A question}} … {{/more}}', 'what stands between is folded away under the question'],
] as const

const FILLED = [
  ['{name}', 'our name'],
  ['{charity}', 'the charity'],
  ['{area}', 'the area'],
  ['{office}', 'our telephone number'],
  ['{emergency}', 'the number for emergencies'],
  ['{silent}', 'what to do when one cannot speak'],
  ['{police}', 'the police, when it can wait'],
  ['{door}', 'the front door of the council'],
  ['{door-public}', 'its number for anybody'],
  ['{door-professionals}', 'its number for professionals'],
  ['{door-hours}', 'its hours, a sentence of its own; nothing, when nobody has checked them for six months'],
  ['{door-professionals-hours}', 'the same, of its number for professionals'],
  ['{reading}', 'who reads what is sent, and when'],
  ['{reply}', 'how soon we answer a request for a call; on its own page, by which day'],
  ['{call-days}', 'for how many days a request for a call is kept that led to nothing'],
] as const

export function HowToWrite() {
  return (
    <>
      <Details summaryText="Headings, lists and links">
        <ul class="govuk-list govuk-list--bullet">
          <li>A line that begins with ## is a heading, with ### a smaller one.</li>
          <li>Lines that begin with - are a list. A list of links alone becomes a row of doors.</li>
          <li>**Two stars around words** make them stand out.</li>
          <li>[Words of a link](/families) lead to a page of ours, by its address without the name of the site.</li>
        </ul>
      </Details>
      <Details summaryText="Blocks, each alone on its line">
        <Names pairs={BLOCKS} />
      </Details>
      <Details summaryText="What is filled in for you">
        <Names pairs={FILLED} />
      </Details>
    </>
  )
}

function Names({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <ul class="govuk-list">
      {pairs.map(([name, says]) => (
        <li>
          <code>{name}</code>: {says}
        </li>
      ))}
    </ul>
  )
}
