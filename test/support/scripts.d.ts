/** What tests use of scripts/lib, which is plain JavaScript because it runs before anything is installed. */

declare module '*/scripts/lib/paths.mjs' {
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
}

declare module '*/scripts/lib/dataFolder.mjs' {
  import type { CheckoutPaths } from '*/scripts/lib/paths.mjs'
  export function makeDataFolder(paths: CheckoutPaths): Promise<void>
}

declare module '*/scripts/lib/checkoutDatabase.mjs' {
  import type { CheckoutPaths } from '*/scripts/lib/paths.mjs'
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
}

declare module '*/scripts/lib/temporaryDatabase.mjs' {
  export type TemporaryDatabase = {
    url: string
    pid: number
    port: number
    data: string
    /** For temporary files; it goes with the server. */
    scratch: string
    /** Stops the server and removes its folder. */
    stop: () => Promise<void>
    /** After a crash of your own making: recovers, and answers the new url. */
    restart: () => Promise<{ url: string; pid: number; port: number }>
  }
  export function startTemporaryDatabase(options?: {
    root?: string
    settings?: Record<string, string | number>
  }): Promise<TemporaryDatabase>
}

declare module '*/scripts/lib/lock.mjs' {
  type Holder = { pid: number; born: string | null; url?: string }
  export function takeLock(options: {
    file: string
    note?: Record<string, unknown>
  }): Promise<{ release?: () => Promise<void>; wasStale?: boolean; holder?: Holder }>
  export function withLock<T>(
    options: { file: string; timeoutMs?: number },
    task: () => Promise<T>,
  ): Promise<T>
  export function readHolder(file: string): Promise<Holder | null>
  export function me(): { pid: number; born: string | null }
}

declare module '*/scripts/lib/ports.mjs' {
  export function freePort(): Promise<number>
  export function parsePort(text?: string): number
}

declare module '*/scripts/lib/serve.mjs' {
  export type ServedApp = {
    ended: Promise<{ code: number | null; signal: string | null }>
    tail: () => string
    stop: () => Promise<void>
    kill: () => Promise<void>
  }
  export function serveApp(options: {
    root: string
    port: number
    env: NodeJS.ProcessEnv
    host?: string
    log?: string
  }): Promise<ServedApp>
}

declare module '*/scripts/lib/browser.mjs' {
  export function findBrowser(env?: Record<string, string | undefined>): string | null
}

declare module '*/scripts/lib/refusal.mjs' {
  export class Refusal extends Error {
    code: number
  }
  export function explain(error: unknown): Refusal
}

declare module '*/scripts/lib/postgresLog.mjs' {
  export function explainLog(
    text: string,
    options?: { data?: string },
  ): { refusal: Error; mayPass: boolean }
}

declare module '*/scripts/lib/productionEnv.mjs' {
  export function assertProductionEnv(env: Record<string, string | undefined>): Promise<void>
}

declare module '*/scripts/lib/disk.mjs' {
  export function assertDiskSpace(options: {
    folder: string
    neededMegabytes: number
  }): Promise<void>
}

declare module '*/scripts/lib/install.mjs' {
  export function assertNode(version?: string): void
  export function isInstalled(options: { root: string; withDev?: boolean }): Promise<boolean>
}

declare module '*/scripts/lib/lockFile.mjs' {
  export function missingPackages(lock: {
    packages: Record<string, object>
  }): Record<string, object>
}

declare module '*/scripts/lib/sources.mjs' {
  export function hashOfSources(options: { root: string }): Promise<string>
}

declare module '*/scripts/lib/vitest.mjs' {
  export function countReport(options: { report: unknown; code: number | null }): {
    passed: number
    failed: number
    skipped: number
  }
}

declare module '*/scripts/lib/tally.mjs' {
  export function createTally(): {
    pass: () => void
    fail: (label?: string) => void
    add: (label: string, count: { passed: number; failed: number; skipped: number }) => void
    failures: () => string[]
    lastLine: () => string
    exitCode: () => number
  }
}

declare module '*/scripts/lib/benchTable.mjs' {
  export type Figure = {
    name: string
    data?: string
    p50?: number
    p95?: number
    unit?: string
    note?: string
  }
  export function readFigures(file: string): Promise<Figure[]>
  export function tableOf(figures: Figure[]): string
}

declare module '*/scripts/lib/nodeFlags.mjs' {
  export const loadsLexical: string[]
  export function typescriptArgs(root: string): string[]
}

declare module '*/scripts/lib/prepare.mjs' {
  export function cliArgs(root: string): string[]
}
