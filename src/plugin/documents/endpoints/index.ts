import type { Endpoint } from 'payload'
import type { Gongkai } from '../../options.ts'
import { precedentEndpoints } from '../../precedents/endpoints.ts'
import { reviewEndpoints } from '../../register/endpoints.ts'
import { findingEndpoints } from '../../screening/endpoints.ts'
import { approvalSheetEndpoints } from './approvalSheet.ts'
import { comparisonEndpoints } from './comparison.ts'
import { inboxEndpoints } from './inbox.ts'
import { transitionEndpoints } from './transitions.ts'
import { wordImportEndpoints } from './wordImport.ts'

/** Everything about documents beside Payload's own API. Fixed paths come before those with an id. */
export const documentEndpoints = (gongkai: Gongkai): Endpoint[] => [
  ...inboxEndpoints(gongkai),
  ...precedentEndpoints(gongkai),
  ...wordImportEndpoints(gongkai),
  ...transitionEndpoints(gongkai),
  ...findingEndpoints(gongkai),
  ...comparisonEndpoints(),
  ...approvalSheetEndpoints(gongkai),
  ...reviewEndpoints(gongkai),
]
