type Holder = { pid: number; born: string | null; url?: string }

export function takeLock(options: {
  file: string
  note?: Record<string, unknown>
}): Promise<{ release?: () => Promise<void>; wasStale?: boolean; holder?: Holder }>
export function readHolder(file: string): Promise<Holder | null>
export function me(): { pid: number; born: string | null }
