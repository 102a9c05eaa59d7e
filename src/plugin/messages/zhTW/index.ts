import type { Messages } from '../zh/index.ts'
import { admin } from './admin.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'
import { screeningRules } from './screeningRules.ts'

/** Traditional Chinese. Same terms of law as in the simplified table. */
export const zhTW: Messages = { ...records, ...people, ...refusals, ...admin, ...screeningRules }
