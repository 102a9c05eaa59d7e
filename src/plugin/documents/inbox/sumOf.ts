import type { InboxList } from './types.ts'

/** Where counting stops for people: beyond it they read "99+". */
export const mostCounted = 99

/** Several lists counted together, no further than people are told. */
export function sumOf(...lists: Pick<InboxList, 'count' | 'isMore'>[]): {
  count: number
  isMore: boolean
} {
  const sum = lists.reduce((total, list) => total + list.count, 0)
  return {
    count: Math.min(sum, mostCounted),
    isMore: sum > mostCounted || lists.some((list) => list.isMore),
  }
}
