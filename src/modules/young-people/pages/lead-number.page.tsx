import { Link } from '#ui/link.tsx'

type Given = {
  one: { readonly telephone: string; readonly safeToContact: boolean | null; readonly toTap: string }
  classes?: string
}

/**
 * The lead professional's number. It rings at a tap only where `numberToTap` let it: everybody else's goes through the
 * gate, and here is read.
 */
export function LeadNumber({ one, classes }: Given) {
  if (one.safeToContact === false) return <strong>not safe to contact</strong>
  if (one.toTap !== '')
    return (
      <Link href={`tel:${one.toTap}`} classes={classes}>
        {one.telephone}
      </Link>
    )
  if (one.telephone === '') return <>no number is written down</>
  return (
    <>
      <strong>{one.telephone}</strong>
      {/^[\d\s().+-]+$/.test(one.telephone) && ' (it may reach the family: read safe contact first)'}
    </>
  )
}
