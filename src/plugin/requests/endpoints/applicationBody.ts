import { z } from 'zod'

const short = z.string().max(300)
const long = z.string().max(10_000)

/**
 * The fields of an application, only bounded here: which are needed and how they must look is told by
 * `checkApplication`, all faults at once and in words (Art. 29). A purpose is not among them (RQ-2).
 */
export const applicationFields = {
  office: short,
  kind: z.enum(['disclosure', 'recordCorrection']).optional(),
  applicantType: short.optional(),
  name: short.optional(),
  idKind: short.optional(),
  identityNumber: short.optional(),
  contact: z
    .union([
      z.string().max(1000),
      z.strictObject({
        phone: short.optional(),
        email: short.optional(),
        address: z.string().max(1000).optional(),
      }),
    ])
    .optional(),
  description: long.optional(),
  documentNumber: short.optional(),
  delivery: short.optional(),
  format: short.optional(),
  assistance: z.string().max(1000).optional(),
  proxy: z
    .strictObject({ name: short, identityNumber: short, relation: short })
    .nullable()
    .optional(),
}
