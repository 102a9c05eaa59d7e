import type { DocumentsOf } from '../types.ts'
import { agriculture } from './agriculture.ts'
import { current } from './current.ts'
import { education } from './education.ts'
import { finance } from './finance.ts'
import { general } from './general.ts'
import { heyuan } from './heyuan.ts'
import { fiveYearPlan } from './plan2021.ts'
import { policy } from './policy.ts'
import { recent } from './recent.ts'
import { restricted } from './restricted.ts'
import { transport } from './transport.ts'
import { waiting } from './waiting.ts'
import { welfare } from './welfare.ts'

/** All documents of the demo county: those of past years, and those of these weeks. */
export const documentsOf: DocumentsOf = (calendar) => [
  ...general,
  ...policy,
  fiveYearPlan,
  ...finance,
  ...welfare,
  ...education,
  ...transport,
  ...agriculture,
  ...heyuan,
  ...restricted,
  ...recent(calendar),
  ...waiting(calendar),
  ...current(calendar),
]
