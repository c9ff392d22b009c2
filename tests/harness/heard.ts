/** What somebody hears who has the main part of a page read to them, sentence by sentence, without its help lines. */
export function heardOn(html: string): string[] {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html
  return main
    .replaceAll(/<ul class="rose-help-lines">.*?<\/ul>|<div hidden[^>]*>.*?<\/div>|<svg\b.*?<\/svg>/gs, ' ')
    .replaceAll(/<\/?(?:p|li|ul|h[1-6]|div|label|legend|fieldset|form|button|summary|details|br)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp|#39);/g, (_, name: keyof typeof SIGNS) => SIGNS[name])
    .split('\n')
    .flatMap((block) => block.split(/(?<=[.?!:])["”’]?\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

const SIGNS = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" } as const

/** Those that are whole sentences: labels and choices are short, and would make a hard page look easy. */
export function wholeOnes(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => /[.?!]["”’]?$/.test(sentence))
}
