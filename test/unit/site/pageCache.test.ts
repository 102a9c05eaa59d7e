import { setImmediate as tick } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPageCache, type Page, type Rendered } from '../../../src/lib/pageCache.ts'

const rendered = (body: string, tags: string[] = [], freshMs = 60_000): Rendered => ({
  status: 200,
  headers: {},
  body,
  tags,
  freshMs,
})

const bodyOf = ({ gzip }: Page): string => gunzipSync(gzip).toString()

/** A rendering that ends when it is told to. */
function slow(make: () => Rendered) {
  let finish = () => {}
  let began = 0
  const render = () => {
    began += 1
    const result = make()
    return new Promise<Rendered>((resolve) => {
      finish = () => resolve(result)
    })
  }
  return { render, finish: () => finish(), began: () => began }
}

describe('the page cache', () => {
  it('renders a page once for all who ask at the same time, and once for those who come later', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    let renderings = 0
    const render = async () => {
      renderings += 1
      await tick()
      return rendered('page')
    }
    const all = await Promise.all(Array.from({ length: 50 }, () => cache.get('/', render)))
    expect(new Set(all.map(({ page }) => bodyOf(page)))).toEqual(new Set(['page']))
    expect((await cache.get('/', render)).from).toBe('cache')
    expect(renderings).toBe(1)
  })

  it('forgets at once exactly the pages that carry an expired tag', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    await cache.get('/a', async () => rendered('a', ['document:1', 'lists']))
    await cache.get('/b', async () => rendered('b', ['document:2']))
    cache.expire(['document:1'])
    expect(cache.peek('/a')).toBeNull()
    expect(cache.peek('/b')).not.toBeNull()
  })

  it('renders again what changed while it was being rendered', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    let text = 'before'
    const page = slow(() => rendered(text, ['document:1']))
    const asked = cache.get('/', page.render)
    text = 'after'
    cache.expire(['document:1'])
    page.finish()
    while (page.began() < 2) await tick()
    page.finish()
    expect(bodyOf((await asked).page)).toBe('after')
    expect(bodyOf(cache.peek('/') as Page)).toBe('after')
  })

  it('sends, but does not keep, a page that changes faster than it is rendered', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    let version = 0
    const render = async () => {
      const seen = rendered(String(version), ['document:1'])
      version += 1
      cache.expire(['document:1'])
      return seen
    }
    const { page } = await cache.get('/', render)
    expect(bodyOf(page)).toBe('2')
    expect(cache.peek('/')).toBeNull()
  })

  it('never hands a rendering that began before a change to whoever asks after it', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    const old = slow(() => rendered('taken down', ['document:1']))
    void cache.get('/', old.render)
    cache.expire(['document:1'])
    const { page } = await cache.get('/', async () => rendered('410', ['document:1']))
    expect(bodyOf(page)).toBe('410')
    old.finish()
    for (let turn = 0; turn < 20; turn += 1) await tick()
    expect(bodyOf(cache.peek('/') as Page)).toBe('410')
  })

  it('keeps nothing while changes elsewhere cannot be heard of, and starts anew afterwards', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    await cache.get('/kept', async () => rendered('kept'))
    cache.pause()
    await cache.get('/new', async () => rendered('new'))
    expect(cache.peek('/kept')).not.toBeNull()
    expect(cache.peek('/new')).toBeNull()
    cache.resume()
    expect(cache.peek('/kept')).toBeNull()
  })

  it('trusts what it kept for half an hour of silence, and no longer', async () => {
    let now = 0
    const cache = createPageCache({ maxBytes: 1e6, now: () => now })
    await cache.get('/', async () => rendered('page', [], 1e9))
    cache.pause()
    now = 29 * 60_000
    expect(cache.peek('/')).not.toBeNull()
    now = 31 * 60_000
    expect(cache.peek('/')).toBeNull()
  })

  it('serves a page past its time when it cannot be rendered, but never one that was expired', async () => {
    let now = 0
    const cache = createPageCache({ maxBytes: 1e6, now: () => now })
    const fail = async () => {
      throw new Error('no database')
    }
    await cache.get('/', async () => rendered('old', ['document:1'], 1000))
    now = 2000
    const stale = await cache.get('/', fail)
    expect([stale.from, bodyOf(stale.page)]).toEqual(['stale', 'old'])
    cache.expire(['document:1'])
    await expect(cache.get('/', fail)).rejects.toThrow('no database')
  })

  it('stays within its bytes, dropping what was asked for least recently', async () => {
    const cache = createPageCache({ maxBytes: 10_000 })
    const random = () => Array.from({ length: 700 }, () => Math.random().toString(36)[3]).join('')
    for (let page = 0; page < 40; page += 1) {
      await cache.get(`/${page}`, async () => rendered(random()))
      cache.peek('/0')
    }
    expect(cache.stats().bytes).toBeLessThanOrEqual(10_000)
    expect(cache.stats().evicted).toBeGreaterThan(0)
    expect(cache.peek('/0')).not.toBeNull()
    expect(cache.peek('/1')).toBeNull()
  })

  it('keeps no page that forbids it', async () => {
    const cache = createPageCache({ maxBytes: 1e6 })
    await cache.get('/', async () => rendered('404', [], 0))
    expect(cache.peek('/')).toBeNull()
  })

  it('shows nobody anything older than the moment they asked, whatever the order of events', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('ask' as const), page: fc.nat(1) }),
      fc.record({ do: fc.constant('change' as const), page: fc.nat(1) }),
      fc.record({ do: fc.constant('finish' as const), page: fc.nat(1) }),
      fc.record({ do: fc.constant('wait' as const), page: fc.nat(3) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        const cache = createPageCache({ maxBytes: 1e6 })
        const versions = [0, 0]
        const pending: (() => void)[] = []
        const asked: Promise<void>[] = []
        for (const { do: action, page } of steps) {
          if (action === 'change') {
            versions[page] = (versions[page] ?? 0) + 1
            cache.expire([`document:${page}`])
          } else if (action === 'finish') pending.splice(page, 1)[0]?.()
          else if (action === 'wait') for (let turn = 0; turn < page; turn += 1) await tick()
          else {
            const atLeast = versions[page] ?? 0
            const render = () => {
              const version = String(versions[page])
              return new Promise<Rendered>((resolve) => {
                pending.push(() => resolve(rendered(version, [`document:${page}`])))
              })
            }
            asked.push(
              cache.get(`/${page}`, render).then(({ page: shown }) => {
                expect(Number(bodyOf(shown))).toBeGreaterThanOrEqual(atLeast)
              }),
            )
          }
          for (const at of [0, 1]) {
            const shown = cache.peek(`/${at}`)
            if (shown) expect(bodyOf(shown)).toBe(String(versions[at]))
          }
        }
        const finishing = setInterval(() => pending.splice(0).map((finish) => finish()), 1)
        await Promise.all(asked)
        clearInterval(finishing)
      }),
      { numRuns: 200 },
    )
  })
})
