import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtInTrees, questionOf } from '../../../src/domain/disclosure/paths/index.ts'
import { screenshot } from '../../support/browser.ts'
import { journeys, pathFor } from '../../support/journey.ts'
import { type Office, openOffice, presentStep, press, saveDraft } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const form = (id: string) => `/admin/collections/documents/${id}`
const draftOf = async (title: string) =>
  (await journeys(office.county).create({ title, documentNumber: null })).id

/** Answers every question by the keys alone, from the button on that begins. */
async function walkByKeys(page: Page, answers: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: '逐题判断' }).focus()
  await page.keyboard.press('Enter')
  for (const [question, answer] of Object.entries(answers)) {
    const { text, answers: possible } = questionOf(builtInTrees.general, question) ?? fail()
    const group = page.getByRole('group', { name: text.zh })
    await group.locator('input:focus').waitFor()
    await page.keyboard.press('Space')
    const steps = possible.findIndex(({ id }) => id === answer)
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
}

const fail = (): never => {
  throw new Error('There is no such question')
}

describe('a clerk', () => {
  it.each([1280, 390])('comes to withhold a request by the keyboard, at %i px', async (width) => {
    const id = await draftOf(`关于调整灌区规模的请示${width}`)
    const { context, page } = await office.seat('clerk', { width })
    await page.goto(form(id))
    await page.getByText('按本机构默认路径记录', { exact: false }).waitFor()
    const { answers } = pathFor({ mode: 'withheld', ground: '16-2' }) ?? fail()
    await walkByKeys(page, answers)
    await page.getByText('不予公开：过程性信息', { exact: false }).waitFor()
    // Back to one of the questions: those after it are asked again, those before it are not.
    await page.getByRole('button', { name: /改这一题\s*：能否作区分处理/ }).click()
    await page.getByRole('radio', { name: '不能', exact: true }).check()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '采用这个结论' }).click()
    await page.locator('#field-groundReason').fill('向上级的请示，尚在研究。')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await screenshot(page, `admin-decision-path-${width}`)
    await saveDraft(page)
    await press(page, 'submit', '确认送审')
    await presentStep(page).filter({ hasText: '保密审查' }).waitFor()
    const { body } = await office.county.as('clerk')<Record<string, unknown>>(
      'GET',
      `/api/documents/${id}`,
    )
    expect(body).toMatchObject({
      mode: 'withheld',
      ground: '16-2',
      decisionPath: { answers, isDefault: false, decidedBy: office.county.people.clerk },
    })
    await context.close()

    const reviewer = await office.seat('secrecy', { width })
    await reviewer.page.goto(`${form(id)}/approval`)
    const section = reviewer.page.getByRole('region', { name: '公开属性判断' })
    await section.getByText('不予公开：过程性信息', { exact: false }).waitFor()
    await section.getByText('周文书', { exact: false }).waitFor()
    expect(await section.getByRole('listitem').count()).toBe(Object.keys(answers).length)
    await screenshot(reviewer.page, `admin-decision-path-review-${width}`)
    await reviewer.context.close()
  })
})

describe('the ground', () => {
  it('is asked for when the questions have led to it; what was typed is always in sight', async () => {
    const go = journeys(office.county)
    const unanswered = { mode: 'withheld', documentNumber: null, decisionPath: null }
    const { context, page } = await office.seat('clerk')
    const ground = page.locator('#field-ground, #field-groundReason')
    const bare = await go.create({ title: '灌区专题会议纪要', ...unanswered })
    await page.goto(form(bare.id))
    await page.getByRole('button', { name: '逐题判断' }).waitFor()
    expect(await ground.count()).toBe(0)
    const typed = await go.create({
      title: '灌区专题会议纪要二',
      groundReason: '尚在研究',
      ...unanswered,
    })
    await page.goto(form(typed.id))
    await page.locator('#field-groundReason').waitFor()
    expect(await page.locator('#field-groundReason').inputValue()).toBe('尚在研究')
    expect(await ground.count()).toBe(2)
    await context.close()
  })
})

describe('the head of disclosure', () => {
  it('tries a tree before it is saved, sees what is wrong with it, and publishes it', async () => {
    const { context, page } = await office.seat('head')
    const { body: made } = await office.county.as('head')<{ doc: { id: string } }>(
      'POST',
      '/api/decision-trees',
      { title: '试用的决策树', office: office.county.offices['gov-office'], kind: 'general' },
    )
    const { doc } = made
    await page.goto(`/admin/collections/decision-trees/${doc.id}`)
    await page.getByRole('button', { name: '从现行的决策树开始' }).click()
    const written = page.locator('#field-tree')
    const check = page.getByRole('button', { name: '检查并试走' })
    await check.waitFor()
    const sound = await written.inputValue()
    await written.fill(sound.replace('"question": "secret"', '"question": "nowhere"'))
    await check.click()
    await page.getByText('information → own：答案指向的问题不存在').waitFor()
    await written.fill(sound)
    await check.click()
    await page.getByText('没有发现问题，可以发布。').waitFor()
    await page.getByRole('radio', { name: /由其他行政机关制作/ }).check()
    await page.keyboard.press('Enter')
    await page.getByText('不在这里办理', { exact: true }).waitFor()
    await screenshot(page, 'admin-decision-tree-1280')
    await page.locator('#action-save').click()
    await page.getByRole('button', { name: '发布这一版' }).click()
    await page.getByText('已发布，不能再改', { exact: false }).waitFor()
    const { body } = await office.county.as('clerk')<{ tree: { id: string; version: number } }>(
      'GET',
      '/api/decision-trees/for-office?office=gov-office',
    )
    expect(body.tree).toMatchObject({ id: doc.id, version: 1 })
    await context.close()
  })
})
