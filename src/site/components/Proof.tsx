import type { PageContext } from '../context.ts'
import type { PublicDocument } from '../queries/document.ts'

/** What was published, to the byte: the fingerprint that the ledger holds, and how to check it. */
export function Proof({
  context: { t },
  fingerprint,
}: {
  context: PageContext
  fingerprint: PublicDocument['fingerprint']
}) {
  if (!fingerprint) return null
  const [before, after] = t('doc.verifyText', { head: '\u0000' }).split('\u0000')
  return (
    <footer className="proof">
      <p>
        {t('doc.proof', { seq: fingerprint.seq })} {t('doc.fingerprint')}{' '}
        <code>{fingerprint.hash}</code>
      </p>
      <details>
        <summary>{t('doc.verify')}</summary>
        <p>
          {before}
          <a href="/ledger/head.json">/ledger/head.json</a>
          {after}
        </p>
      </details>
    </footer>
  )
}
