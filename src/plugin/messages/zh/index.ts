import type { SameKeys } from '../sameKeys.ts'
import { admin } from './admin.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'
import { screeningRules } from './screeningRules.ts'

/** Simplified Chinese, the language everything is first written in. The other tables have its shape. */
export const zh = { ...records, ...people, ...refusals, ...admin, ...screeningRules }

/** The shape every language must have. */
export type Messages = SameKeys<typeof zh>
