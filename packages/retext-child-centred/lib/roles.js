/** What a phrase is for: to be found, to cancel what is found, or to show that wording is spoken about. */
export const FOUND = 0
export const EXCEPT = 1
export const NEARBY = 2
export const NEEDED = 3
export const MENTION_BEFORE = 4
export const MENTION_AFTER = 5
export const MENTION_NEXT = 6
export const MENTION_NEAR = 7
export const MENTION_TITLE = 8
export const MENTION_CLOSE = 9
export const MENTION_ADJACENT = 10
