import type { CheckoutPaths } from './paths.mjs'

export type CheckoutDatabase = {
  url: string
  secrets: Record<string, string>
  pid: number
  data: string
  isNew: boolean
  isReused: boolean
  release: () => Promise<void>
}
export function openCheckoutDatabase(options: { paths: CheckoutPaths }): Promise<CheckoutDatabase>
