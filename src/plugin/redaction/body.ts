import { z } from 'zod'
import { removalGroundIds } from '../../domain/disclosure/index.ts'

const mostBoxes = 2000
const mostColumns = 200

const justified = {
  ground: z.enum(removalGroundIds),
  reason: z.string().trim().min(1).max(200),
}
const fraction = z.number().min(0).max(1)
/** The edge of a page, as far as a screen's arithmetic is exact. */
const edge = 1.001

const box = z
  .strictObject({
    page: z.int().min(1).max(10_000),
    x: fraction,
    y: fraction,
    width: z.number().gt(0).max(1),
    height: z.number().gt(0).max(1),
    ...justified,
  })
  .refine(({ x, width }) => x + width <= edge, { path: ['width'] })
  .refine(({ y, height }) => y + height <= edge, { path: ['height'] })

const column = z.strictObject({
  sheet: z.string().min(1).max(100),
  column: z.string().regex(/^[A-Z]{1,3}$/),
  action: z.enum(['drop', 'mask']),
  ...justified,
})

/** The body of a redaction. With `document` the copy takes the place of the original in its draft. */
export const redactionBody = z
  .strictObject({
    boxes: z.array(box).max(mostBoxes).default([]),
    columns: z.array(column).max(mostColumns).default([]),
    fileName: z.string().trim().min(1).max(200).optional(),
    document: z.union([z.string().max(100), z.int()]).optional(),
    expectedRevision: z.int().min(1).optional(),
    /** Answers the file, and stores nothing. */
    preview: z.boolean().default(false),
  })
  .refine(
    ({ document, expectedRevision }) =>
      (document === undefined) === (expectedRevision === undefined),
    {
      path: ['expectedRevision'],
    },
  )

export type RedactionBody = z.output<typeof redactionBody>
