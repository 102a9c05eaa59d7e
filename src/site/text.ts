import { lexicalText } from '../lib/lexicalText.ts'
import type { Translate } from './messages/index.ts'
import type { PublicDocument } from './queries/document.ts'
import { localTime } from './time.ts'

/** A document as plain text: its record, then its text. With a BOM, so that every editor reads it. */
export function documentText({
  document,
  t,
  url,
}: {
  document: PublicDocument
  t: Translate
  url: string
}): string {
  const record = [
    [t('text.title'), document.title],
    [t('doc.indexNumber'), document.indexNumber],
    [t('doc.documentNumber'), document.documentNumber],
    [t('doc.office'), document.office?.name],
    [t('doc.categories'), document.categories.map(({ name }) => name).join('；')],
    [t('doc.formedOn'), document.formedOn],
    [t('doc.publishedOn'), localTime(document.publishedAt)],
    [t('doc.mode'), t('doc.proactive')],
    [t('doc.validity'), t(`validity.${document.validity}`)],
    [t('doc.effectiveOn'), document.effectiveOn],
    [t('doc.expiresOn'), document.expiresOn],
    [t('doc.repealedOn'), document.repealedOn],
    [t('text.address'), url],
    [t('text.fingerprint'), document.fingerprint?.hash],
    [
      t('doc.attachments'),
      document.attachments.map((each) => `${each.name}.${each.extension}`).join('；'),
    ],
  ] as const
  const head = record.filter(([, value]) => value).map(([name, value]) => `${name}：${value}`)
  const body = lexicalText(document.body)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n\n')
  return `\uFEFF${head.join('\n')}\n\n${'—'.repeat(20)}\n\n${document.title}\n\n${body}\n`.replaceAll(
    '\n',
    '\r\n',
  )
}
