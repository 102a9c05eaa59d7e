export type CheckoutPaths = {
  root: string
  data: string
  app: string
  logs: string
  secrets: string
  location: string
  prepared: string
  startLock: string
  databaseLock: string
  databaseUsers: string
  next: string
  buildStamp: string
}
export const checkout: string
export function pathsOf(root?: string): CheckoutPaths
