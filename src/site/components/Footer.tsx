import type { PageContext } from '../context.ts'
import { siteConfig } from '../site.config.ts'

/** The foot of every page: everything that 政府网站发展指引 asks for there (PL-1). */
export function Footer({ context: { t, c, href, contentLang } }: { context: PageContext }) {
  const { sponsor, operator, phone, address, siteIdCode, icp, policeRecord } = siteConfig
  return (
    <footer className="foot">
      <div className="wrap">
        <nav aria-label={t('footer.nav')}>
          <a href={href('/sitemap')}>{t('footer.sitemap')}</a>
          <a href={href('/feedback')}>{t('footer.errors')}</a>
          <a href={href('/feedback')}>{t('footer.feedback')}</a>
          <a href={href('/not-disclosed')}>{t('register.title')}</a>
          <a href={href('/offices')}>{t('offices.title')}</a>
          <a href={href('/services')}>{t('services.title')}</a>
          <a href={href('/consultations')}>{t('consultations.title')}</a>
          <a href="/feed.xml">RSS</a>
        </nav>
        <p lang={contentLang}>
          <span>{t('footer.sponsor', { name: c(sponsor) })}</span>
          <span>{t('footer.operator', { name: c(operator) })}</span>
          <span>{t('footer.phone', { phone })}</span>
          <span>{t('footer.address', { address: c(address) })}</span>
        </p>
        <p lang={contentLang}>
          <span className="mark">{t('footer.mark')}</span>
          <span>{t('footer.siteId', { code: siteIdCode })}</span>
          <span>{c(icp)}</span>
          <span>{c(policeRecord)}</span>
        </p>
      </div>
    </footer>
  )
}
