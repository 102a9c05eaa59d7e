import type { Messages } from '../zh/index.ts'
import { admin } from './admin.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { redaction, redactionRefusals } from './redaction.ts'
import { refusals } from './refusals.ts'

export const en: Messages = {
  ...records,
  ...people,
  ...refusals,
  ...admin,
  redaction,
  refusal: { ...refusals.refusal, ...redactionRefusals },
}
