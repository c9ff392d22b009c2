/** An address below these is for young people, in whatever language it begins with, and also where no page stands. */
const THEIRS = /^(?:\/[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?\/(?:you|privacy\/young-people)(?:\/|$)/i

export function isForYoungPeople(path: string): boolean {
  return THEIRS.test(path)
}
