/** What the ledger holds the hash of: all of a row that the calendar follows from. Ids are texts. */
export const contentOfRow = (row: Record<string, unknown>) => ({
  seq: row.seq,
  kind: row.kind,
  year: row.year ?? null,
  office: row.office ?? null,
  days: row.days,
  source: row.source ?? null,
  replaces: row.replaces ?? null,
  isWithdrawal: Boolean(row.isWithdrawal),
})
