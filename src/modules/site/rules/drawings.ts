/** The pictures that Rose brings for pages in Easy Read, as a page names them. */
export const DRAWINGS = [
  'telephone',
  'caller',
  'trusted',
  'words',
  'ringing',
  'signing',
  'together',
  'open-hands',
  'watched',
  'doors',
  'page',
  'gift',
  'everyone',
  'not-you',
  'yes-no',
  'string',
  'face-down',
  'path',
  'heart',
  'pointing',
  'faces',
  'talking',
] as const

export type DrawingName = (typeof DRAWINGS)[number]
