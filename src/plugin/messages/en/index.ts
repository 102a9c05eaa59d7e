import type { Messages } from '../zh/index.ts'
import { admin } from './admin.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'
import { screeningRules } from './screeningRules.ts'

export const en: Messages = { ...records, ...people, ...refusals, ...admin, ...screeningRules }
