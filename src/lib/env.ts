/** A variable that must be set. A missing one stops the start with its name. */
function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The environment variable ${name} is not set`)
  return value
}

/** The environment, read in one place. Getters, so that a build needs none of it. */
export const env = {
  get databaseUrl(): string {
    return required('DATABASE_URL')
  },
  get payloadSecret(): string {
    return required('PAYLOAD_SECRET')
  },
  /** The root key of applicants' data: 32 random bytes, in hexadecimal or base64. It never changes. */
  get rootKey(): string {
    return required('GONGKAI_ENCRYPTION_KEY')
  },
  /** Sealing keys, `id:base64` with commas between, the newest first. Empty before the first rotation. */
  get privacyKeys(): string {
    return process.env.GONGKAI_PRIVACY_KEYS ?? ''
  },
  get dataDir(): string {
    return required('GONGKAI_DATA_DIR')
  },
  /** Public address of the site, without a slash at the end. */
  get siteUrl(): string {
    return process.env.SITE_URL ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`
  },
  /** The demo county: known passwords, loopback only. */
  get isDemo(): boolean {
    return process.env.GONGKAI_DEMO === '1'
  },
  /** Whether this process runs the queued jobs. With several servers, one of them does. */
  get runsJobs(): boolean {
    return process.env.GONGKAI_RUN_JOBS !== '0'
  },
  /** `smtp://user:password@host:587` or `smtps://…`; null means that mail is written to files. */
  get smtpUrl(): string | null {
    return process.env.SMTP_URL || null
  },
  /** Sender of mail, `Name <address>`. */
  get mailFrom(): string {
    return process.env.MAIL_FROM || `gongkai@${new URL(this.siteUrl).hostname}`
  },
  /** How many reverse proxies in front add to `X-Forwarded-For`. */
  get trustProxy(): number {
    return Math.max(0, Math.trunc(Number(process.env.TRUST_PROXY)) || 0)
  },
  /** Where clamd listens: `host:port`, or the path of its socket; null means that no file is scanned for viruses. */
  get clamd(): { host: string; port: number } | { socket: string } | null {
    const at = process.env.CLAMD
    if (!at) return null
    if (at.startsWith('/')) return { socket: at }
    const [, host, port] = /^(.+):(\d{1,5})$/.exec(at) ?? []
    if (!host || !port) throw new Error('CLAMD must be host:port or the path of a socket')
    return { host, port: Number(port) }
  },
  /** Whether text is read from pictures (OCR). */
  get readsPictures(): boolean {
    return process.env.SCREENING_OCR === '1'
  },
  get isBuilding(): boolean {
    return process.env.NEXT_PHASE === 'phase-production-build'
  },
}
