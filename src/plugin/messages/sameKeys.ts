/** A table of messages in another language: the same groups and keys, other words. */
export type SameKeys<Table> = {
  [Group in keyof Table]: { [Key in keyof Table[Group]]: string }
}
