import type { Endpoint } from 'payload'
import type { Gongkai } from '../../options.ts'
import { answerEndpoints } from './answers.ts'
import { caseEndpoints } from './case.ts'
import { deskEndpoints } from './desk.ts'
import { entryEndpoints } from './entries.ts'
import { eventEndpoints } from './events.ts'
import { fileEndpoints } from './files.ts'
import { holdEndpoints } from './hold.ts'
import { lookupEndpoints } from './lookup.ts'
import { reviewEndpoints } from './reviews.ts'
import { submissionEndpoints } from './submissions.ts'

/** Everything about requests beside Payload's own API. Fixed paths come before those with an id. */
export const requestEndpoints = (gongkai: Gongkai): Endpoint[] => [
  ...submissionEndpoints(gongkai),
  ...lookupEndpoints(gongkai),
  ...entryEndpoints(gongkai),
  ...deskEndpoints(gongkai),
  ...eventEndpoints(gongkai),
  ...caseEndpoints(gongkai),
  ...holdEndpoints(gongkai),
  ...reviewEndpoints(gongkai),
  ...fileEndpoints(),
  ...answerEndpoints(gongkai),
]
