import type { Action, TakeDownReason } from '../domain/approval/index.ts'
import type { GenreId, GroundId, ModeId, ThemeId } from '../domain/disclosure/index.ts'
import type { relationTypes } from '../plugin/documents/fields/content.ts'
import type { DemoAttachment } from './attachments/index.ts'
import type { DemoCalendar, When } from './calendar.ts'
import type { demoOffices } from './county.ts'

export type OfficeSlug = (typeof demoOffices)[number]['slug']

/** What a clerk writes of a demo document. Other documents are named by their keys. */
export type DemoContent = {
  title: string
  /** In the markup of `markup.ts`. */
  body: string
  formedOn?: When
  effectiveOn?: When
  expiresOn?: When
  documentNumber?: string
  summary?: string
  kind?: 'general' | 'normative' | 'routine'
  genre?: GenreId
  statutoryItem?: string
  categories?: ThemeId[]
  keywords?: string
  responsiblePerson?: string
  mode?: ModeId
  ground?: GroundId
  groundReason?: string
  jointOffices?: OfficeSlug[]
  forwardedFrom?: string
  relations?: [type: (typeof relationTypes)[number], key: string][]
  attachments?: DemoAttachment[]
}

type Parameters = {
  /** The account that acts, when it is not the one whose turn it is. */
  by?: string
  opinion?: string
  reason?: TakeDownReason
  repealedOn?: string
  changeNote?: string
  /** Publish then, at nine in the morning. */
  publishOn?: When
}

/** A review that keeps something undisclosed until another date. */
export type DemoReview = { do: 'review'; by: string; reason: string; reviewOn: When }

/** Something done with a document; `pass` is the approval of every step that is left. */
export type Act =
  | Action
  | 'create'
  | 'pass'
  | ({ do: Action | 'pass' } & Parameters)
  | { do: 'edit'; change: Partial<DemoContent> }
  | DemoReview

/** A document's life, in the order of time. It is created just before the first act. */
export type Journey = readonly (readonly [When, Act])[]

export type DemoDocument = DemoContent & {
  key: string
  office: OfficeSlug
  /** The account of the clerk who writes it, when the office has several. */
  clerk?: string
  journey: Journey
}

/** Documents that wait today are written for today. */
export type DocumentsOf = (calendar: DemoCalendar) => DemoDocument[]
