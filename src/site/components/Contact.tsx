import type { PageContext } from '../context.ts'
import { siteConfig } from '../site.config.ts'

/** How the disclosure office is reached today: the way that always works. */
export function Contact({ context: { t, c, contentLang } }: { context: PageContext }) {
  const { operator, address, phone, email, postcode, officeHours } = siteConfig
  const rows = [
    ['contact.name', c(operator)],
    ['contact.address', c(address)],
    ['contact.postcode', postcode],
    ['contact.phone', phone],
    ['contact.email', email],
    ['contact.hours', t('contact.hoursText', officeHours)],
  ] as const
  return (
    <dl className="contact">
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd lang={key === 'contact.hours' ? undefined : contentLang}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
