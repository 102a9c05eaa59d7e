import type { Messages } from '../zh/index.ts'
import { admin } from './admin.ts'
import { paths } from './paths.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'

export const en: Messages = { ...records, ...people, ...paths, ...refusals, ...admin }
