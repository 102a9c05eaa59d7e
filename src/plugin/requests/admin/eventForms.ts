import {
  answers,
  dispatchMeans,
  feeMethods,
  type RequestEventType,
} from '../../../domain/requests/types.ts'
import type { Values } from '../../admin/form/ActForm.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { sayIn } from '../../admin/sayIn.ts'
import type { Messages } from '../../messages/zh/index.ts'
import { type FieldName, type FormContext, field, nested, rowsToOffer } from './formTools.ts'
import { replyFields } from './replyFields.ts'

export type EventForm = {
  /** Its inputs, also by what is filled in so far. */
  fields: (context: FormContext, values: Values) => FieldSpec[]
  tone?: 'main' | 'seal'
  /** It may have happened on another day than it is entered: it asks for the day. */
  isDated?: true
  /** The proposed reply is read in it, and it is bound to that one. */
  showsReply?: true
}

const none = () => []

type Given = Partial<FieldSpec> & { hinted?: keyof Messages['requestHint']; named?: FieldName }

/** A field whose label is that of its name, unless it is named otherwise. */
const of =
  (name: FieldName, { hinted, named, ...spec }: Given = {}) =>
  ({ language }: FormContext): FieldSpec =>
    field(language, name, named ?? name, {
      ...spec,
      ...(hinted ? { hint: sayIn(language)(`requestHint.${hinted}`) } : {}),
    })

const needed = { isRequired: true }
const text = { kind: 'textarea', rows: 3 } as const

/** Several fields of the simple sort. */
const all =
  (...fields: ((context: FormContext) => FieldSpec)[]) =>
  (context: FormContext): FieldSpec[] =>
    fields.map((make) => make(context))

const reason = of('reason', { ...text, ...needed })

const choice =
  (
    name: FieldName,
    values: readonly (keyof Messages['requestChoice'])[],
    hinted?: Given['hinted'],
  ) =>
  (context: FormContext): FieldSpec =>
    of(name, {
      kind: 'select',
      ...needed,
      ...(hinted ? { hinted } : {}),
      options: values.map((value) => ({
        value,
        label: sayIn(context.language)(`requestChoice.${value}`),
      })),
    })(context)

/** Whose answer it is; asked only when several are awaited. */
const whose =
  (kind: 'thirdParty' | 'agency', name: 'party' | 'agency') =>
  ({ language, awaited }: FormContext): FieldSpec[] => {
    const say = sayIn(language)
    const options = awaited[kind].map((key) => ({
      value: key,
      label: say('requestDesk.partyNo', { key }),
    }))
    return options.length > 1
      ? [field(language, name, 'party', { kind: 'select', options, isRequired: true })]
      : []
  }

const answered =
  (kind: 'thirdParty' | 'agency', name: 'party' | 'agency'): EventForm['fields'] =>
  (context) => [
    ...whose(kind, name)(context),
    choice('answer', answers, 'silent')(context),
    of('reason', text)(context),
  ]

/**
 * The form of each event that people record in the admin, in the order in which they are offered. An
 * event that is not here has no form. To add one: one entry, and in `requestField` the names of its fields.
 */
export const eventForms: Partial<Record<RequestEventType, EventForm>> = {
  approveReply: {
    tone: 'main',
    showsReply: true,
    fields: all(of('opinion', { kind: 'textarea', hinted: 'opinion' })),
  },
  returnReply: {
    tone: 'seal',
    fields: all(of('opinion', { ...text, ...needed })),
  },
  dispatch: {
    tone: 'main',
    isDated: true,
    fields: all(choice('means', dispatchMeans), of('proof')),
  },
  confirmReceipt: { tone: 'main', isDated: true, fields: none },
  resume: { tone: 'main', isDated: true, fields: none },
  correct: {
    tone: 'main',
    isDated: true,
    fields: all(of('description', text), of('note', { kind: 'textarea' })),
  },
  thirdPartyAnswer: {
    tone: 'main',
    isDated: true,
    fields: answered('thirdParty', 'party'),
  },
  agencyAnswer: { tone: 'main', isDated: true, fields: answered('agency', 'agency') },
  payFee: { tone: 'main', isDated: true, fields: all(of('reference')) },
  giveReasons: { isDated: true, fields: all(reason) },
  proposeReply: { tone: 'main', fields: replyFields },
  suggestPublication: { fields: all(of('title', { ...needed, hinted: 'title' })) },
  archive: { tone: 'main', fields: all(of('note', { kind: 'textarea' })) },
  assign: {
    fields: (context) => [
      of('officer', { kind: 'select', ...needed, options: context.officers })(context),
      of('note', { kind: 'textarea' })(context),
    ],
  },
  askCorrection: {
    fields: all(
      of('items', { ...text, ...needed, hinted: 'items' }),
      of('days', { kind: 'number', hinted: 'days' }),
    ),
  },
  extend: {
    fields: all(of('days', { kind: 'number', ...needed, hinted: 'extendDays' }), reason),
  },
  consultThirdParty: {
    isDated: true,
    fields: all(
      of('name', needed),
      of('contact', { hinted: 'contact' }),
      of('opinion', { ...text, ...needed, named: 'asked' }),
      of('receivedOn', { kind: 'date' }),
    ),
  },
  consultAgency: {
    isDated: true,
    fields: all(
      of('agency', needed),
      of('contact'),
      of('opinion', { ...text, ...needed, named: 'asked' }),
      of('receivedOn', { kind: 'date' }),
    ),
  },
  noticeFee: {
    fields: all(
      choice('method', feeMethods),
      of('count', { kind: 'number', ...needed }),
      of('before', { kind: 'number', hinted: 'before' }),
      of('receivedOn', { kind: 'date' }),
    ),
  },
  askReasons: { fields: all(reason) },
  defer: { fields: all(of('until', { kind: 'date', ...needed }), reason) },
  suspend: { fields: all(reason) },
  transfer: {
    fields: (context) => [
      of('office', { kind: 'select', ...needed, options: context.offices })(context),
      reason(context),
    ],
  },
  split: {
    fields: (context, values) =>
      Array.from({ length: rowsToOffer(values, 'descriptions') }, (_, at) =>
        field(context.language, `descriptions.${at}`, 'descriptions', {
          ...text,
          isRequired: at === 0,
          ...(at === 0
            ? { also: ['descriptions'], hint: sayIn(context.language)('requestHint.descriptions') }
            : {}),
        }),
      ),
  },
  merge: { fields: all(of('into', needed), reason) },
  refuse: { tone: 'seal', fields: all(reason) },
  withdraw: { tone: 'seal', isDated: true, fields: all(of('reason', text)) },
}

export const eventFormOf = (type: string): EventForm | undefined =>
  (eventForms as Record<string, EventForm | undefined>)[type]

/** Every input of an event's form, with its day where it asks for one. */
export function fieldsOf(type: string, context: FormContext, values: Values): FieldSpec[] {
  const form = eventFormOf(type)
  if (!form) return []
  return [
    ...(form.isDated ? [of('on', { kind: 'date', ...needed })(context)] : []),
    ...form.fields(context, values),
  ]
}

const numbers = ['days', 'count']

/** The body of `POST /api/requests/:id/events` from what is on the screen. */
export function eventBody(
  type: string,
  context: FormContext,
  values: Values,
): Record<string, unknown> {
  const names = fieldsOf(type, context, values).map(({ name }) => name)
  const params = Object.entries(nested(values, names)).map(([name, value]) => [
    name,
    numbers.includes(name) && Number.isFinite(Number(value)) ? Number(value) : value,
  ])
  const body = Object.fromEntries(params)
  const documents = typeof body.documents === 'string' ? linesOf(body.documents) : []
  return { type, ...body, ...(documents.length > 0 ? { documents } : {}) }
}

const linesOf = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((line) => line.trim())
    .filter(Boolean)
