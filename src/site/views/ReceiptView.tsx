import type { Receipt } from 'gongkai/types'
import type { PageContext } from '../context.ts'
import { ApplyPage } from './ApplyView.tsx'

/** What an applicant takes away (登记回执): number and code, shown this once. */
export function ReceiptView({
  context,
  receipt: { receiptNumber, accessCode },
}: {
  context: PageContext
  receipt: Receipt
}) {
  const { t, href } = context
  return (
    <ApplyPage context={context}>
      <h1>{t('receipt.title')}</h1>
      <div className="receipt">
        <h2>{t('receipt.keep')}</h2>
        <dl>
          <dt>{t('receipt.number')}</dt>
          <dd>
            <output id="receiptNumber">{receiptNumber}</output>
          </dd>
          <dt>{t('receipt.code')}</dt>
          <dd>
            <output id="accessCode">{accessCode}</output>
          </dd>
        </dl>
        <p>{t('receipt.keepWhy')}</p>
        <form method="post" action={href('/requests/track')} autoComplete="off">
          <input type="hidden" name="receiptNumber" value={receiptNumber} />
          <input type="hidden" name="accessCode" value={accessCode} />
          <input type="hidden" name="file" value="receipt" />
          <button className="btn" type="submit">
            {t('receipt.pdf')}
          </button>
          <p className="note">{t('receipt.pdfHint')}</p>
        </form>
      </div>
      <h2>{t('receipt.next')}</h2>
      <ol>
        <li>{t('receipt.nextConfirm')}</li>
        <li>{t('receipt.nextAnswer')}</li>
        <li>{t('receipt.nextClear')}</li>
        <li>{t('receipt.nextLost')}</li>
      </ol>
      <p>
        <a href={href('/requests/track')}>{t('receipt.track')}</a>
      </p>
    </ApplyPage>
  )
}
