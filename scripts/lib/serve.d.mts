export type ServedApp = {
  ended: Promise<{ code: number | null; signal: string | null }>
  tail: () => string
  stop: () => Promise<void>
  kill: () => Promise<void>
}
export function serveApp(options: {
  root: string
  port: number
  host?: string
  env: NodeJS.ProcessEnv
  log?: string
  show?: { stdout?: NodeJS.WritableStream; stderr?: NodeJS.WritableStream }
}): Promise<ServedApp>
