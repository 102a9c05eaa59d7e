import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { startServer, type TestServer } from '../../support/server.ts'
import { bodyWithTable } from './planBody.ts'

export type PublicSite = {
  county: TestCounty
  server: TestServer
  /** In force, with a table, and instead of one that is repealed. */
  plan: Doc
  /** A page of every kind. */
  kinds: [name: string, path: string][]
  close: () => Promise<void>
}

/** The built site over a county that has published, repealed and taken down. */
export async function openPublicSite(): Promise<PublicSite> {
  const county = await openCounty()
  const acts = journeys(county)
  const publish = async (more: Record<string, unknown>) =>
    acts.bring((await acts.create(more)).id, 'published')
  const repealed = await publish({
    title: '云泽县渡口管理办法',
    documentNumber: '云政发〔2009〕22号',
  })
  const plan = await publish({
    title: '云泽县人民政府关于印发《农村生活污水治理三年行动方案》的通知',
    body: bodyWithTable,
    summary: '治理农村生活污水的目标和分工。',
    categories: ['constructionAndEnvironment'],
    relations: [{ relationType: 'supersedes', document: repealed.id }],
  })
  const gone = await publish({ title: '不应再出现的名单', documentNumber: null })
  await publish({
    title: '关于调整灌区建设规模的请示',
    mode: 'withheld',
    ground: '16-2',
    groundReason: '尚在研究',
    reviewEvent: '上级批复后',
  })
  await acts.must('publisher', repealed.id, 'repeal', { repealedOn: '2026-11-20' })
  await acts.must('publisher', gone.id, 'takeDown', { reason: 'privacy' })
  const server = await startServer({ databaseUrl: county.databaseUrl, dataDir: county.dataDir })
  return {
    county,
    server,
    plan,
    kinds: kindsOf({ plan, repealed, gone }),
    close: async () => {
      await server.stop()
      await county.close()
    },
  }
}

const kindsOf = ({
  plan,
  repealed,
  gone,
}: Record<'plan' | 'repealed' | 'gone', Doc>): PublicSite['kinds'] => [
  ['home', '/'],
  ['document', `/documents/${plan.indexNumber}`],
  ['repealed', `/documents/${repealed.indexNumber}`],
  ['taken down', `/documents/${gone.indexNumber}`],
  ['catalogue', '/catalogue'],
  ['year', '/catalogue/2026'],
  ['search', `/search?q=${encodeURIComponent('污水')}`],
  ['nothing found', `/search?q=${encodeURIComponent('火星探测')}`],
  ['not disclosed', '/not-disclosed'],
  ['not disclosed, in English', '/en/not-disclosed'],
  ['offices', '/offices'],
  ['office', '/offices/gov-office'],
  ['guide', '/guide'],
  ['rules', '/rules'],
  ['reports', '/annual-reports'],
  ['request', '/requests/new'],
  ['feedback', '/feedback'],
  ['site map', '/sitemap'],
  ['not found', '/nothing/here'],
  ['bad request', '/catalogue?year=x'],
  ['traditional', `/zh-Hant/documents/${plan.indexNumber}`],
  ['English', `/en/documents/${plan.indexNumber}`],
  ['English home', '/en'],
]
