/** One supervision of a worker. Days are 'YYYY-MM-DD'. */
export type Meeting = {
  readonly id: string
  readonly workerId: string
  readonly workerName: string
  readonly ledBy: string
  readonly heldOn: string
  readonly agreed: string
}

/** What was said about one case in a supervision. */
export type AboutCase = {
  readonly episodeId: string
  readonly youngPersonId: string
  readonly decision: string
  readonly reasons: string
  /** What an adult will do. */
  readonly action: { readonly what: string; readonly owner: string; readonly dueOn: string | null } | null
}

export type NewMeeting = {
  readonly workerId: string
  readonly ledBy: string
  readonly heldOn: string
  readonly agreed: string
  readonly cases: readonly AboutCase[]
  readonly sendKey: string
}

export type Decision = {
  readonly id: string
  readonly episodeId: string
  readonly decision: string
  readonly reasons: string
  readonly by: string
  readonly decidedOn: string
}

export type Answered = { readonly answer: string; readonly by: string; readonly at: Date }

export type Question = {
  readonly id: string
  readonly episodeId: string
  readonly youngPersonId: string
  readonly question: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly answers: readonly Answered[]
}

/** One line of a list: a question, and whose case it is about. */
export type QuestionLine = {
  readonly id: string
  readonly episodeId: string
  readonly name: string
  readonly question: string
  readonly by: string
  readonly at: Date
}

/** A case that was talked about, as far as this viewer may open it. */
export type TalkedAbout = { readonly episodeId: string; readonly name: string }

export type Reflection = { readonly id: string; readonly text: string; readonly at: Date }
