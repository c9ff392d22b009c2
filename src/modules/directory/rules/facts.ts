/** What a directory is told, as config/organisation.yml holds it. */
export type Facts = {
  readonly organisation: {
    readonly name: string
    readonly charity: string
    readonly telephone: string
    readonly email: string
  }
  readonly districts: readonly { readonly code: string; readonly label: string }[]
  readonly services: {
    readonly organisation: {
      readonly id: string
      readonly description: string
      readonly charity_number: string | null
    }
    readonly contact: { readonly name: string; readonly title: string; readonly phone_note: string }
    readonly areas: Readonly<Record<string, string>>
    readonly taxonomies: readonly TaxonomyFacts[]
    readonly list: readonly ServiceFacts[]
  }
}

export type TaxonomyFacts = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly terms: readonly {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly description: string
  }[]
}

export type ServiceFacts = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed'
  readonly alert: string | null
  readonly page: string
  readonly minimum_age: number | null
  readonly maximum_age: number | null
  readonly changed: string
  readonly checked: string | null
  readonly terms: readonly string[]
  readonly districts?: readonly string[] | undefined
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  readonly costs: readonly {
    readonly code: string
    readonly option: string
    readonly amount: number
    readonly per: string | null
  }[]
  readonly hours: readonly {
    readonly code: string
    readonly rule: string
    readonly from: string
    readonly to: string
    readonly starts: string | null
    readonly note: string
  }[]
}

/** Where this Rose stands, and its public pages that answer. */
export type Site = { readonly url: string; readonly pages: readonly string[] }
