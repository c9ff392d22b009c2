import { isParentOrCarer } from './eighteen.ts'
import type { Connection } from './person.ts'

const FAMILY = [
  'family relative relation kin household mama mami amma ammi papa baba abu abbu tata ama aunt aunty auntie uncle niece nephew',
  'sister brother sibling stepsister stepbrother cousin daughter son twin grandson granddaughter partner boyfriend girlfriend',
  'ex husband wife fiance fiancee friend friends bestie neighbour neighbor landlord lodger flatmate housemate',
]
  .join(' ')
  .split(' ')

/** A job has its own word, also where a family word stands beside it: "family support worker", "Nan's social worker". */
const JOBS =
  /\b(?:worker|officer|teacher|tutor|nurse|doctor|gp|advocate|practitioner|manager|coordinator|co-ordinator|solicitor|therapist|counsellor|psycholog\w+|psychiatrist|constable|sergeant|inspector|adviser|advisor|keyworker|visitor|cafcass)\b/i

/**
 * Whether somebody's number needs no gate: the lead professional, unless the words that say who they are say family. A tick
 * in the wrong box must not put a mother's number one tap away.
 */
export function isProfessional(one: Pick<Connection, 'leadProfessional' | 'relationship'>): boolean {
  return one.leadProfessional && !soundsLikeFamily(one.relationship)
}

export function soundsLikeFamily(relationship: string): boolean {
  if (JOBS.test(relationship)) return false
  const words = relationship
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}]+/u)
  return (
    isParentOrCarer(relationship) || words.some((word) => FAMILY.includes(word.replace(/^(?:step|half|grand)/, '')))
  )
}

type Numbered = Pick<Connection, 'leadProfessional' | 'relationship' | 'telephone' | 'safeToContact'>
type Other = Pick<Connection, 'relationship' | 'safeToContact'>

/**
 * The lead professional's number as a telephone dials it, or '' when a tap could reach somebody else: it is no number, they
 * are not safe to contact, or it is also the number of the young person, of a family, or of somebody who is not safe.
 */
export function numberToTap(one: Numbered, sharedWith: readonly Other[], ownNumber: string): string {
  const plain = one.telephone.replaceAll(/[\s().-]/g, '')
  if (!isProfessional(one) || one.safeToContact === false || !/^\+?\d{3,15}$/.test(plain)) return ''
  if (isSameNumber(ownNumber, plain)) return ''
  return sharedWith.some((other) => other.safeToContact === false || !JOBS.test(other.relationship)) ? '' : plain
}

export function isSameNumber(one: string, other: string): boolean {
  const digits = (text: string) => text.replaceAll(/\D/g, '').slice(-9)
  return digits(one) !== '' && digits(one) === digits(other)
}
