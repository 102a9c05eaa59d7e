import type { TextField } from 'payload'
import { isDateOnly, todayIn } from '../../../domain/dates/index.ts'
import { validityOn } from '../../../domain/disclosure/index.ts'
import { label } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'

/**
 * Whether a document is in force today (有效性, PD-7): `notYetInForce`, `inForce`, `repealed` or
 * `expired`. Computed whenever a document is read; nothing is stored that tomorrow would be wrong.
 */
export const validityField = (gongkai: Gongkai): TextField => ({
  name: 'validity',
  type: 'text',
  virtual: true,
  label: label('field.validity') as TextField['label'],
  admin: { hidden: true },
  hooks: {
    afterRead: [
      ({ siblingData }) => {
        const { effectiveOn, expiresOn, repealedOn, stage } = siblingData
        return validityOn(
          {
            effectiveOn: dateOrNull(effectiveOn),
            expiresOn: dateOrNull(expiresOn),
            repealedOn: dateOrNull(repealedOn),
            stage,
          },
          todayIn(gongkai.timeZone, gongkai.now()),
        )
      },
    ],
  },
})

/** An imported draft may hold a date that is none until its clerk has looked at it. */
const dateOrNull = (value: unknown): string | null => (isDateOnly(value) ? value : null)
