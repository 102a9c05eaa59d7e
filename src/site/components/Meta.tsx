import type { PageContext } from '../context.ts'
import { siteConfig } from '../site.config.ts'

/** What the page's head says of it: 网页标签 of 国办发〔2017〕47号, rule MT-1. */
export type PageMeta = {
  title: string
  description?: string
  /** 栏目标签; the column that the page is, or belongs to. */
  column: { name: string; type: ColumnType }
  /** 内容页标签 of a document. */
  article?: {
    title: string
    /** `YYYY-MM-DD HH:MM`, where the county is: the first publication (IC-3). */
    publishedAt: string
    source: string
    keywords: string | null
    url: string
  }
}

/** 栏目类别, in the words of the standard. */
export type ColumnType =
  | '首页'
  | '机构职能'
  | '政策文件'
  | '信息公开指南'
  | '信息公开目录'
  | '信息公开年报'
  | '依申请公开'
  | '办事服务'
  | '咨询投诉'
  | '征集调查'

export function Meta({ context, meta }: { context: PageContext; meta: PageMeta }) {
  const { t, c } = context
  const { column, article } = meta
  const name = c(siteConfig.name)
  const description = meta.description ?? t('meta.description', { name })
  const tags: [string, string][] = [
    ['SiteName', siteConfig.name],
    ['SiteDomain', siteConfig.domain],
    ['SiteIDCode', siteConfig.siteIdCode],
    ['ColumnName', column.name],
    ['ColumnDescription', article ? t('meta.description', { name }) : description],
    ['ColumnKeywords', t('meta.keywords', { name })],
    ['ColumnType', column.type],
  ]
  if (article) {
    tags.push(
      ['ArticleTitle', article.title],
      ['PubDate', article.publishedAt],
      ['ContentSource', article.source],
      ['Url', article.url],
      ['Description', description],
    )
    if (article.keywords) tags.push(['Keywords', article.keywords])
  }
  return (
    <>
      <meta name="description" content={description} />
      {tags.map(([key, value]) => (
        <meta key={key} name={key} content={value} />
      ))}
    </>
  )
}
