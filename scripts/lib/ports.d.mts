export const loopback: string
export function freePort(): Promise<number>
export function parsePort(text?: string): number
export function assertPortFree(options: {
  port: number
  patienceMs?: number
  host?: string
}): Promise<void>
