import {
  type Review,
  type ReviewKind,
  type ReviewOutcome,
  reviewKinds,
  reviewOutcomes,
} from './types.ts'

/** The fifteen numbers of Table 4 of the annual report. */
export type TableFour = Record<ReviewKind, Record<ReviewOutcome | 'total', number>>

/** Counts proceedings: each in the one cell of its kind and outcome, and in the sum of its kind (A4). */
export function tableFour(rows: Iterable<Pick<Review, 'kind' | 'outcome'>>): TableFour {
  const table = Object.fromEntries(
    reviewKinds.map((kind) => [
      kind,
      Object.fromEntries([...reviewOutcomes, 'total'].map((name) => [name, 0])),
    ]),
  ) as TableFour
  for (const { kind, outcome } of rows) {
    table[kind][outcome] += 1
    table[kind].total += 1
  }
  return table
}
