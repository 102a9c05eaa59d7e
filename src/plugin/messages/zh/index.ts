import type { SameKeys } from '../sameKeys.ts'
import { admin } from './admin.ts'
import { paths } from './paths.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'

/** Simplified Chinese, the language everything is first written in. The other tables have its shape. */
export const zh = { ...records, ...people, ...paths, ...refusals, ...admin }

/** The shape every language must have. */
export type Messages = SameKeys<typeof zh>
