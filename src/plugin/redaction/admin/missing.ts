import type { Problem } from '../../admin/form/useAct.ts'
import type { Say } from '../../admin/sayIn.ts'
import type { DrawnBox } from './boxes.ts'
import type { ChosenColumn } from './columns.ts'

/** Every box and column without a reason, each by its name: of twenty nobody finds the one. */
export function missingReasons(
  say: Say,
  { boxes, columns }: { boxes: readonly DrawnBox[]; columns: readonly ChosenColumn[] },
): Problem[] {
  const parts = [
    ...boxes.map(({ reason, page }, index) => ({
      reason,
      part: `${say('redaction.box', { number: index + 1 })}（${say('redaction.pageNumber', { page })}）`,
    })),
    ...columns.map(({ reason, sheet, column }) => ({
      reason,
      part: say('redaction.columnOf', { sheet, column }),
    })),
  ]
  return parts
    .filter(({ reason }) => reason.trim() === '')
    .map(({ part }) => ({
      field: null,
      message: say('admin.missing', { field: say('redaction.reasonOf', { part }) }),
    }))
}
