/** A file that is given by the part, as players of sound and film ask for it. */
export type OpenFile = {
  readonly type: string
  readonly size: number
  /** Another one for other bytes: letters, figures, hyphens and underscores. */
  readonly mark: string
  /** What it is called where it is kept; without one it is only shown or played. */
  readonly fileName?: string
  /** The bytes from the first to before the last. Asked for piece after piece, each when the one before is on its way. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>
}
