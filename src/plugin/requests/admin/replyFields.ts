import { grounds } from '../../../domain/disclosure/grounds.ts'
import { replyLabel } from '../../../domain/requests/labels.ts'
import {
  isReplyType,
  type ReplyType,
  replyRuleOf,
  replyTypesFor,
} from '../../../domain/requests/replies.ts'
import { rowOfGround } from '../../../domain/requests/tableThree.ts'
import type { Values } from '../../admin/form/ActForm.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { sayIn } from '../../admin/sayIn.ts'
import { type FormContext, field, rowsToOffer } from './formTools.ts'

type Part = (context: FormContext, values: Values, isRequired: boolean) => FieldSpec[]

const long =
  (name: 'content' | 'where' | 'reason' | 'publicInterest', rows: number): Part =>
  ({ language }, _values, isRequired) => [
    field(language, name, name, { kind: 'textarea', rows, isRequired }),
  ]

/** The inputs for each part of a reply. To add a part: an entry here. */
const parts: Readonly<Record<string, Part>> = {
  content: long('content', 8),
  where: long('where', 3),
  reason: long('reason', 5),
  publicInterest: long('publicInterest', 3),
  grounds: groundRows,
  searchRecord: ({ language, today: _today }, _values, isRequired) => [
    field(language, 'searchRecord.where', 'searchWhere', {
      kind: 'textarea',
      isRequired,
      also: ['searchRecord'],
    }),
    field(language, 'searchRecord.keywords', 'searchKeywords', { isRequired }),
    field(language, 'searchRecord.who', 'searchWho', { isRequired }),
    field(language, 'searchRecord.on', 'searchOn', { kind: 'date', isRequired }),
  ],
  otherOffice: ({ language }, _values, isRequired) => [
    field(language, 'otherOffice.name', 'otherName', { isRequired, also: ['otherOffice'] }),
    field(language, 'otherOffice.contact', 'otherContact'),
  ],
  repeatedOf: ({ language }, _values, isRequired) => [
    field(language, 'repeatedOf', 'repeatedOf', { isRequired }),
  ],
  files: ({ language, answers }) => [
    answers.length > 0
      ? field(language, 'files', 'files', { kind: 'checks', options: answers })
      : field(language, 'files', 'files', {
          kind: 'checks',
          options: [],
          hint: sayIn(language)('requestHint.files'),
        }),
  ],
  documents: ({ language }) => [
    field(language, 'documents', 'documents', {
      kind: 'textarea',
      hint: sayIn(language)('requestHint.documents'),
    }),
  ],
}

/** What a reply may say beside what it must. */
const mayAlsoSay: Partial<Record<ReplyType, readonly string[]>> = {
  otherOffice: ['otherOffice'],
  partial: ['where'],
}

/** The fields of a proposal: the type first, then what a reply of this type must contain, and may. */
export function replyFields(context: FormContext, values: Values): FieldSpec[] {
  const { language, isObjectedTo } = context
  const type = values.replyType
  const chooser = field(language, 'replyType', 'replyType', {
    kind: 'select',
    isRequired: true,
    options: replyTypesToOffer(context).map((value) => ({
      value,
      label: replyLabel(value, language),
    })),
  })
  if (!isReplyType(type)) return [chooser]
  const { needs, needsOneOf = [], closesWithout } = replyRuleOf(type)
  const optional = [
    ...needsOneOf,
    ...(mayAlsoSay[type] ?? []),
    ...(isObjectedTo && ['disclose', 'alreadyPublic', 'partial'].includes(type)
      ? ['publicInterest']
      : []),
    ...(closesWithout ? [] : ['content']),
  ].filter((name) => !needs.includes(name as never))
  const fields = [
    ...needs.flatMap((name) => parts[name]?.(context, values, true) ?? []),
    ...[...new Set(optional)].flatMap((name) => parts[name]?.(context, values, false) ?? []),
  ]
  // What must be given one way or another is asked for where the reader looks first.
  const [first] = needsOneOf
  return [
    chooser,
    ...fields.map((spec) =>
      first && spec.name === 'content' ? { ...spec, also: [first, ...needsOneOf] } : spec,
    ),
  ]
}

/** The ways to answer that this case allows now: one that waits in vain is closed for that alone. */
function replyTypesToOffer({ kind, isFeeUnpaid, isAwaitingCorrection }: FormContext): ReplyType[] {
  return replyTypesFor(kind).filter((type) => {
    const { closesWithout } = replyRuleOf(type)
    if (isAwaitingCorrection) return closesWithout === 'correction'
    if (isFeeUnpaid) return closesWithout === 'fee'
    return closesWithout === undefined
  })
}

function groundRows({ language }: FormContext, values: Values, isRequired: boolean): FieldSpec[] {
  const say = sayIn(language)
  const options = grounds
    .filter(({ id }) => id in rowOfGround)
    .map(({ id, article, label }) => ({
      value: id,
      label: `${article} ${label[language as keyof typeof label] ?? label.zh}`,
    }))
  return Array.from({ length: rowsToOffer(values, 'grounds') }, (_, at) => {
    const of = say('requestDesk.groundNo', { count: at + 1 })
    const named = (spec: FieldSpec): FieldSpec => ({ ...spec, label: `${of}：${spec.label}` })
    const isNeeded = isRequired && at === 0
    return [
      named(
        field(language, `grounds.${at}.ground`, 'ground', {
          kind: 'select',
          options,
          isRequired: isNeeded,
          ...(at === 0
            ? { also: ['grounds'], hint: say('requestDesk.principal') }
            : { hint: say('requestDesk.moreGrounds') }),
        }),
      ),
      named(
        field(language, `grounds.${at}.facts`, 'facts', {
          kind: 'textarea',
          rows: 3,
          isRequired: isNeeded,
        }),
      ),
      named(field(language, `grounds.${at}.part`, 'part', { hint: say('requestHint.part') })),
    ]
  }).flat()
}
