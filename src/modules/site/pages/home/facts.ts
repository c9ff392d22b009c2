/** What the front page needs of config/organisation.yml. */
export type HomeFacts = {
  readonly organisation: {
    readonly name: string
    readonly charity: string
    readonly area: string
    readonly telephone: string
    readonly email: string
    readonly since: number
    readonly team_since: number
  }
  readonly emergency: { readonly number: string; readonly silent: string; readonly police: string }
  readonly front_door: {
    readonly name: string
    readonly short: string
    readonly professionals: string
    readonly public: string
    readonly hours: string
    readonly out_of_hours: string
  }
  readonly young_people_lines: readonly { readonly name: string; readonly number: string; readonly note: string }[]
}
