import type { StoredMessage } from '../../lib/mailFolder.ts'
import { Breadcrumb } from '../components/Breadcrumb.tsx'
import { Layout } from '../components/Layout.tsx'
import type { PageContext } from '../context.ts'
import { localTime } from '../time.ts'

/** The mail of the demo county, the newest first; a message opens where it stands, without a script. */
export function MailboxView({
  context,
  messages,
}: {
  context: PageContext
  messages: readonly StoredMessage[]
}) {
  const { t } = context
  const title = t('mailbox.title')
  return (
    <Layout
      context={context}
      meta={{ title, description: t('mailbox.lead'), column: { name: title, type: '首页' } }}
      isOrphan
    >
      <div className="wrap">
        <Breadcrumb context={context} parts={[{ name: title }]} />
        <h1>{title}</h1>
        <p className="lead">{t('mailbox.lead')}</p>
        {messages.length === 0 ? <p>{t('mailbox.none')}</p> : null}
        <ul className="mails">
          {messages.map((message) => (
            <Mail key={message.file} context={context} message={message} />
          ))}
        </ul>
      </div>
    </Layout>
  )
}

function Mail({ context, message }: { context: PageContext; message: StoredMessage }) {
  const { t, href } = context
  const { file, at, to, from, subject, text, attachments } = message
  return (
    <li>
      <details>
        <summary>
          <b>{subject || t('mailbox.noSubject')}</b>
          <small>
            {to} · <time dateTime={at}>{localTime(at)}</time>
            {attachments.length > 0
              ? ` · ${t('mailbox.attachments', { count: attachments.length })}`
              : null}
          </small>
        </summary>
        <p className="from">{t('mailbox.from', { from })}</p>
        <pre>{text}</pre>
        {attachments.length > 0 ? (
          <ul>
            {attachments.map(({ name, bytes }, index) => (
              <li key={name}>
                <a href={href(`/mailbox/${file}/${index}`)} download>
                  {name}
                </a>{' '}
                {t('mailbox.size', { kilobytes: Math.max(1, Math.round(bytes.length / 1024)) })}
              </li>
            ))}
          </ul>
        ) : null}
      </details>
    </li>
  )
}
