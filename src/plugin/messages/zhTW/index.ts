import type { Messages } from '../zh/index.ts'
import { admin } from './admin.ts'
import { holidays, holidayWords } from './holidays.ts'
import { intake, intakeRefusals } from './intake.ts'
import { letters, letterWords } from './letters.ts'
import { paths } from './paths.ts'
import { people } from './people.ts'
import { precedents } from './precedents.ts'
import { privacy, privacyRefusals } from './privacy.ts'
import { records } from './records.ts'
import { redaction, redactionRefusals } from './redaction.ts'
import { refusals } from './refusals.ts'
import { register, registerWords } from './register.ts'
import { requestDesk } from './requestDesk.ts'
import { requestRefusals, requests } from './requests.ts'
import { screening } from './screening.ts'
import { screeningRules } from './screeningRules.ts'

/** Traditional Chinese. Same terms of law as in the simplified table. */
export const zhTW: Messages = {
  ...records,
  ...people,
  ...refusals,
  ...admin,
  ...screening,
  ...screeningRules,
  ...paths,
  ...precedents,
  ...register,
  ...privacy,
  ...intake,
  ...requests,
  ...holidays,
  ...letters,
  ...requestDesk,
  redaction,
  // What a feature adds to the words that all of them share.
  field: { ...records.field, ...registerWords.field, ...letterWords.field },
  action: { ...records.action, ...registerWords.action, ...holidayWords.action },
  refusal: {
    ...refusals.refusal,
    ...registerWords.refusal,
    ...redactionRefusals,
    ...privacyRefusals,
    ...intakeRefusals,
    ...requestRefusals,
  },
}
