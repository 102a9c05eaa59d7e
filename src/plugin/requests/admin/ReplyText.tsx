import { grounds } from '../../../domain/disclosure/grounds.ts'
import { articleLabel, replyLabel } from '../../../domain/requests/labels.ts'
import type { Reply } from '../../../domain/requests/types.ts'
import { sayIn } from '../../admin/sayIn.ts'
import type { FieldName } from './formTools.ts'

export type ShownReply = Reply

/** A proposed reply in full: its type with the article, and every part that was written. */
export function ReplyText({
  language,
  reply,
  files,
}: {
  language: string
  reply: ShownReply
  /** Names of the files of the case, by id. */
  files: Readonly<Record<string, string>>
}) {
  const say = sayIn(language)
  const { searchRecord, otherOffice } = reply
  const plain: [FieldName, string | undefined][] = [
    ['content', reply.content],
    ['where', reply.where],
    ['reason', reply.reason],
    ['publicInterest', reply.publicInterest],
    ['repeatedOf', reply.repeatedOf],
    ['searchWhere', searchRecord?.where],
    ['searchKeywords', searchRecord?.keywords],
    ['searchWho', searchRecord?.who],
    ['searchOn', searchRecord?.on],
    ['otherName', otherOffice?.name],
    ['otherContact', otherOffice?.contact],
    ['documents', reply.documents?.join('、')],
    ['files', reply.files?.map((id) => files[String(id)] ?? String(id)).join('、')],
  ]
  return (
    <dl className="gk-facts gk-reply">
      <div>
        <dt>{say('requestField.replyType')}</dt>
        <dd>
          <strong>{replyLabel(reply.replyType, language)}</strong>
          <br />
          <span className="gk-muted gk-small">{articleLabel(reply.replyType)}</span>
        </dd>
      </div>
      {(reply.grounds ?? []).map(({ ground, facts, part }, at) => (
        <div key={`${ground} ${facts}`}>
          <dt>{say('requestDesk.groundNo', { count: at + 1 })}</dt>
          <dd>
            <strong>{groundText(language, ground)}</strong>
            {at === 0 ? (
              <span className="gk-muted gk-small">{say('requestDesk.principal')}</span>
            ) : null}
            <br />
            {facts}
            {part ? (
              <>
                <br />
                <span className="gk-muted">{`${say('requestField.part')}：${part}`}</span>
              </>
            ) : null}
          </dd>
        </div>
      ))}
      {plain.map(([name, text]) =>
        text ? (
          <div key={name}>
            <dt>{say(`requestField.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

function groundText(language: string, id: string): string {
  const found = grounds.find((ground) => ground.id === id)
  if (!found) return id
  return `${found.article} ${found.label[language as keyof typeof found.label] ?? found.label.zh}`
}
