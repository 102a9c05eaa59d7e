import type { Payload } from 'payload'
import { type KeyRing, keyRingOf, type PrivacyOptions } from './privacy/keyRing.ts'

/** Options of `gongkai()`. Each has a default that suits a county government. */
export type GongkaiOptions = {
  /**
   * Keeps the collections, so that the database schema stays as it is, but adds no endpoint or
   * dashboard, reminds nobody and runs no job: one queued before fails, and stays listed. Default
   * `false`. No effect on the schema.
   */
  disabled?: boolean
  /**
   * Folder for uploaded files and for the anchor of the ledger. Must lie outside `public/`, and
   * survive a redeployment. Required: there is no safe default.
   */
  dataDir: string
  /** IANA time zone in which dates are meant. Default `Asia/Shanghai`. */
  timeZone?: string
  /** The clock; tests set it. Default: the system's. */
  now?: () => Date
  /**
   * Called after a commit with the cache tags of everything public that changed. It must have
   * expired them when it resolves: a take-down answers only afterwards. Default: nothing.
   */
  onPublicChange?: (tags: string[]) => Promise<void> | void
  /** Largest accepted upload in bytes. Default 50 MiB. */
  maxFileBytes?: number
  /**
   * Address of the public site, used in e-mails; with `https:`, the session cookie is sent over
   * HTTPS alone. Default: the host's `serverURL`.
   */
  siteUrl?: string
  /**
   * How many reverse proxies of one's own stand in front and each add the address they see to
   * `X-Forwarded-For`. Wrong passwords are then counted by address. Default 0: the header is not
   * believed, and whoever tries an account too often keeps it from everybody for ten minutes.
   */
  trustProxy?: number
  /** How uploads are looked into. Default: without a virus scanner, and pictures are held unread. */
  screening?: ScreeningOptions
  /**
   * The keys under which applicants' data are kept. They must come from outside the database and be
   * backed up apart from it: without them what is sealed is lost. Default: none, and then nothing
   * that concerns an applicant works (503 `NO_PRIVACY_KEY`).
   */
  privacy?: PrivacyOptions
  /** How programs are kept away from the public forms. */
  intake?: IntakeOptions
}

export type IntakeOptions = {
  /**
   * How many hashes the proof of work takes at the most when there is no rush; the mean is half of
   * it. Default 20,000: some tenths of a second on a computer, a second or two on an old telephone.
   */
  difficulty?: number
}

export type ScreeningOptions = {
  /** Where clamd listens. When it is set and does not answer, no file passes. Default: no virus scan. */
  clamd?: { host: string; port: number } | { socket: string }
  /** Reads text in pictures (OCR, simplified Chinese). Default `false`: pictures are held. */
  ocr?: boolean
  /** After how many milliseconds a file counts as unreadable, and is held. Default 60,000. */
  timeLimitMs?: number
}

/** Options with every default filled in. */
export type Gongkai = Required<
  Omit<GongkaiOptions, 'disabled' | 'siteUrl' | 'privacy' | 'intake'>
> & {
  disabled: boolean
  siteUrl: string | null
  privacy: KeyRing | null
  intake: Required<IntakeOptions>
}

/**
 * The settings of the plugin in a running Payload. They travel with its configuration, so they are
 * there however many times a bundler has copied this module.
 */
export function gongkaiOf(payload: Payload): Gongkai {
  const settings = (payload.config.custom as { gongkai?: Gongkai } | undefined)?.gongkai
  if (!settings) throw new Error('This Payload app does not use the plugin gongkai')
  return settings
}

export function withDefaults(options: GongkaiOptions, serverURL?: string): Gongkai {
  return {
    disabled: options.disabled ?? false,
    dataDir: options.dataDir,
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    now: options.now ?? (() => new Date()),
    onPublicChange: options.onPublicChange ?? (() => {}),
    maxFileBytes: options.maxFileBytes ?? 50 * 1024 * 1024,
    siteUrl: options.siteUrl ?? (serverURL || null),
    trustProxy: options.trustProxy ?? 0,
    screening: options.screening ?? {},
    privacy: options.privacy ? keyRingOf(options.privacy) : null,
    intake: { difficulty: difficultyOf(options.intake) },
  }
}

function difficultyOf({ difficulty = 20_000 }: IntakeOptions = {}): number {
  if (Number.isInteger(difficulty) && difficulty >= 1 && difficulty <= 10_000_000) return difficulty
  throw new Error('intake.difficulty must be a whole number from 1 to 10,000,000')
}
