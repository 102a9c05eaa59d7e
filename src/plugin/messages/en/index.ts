import type { Messages } from '../zh/index.ts'
import { admin } from './admin.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { refusals } from './refusals.ts'
import { register, registerWords } from './register.ts'

export const en: Messages = {
  ...records,
  ...people,
  ...refusals,
  ...admin,
  ...register,
  field: { ...records.field, ...registerWords.field },
  action: { ...records.action, ...registerWords.action },
  refusal: { ...refusals.refusal, ...registerWords.refusal },
}
