import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { newQuestion } from '../../../src/plugin/intake/challenge/question.ts'
import { newWork, readWork } from '../../../src/plugin/intake/challenge/work.ts'
import { blindIndexOf } from '../../../src/plugin/privacy/blindIndex.ts'
import { challengeScript } from '../../../src/site/scripts/challengeScript.ts'
import { ringOf } from '../privacy/keys.ts'

const blindIndex = blindIndexOf(ringOf())
const now = () => new Date()

type Said = { data: unknown }
type Scope = { onmessage?: (said: Said) => Promise<void>; postMessage: (data: unknown) => void }

/** The script as a worker sees it: no document, and a `self` that hears messages. */
function workerScope(postMessage: (data: unknown) => void): Scope {
  const self: Scope = { postMessage }
  new Function('self', 'document', challengeScript)(self, undefined)
  return self
}

const offer = async () => ({
  work: await newWork(blindIndex, { difficulty: 200, level: 0, now: now() }),
  question: newQuestion(blindIndex, { language: 'zh', now: now() }),
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
})

/** The page of a form, in a browser that can do what is given. */
function open({ fetch, canHash = true }: { fetch: () => Promise<unknown>; canHash?: boolean }) {
  const { window } = new JSDOM(
    `<form data-challenge="/api/requests/challenge" action="/requests/new" method="post">
       <input type="hidden" name="work">
       <p data-challenge-status data-working="验证中" data-ready="已验证" data-failed="请回答问题"></p>
       <fieldset data-challenge-question><input name="answer"></fieldset>
       <button>提交</button>
     </form>`,
    { url: 'https://www.yunze.example/requests/new', runScripts: 'outside-only' },
  )
  const { document } = window
  const sent: string[] = []
  class Worker {
    onmessage: ((said: Said) => void) | null = null
    postMessage(data: unknown) {
      const scope = workerScope((answer) => this.onmessage?.({ data: answer }))
      void scope.onmessage?.({ data })
    }
    terminate() {}
  }
  const self = { crypto: canHash ? globalThis.crypto : {}, Worker, fetch }
  Object.defineProperty(document, 'currentScript', { value: { src: '/assets/challenge.js' } })
  const form = document.querySelector('form') as HTMLFormElement
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  form.requestSubmit = () => form.dispatchEvent(new window.Event('submit', { cancelable: true }))
  new Function('self', 'document', 'Worker', 'fetch', challengeScript)(
    self,
    document,
    Worker,
    fetch,
  )
  // Listens last: what the script held back does not go out.
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent.push(field('work').value)
  })
  return {
    sent,
    field,
    submit: () => form.requestSubmit(),
    isAsked: () => !(document.querySelector('fieldset') as HTMLFieldSetElement).hidden,
    status: () => document.querySelector('[data-challenge-status]')?.textContent,
  }
}

const answer = (body: unknown) => async () => ({ ok: true, json: async () => body })
const until = async (holds: () => boolean) => expect.poll(holds, { timeout: 5000 }).toBe(true)

describe('the script that solves the challenge in the browser', () => {
  it('does the work in a worker, as the server checks it', async () => {
    const { work } = await offer()
    const proof = await new Promise((resolve) => {
      void workerScope(resolve).onmessage?.({ data: work })
    })
    expect(await readWork(blindIndex, proof)).toMatchObject({ level: 0 })
  })

  it('puts the proof into the form, and asks no question', async () => {
    const page = open({ fetch: answer(await offer()) })
    await until(() => page.field('work').value !== '')
    expect(page.isAsked()).toBe(false)
    expect(page.field('answer').disabled).toBe(true)
    await until(() => page.status() === '已验证')
    page.submit()
    expect(page.sent).toHaveLength(1)
    expect(await readWork(blindIndex, page.sent[0])).not.toBeNull()
  })

  it('holds a submission until the work is done, and then sends it', async () => {
    const page = open({ fetch: answer(await offer()) })
    page.submit()
    expect(page.sent).toEqual([])
    await until(() => page.sent.length === 1)
    expect(await readWork(blindIndex, page.sent[0])).not.toBeNull()
  })

  it.each([
    ['the challenge does not come', { fetch: async () => ({ ok: false, status: 429 }) }],
    ['it makes no sense', { fetch: answer({}) }],
    ['the network is away', { fetch: () => Promise.reject(new Error('away')) }],
  ])('leaves the question to be answered when %s', async (_, browser) => {
    const page = open(browser)
    await until(() => page.status() === '请回答问题')
    expect(page.isAsked()).toBe(true)
    expect(page.field('answer').disabled).toBe(false)
    page.submit()
    expect(page.sent).toEqual([''])
  })

  it('does nothing where the browser cannot hash, as over plain HTTP', async () => {
    const page = open({ fetch: answer(await offer()), canHash: false })
    expect(page.isAsked()).toBe(true)
    page.submit()
    expect(page.sent).toEqual([''])
  })
})
