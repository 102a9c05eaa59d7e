import { demoOffices } from '../../src/demo/county.ts'
import type { GroundId, ModeId } from '../../src/domain/disclosure/index.ts'
import { answersTo, builtInTrees } from '../../src/domain/disclosure/paths/index.ts'
import type { Answer, TestCounty } from './county.ts'

export type Doc = {
  id: string
  stage: string
  revision: number
  title: string
  indexNumber: string | null
  scheduledFor: string | null
  live: { revision: number | null; stage: string | null }
}
export type Entry = { seq: number; action: string; contentHash: string; hash: string }
export type Moved = { document: Doc; entry: Entry; errors?: { code: string; field?: string }[] }

const route = [
  ['clerk', 'submit'],
  ['secrecy', 'approve'],
  ['branch', 'approve'],
  ['county', 'approve'],
  ['publisher', 'publish'],
] as const

const stageAfter = ['secrecyReview', 'branchApproval', 'countyApproval', 'approved', 'published']

/** The parameters that the acts of a test need. */
const given: Record<string, Record<string, unknown>> = {
  return: { opinion: '数字与附件不符' },
  refer: { opinion: '是否涉密不明确' },
  repeal: { repealedOn: '2026-11-20', opinion: '已被新文件代替' },
  takeDown: { reason: 'error', opinion: '附件有误' },
  correct: { changeNote: '更正第三条的日期' },
}

type Decided = { mode?: unknown; ground?: unknown; office?: unknown }

/** The answers by which a clerk of the office comes to this mode and ground; null when none lead there. */
export function pathFor({ mode, ground, office = 'gov-office' }: Decided) {
  const kind = demoOffices.find(({ slug }) => slug === office)?.kind ?? 'general'
  const wanted = { mode: mode as ModeId, ground: (ground ?? null) as GroundId | null }
  const answers = answersTo(builtInTrees[kind], wanted)
  return answers && { tree: `builtin:${kind}`, answers }
}

/** With the path that what is not disclosed proactively needs. */
const withPath = (more: Decided) =>
  more.mode === undefined || more.mode === 'proactive' ? {} : { decisionPath: pathFor(more) }

/** A complete draft, as a clerk of the county government office writes it. */
export const draft = (more: Record<string, unknown> = {}) => ({
  title: '云泽县农村生活污水治理三年行动方案',
  ...(more.body ? {} : { bodyText: '各乡镇人民政府：\n\n现印发给你们，请认真组织实施。' }),
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
  documentNumber: '云政发[2026]14号',
  ...withPath(more),
  ...more,
})

/** Takes documents of a county along their way, through the API as the people of each rank. */
export function journeys(county: TestCounty) {
  const post = (account: string, id: string, body: Record<string, unknown>) =>
    county.as(account)<Moved>('POST', `/api/documents/${id}/transitions`, body)

  const create = async (more: Record<string, unknown> = {}, account = 'clerk'): Promise<Doc> => {
    const { status, body } = await county.as(account)<{ doc: Doc }>(
      'POST',
      '/api/documents',
      draft(more),
    )
    if (status !== 201) throw new Error(`A draft was refused: ${status} ${JSON.stringify(body)}`)
    return body.doc
  }

  const revisionOf = async (account: string, id: string): Promise<number> => {
    const { body } = await county.as(account)<Doc>('GET', `/api/documents/${id}/transitions`)
    return body.revision
  }

  /** One act with whatever it needs, on the revision that is there now. */
  const act = async (
    account: string,
    id: string,
    action: string,
    more: Record<string, unknown> = {},
  ): Promise<Answer<Moved>> =>
    post(account, id, {
      action,
      expectedRevision: await revisionOf(account, id),
      ...given[action],
      ...more,
    })

  /** Says the same of everything that screening found and that waits for it; answers how much it was. */
  const settle = async (account: string, id: string, decision: 'justify' | 'accept') => {
    const ask = county.as(account)
    const path = `/api/documents/${id}/findings`
    type Found = { id: string; available: string[]; isOpen: boolean }
    const { body } = await ask<{ findings: Found[] }>('GET', path)
    const waiting = body.findings.filter(
      ({ available, isOpen }) => isOpen && available.includes(decision),
    )
    for (const { id: finding } of waiting) {
      const { status } = await ask('POST', path, { finding, decision, reason: '核对无误' })
      if (status !== 200) throw new Error(`A finding was not decided: ${status}`)
    }
    return waiting.length
  }

  /** The same, where nothing but success will do; what screening found is settled on the way. */
  const must = async (...asked: Parameters<typeof act>): Promise<Doc> => {
    const [account, id, action] = asked
    let { status, body } = await act(...asked)
    if (body.errors?.every(({ code }) => code === 'FINDINGS_OPEN')) {
      await settle(account, id, action === 'submit' ? 'justify' : 'accept')
      ;({ status, body } = await act(...asked))
    }
    if (status !== 200) throw new Error(`${asked[2]}: ${status} ${JSON.stringify(body)}`)
    return body.document
  }

  /** Leads a draft along the route until it stands at `stage`. */
  const bring = async (id: string, stage: string): Promise<Doc> => {
    let document: Doc | undefined
    for (const [account, action] of route.slice(0, stageAfter.indexOf(stage) + 1)) {
      document = await must(account, id, action)
    }
    if (!document) throw new Error(`No way leads to ${stage}`)
    return document
  }

  return { post, create, act, must, bring, settle, revisionOf }
}
