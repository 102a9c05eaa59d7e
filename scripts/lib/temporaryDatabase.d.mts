export type TemporaryDatabase = {
  url: string
  pid: number
  port: number
  data: string
  home: string
  /** Stops the server and removes its folder. */
  stop: () => Promise<void>
  /** After a crash of your own making; recovers and answers the new url. */
  restart: () => Promise<{ url: string; pid: number; port: number }>
}
export const forgetful: Record<string, string>
export function startTemporaryDatabase(options?: {
  root?: string
  settings?: Record<string, string | number>
}): Promise<TemporaryDatabase>
