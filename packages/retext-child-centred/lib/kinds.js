/**
 * What stands between two words: nothing that matters (a space, a hyphen, a wrapped line), a comma or bracket or dash, a
 * colon, a semicolon, the end of a sentence, or the end of a block (a paragraph, a heading, an item of a list).
 */
export const NEAR = 0
export const COMMA = 1
export const COLON = 2
export const SEMICOLON = 3
export const SENTENCE = 4
export const BLOCK = 5
