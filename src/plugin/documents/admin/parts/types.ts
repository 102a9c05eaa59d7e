import type { Description } from '../../describe.ts'

/** A document's standing as the screens get it from `GET :id/transitions`. */
export type Standing = Omit<Description, 'document'>
