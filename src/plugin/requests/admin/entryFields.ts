import {
  applicantLabels,
  channelLabels,
  deliveries,
  deliveryLabels,
  formatLabels,
  formats,
  idKindLabels,
  kindLabels,
} from '../../../domain/requests/choices.ts'
import { idKinds } from '../../../domain/requests/identity.ts'
import { entryChannels } from '../../../domain/requests/receipt.ts'
import { applicantTypes, requestKinds } from '../../../domain/requests/types.ts'
import type { Values } from '../../admin/form/ActForm.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { sayIn } from '../../admin/sayIn.ts'
import { choicesFrom, field } from './formTools.ts'

/** The fields of `POST /api/requests/entries`: what Art. 29 asks for, the channel and its days. */
export function entryFields({
  language,
  offices,
  values,
}: {
  language: string
  offices: readonly { value: string; label: string }[]
  values: Values
}): FieldSpec[] {
  const say = sayIn(language)
  const select = (options: FieldSpec['options'], isRequired = true): Partial<FieldSpec> => ({
    kind: 'select',
    ...(options ? { options } : {}),
    isRequired,
  })
  const isProxied = typeof values['proxy.name'] === 'string' && values['proxy.name'] !== ''
  return [
    field(language, 'office', 'office', select(offices)),
    field(language, 'kind', 'kind', select(choicesFrom(language, requestKinds, kindLabels))),
    field(
      language,
      'channel',
      'channel',
      select(choicesFrom(language, entryChannels, channelLabels)),
    ),
    field(language, 'submittedOn', 'submittedOn', { kind: 'date', isRequired: true }),
    ...(values.channel === 'postSigned'
      ? [field(language, 'signedOn', 'signedOn', { kind: 'date', isRequired: true })]
      : []),
    field(
      language,
      'applicantType',
      'applicantType',
      select(choicesFrom(language, applicantTypes, applicantLabels)),
    ),
    field(language, 'name', 'applicantName', { isRequired: true }),
    field(
      language,
      'idKind',
      'idKind',
      select(choicesFrom(language, idKinds, idKindLabels), false),
    ),
    field(language, 'identityNumber', 'identityNumber', { isRequired: true }),
    field(language, 'contact.phone', 'phone', {
      also: ['contact'],
      hint: say('requestHint.contactAny'),
    }),
    field(language, 'contact.email', 'email'),
    field(language, 'contact.address', 'address'),
    field(language, 'description', 'description', {
      kind: 'textarea',
      rows: 4,
    }),
    field(language, 'documentNumber', 'documentNumber'),
    field(
      language,
      'delivery',
      'delivery',
      select(choicesFrom(language, deliveries, deliveryLabels)),
    ),
    field(
      language,
      'format',
      'format',
      select(choicesFrom(language, formats, formatLabels), false),
    ),
    field(language, 'assistance', 'assistance'),
    field(language, 'proxy.name', 'proxyName'),
    ...(isProxied
      ? [
          field(language, 'proxy.identityNumber', 'proxyNumber', { isRequired: true }),
          field(language, 'proxy.relation', 'proxyRelation', { isRequired: true }),
        ]
      : []),
  ]
}
