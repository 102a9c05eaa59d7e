import { describe, expect, it } from 'vitest'
import { addressOf } from '../../../src/site/address.ts'
import { backTo, displayFrom } from '../../../src/site/display.ts'
import { readable } from '../../../src/site/frontDoor.ts'
import { hasSame, takesGzip } from '../../../src/site/http/headers.ts'

const at = (path: string, cookies: string | null = null) =>
  addressOf(new URL(path, 'http://site.invalid'), cookies)

const keyOf = (path: string, cookies: string | null = null) => {
  const address = at(path, cookies)
  return address.kind === 'page' ? `${address.cache} ${address.key}` : address.kind
}

describe('an address', () => {
  it('takes the slash of an index number literally, and sends its escaped form there', () => {
    expect(at('/documents/11A/2026-00001')).toMatchObject({
      route: { page: 'document' },
      captured: ['11A/2026-00001'],
    })
    expect(at('/en/documents/11A%2F2026-00001?x=1')).toEqual({
      kind: 'redirect',
      to: '/en/documents/11A/2026-00001?x=1',
    })
    expect(at('/%2F/evil.example')).toEqual({ kind: 'redirect', to: '/evil.example' })
  })

  it('knows the language by the prefix', () => {
    expect(at('/zh-Hant/guide')).toMatchObject({ language: 'zh-Hant', path: '/guide' })
    expect(at('/en')).toMatchObject({ language: 'en', route: { page: 'home' } })
    expect(at('/english')).toEqual({ kind: 'unknown' })
    expect(at('/en/feed.xml')).toEqual({ kind: 'redirect', to: '/feed.xml' })
  })

  it('has one place in the cache for the same page, whatever else is in its query', () => {
    const key = keyOf('/search?q=%E5%86%9C%E6%9D%91&page=2')
    expect(keyOf('/search?utm=1&page=2&q=%E5%86%9C%E6%9D%91&year=')).toBe(key)
    expect(keyOf('/search?q=%E5%86%9C%E6%9D%91&page=3')).not.toBe(key)
    expect(keyOf('/guide?anything=1')).toBe(keyOf('/guide'))
  })

  it('keeps countless lists apart from pages, and each way to look apart from the others', () => {
    expect(keyOf('/search?q=a')).toMatch(/^lists /)
    expect(keyOf('/catalogue')).toMatch(/^pages /)
    expect(keyOf('/', 'a=1; gongkai-display=large')).not.toBe(keyOf('/'))
    expect(keyOf('/', 'gongkai-display=nonsense')).toBe(keyOf('/'))
  })

  it('answers what it cannot decode as unknown', () => {
    expect(at('/%ff')).toEqual({ kind: 'unknown' })
  })
})

describe('going back after a change of display', () => {
  it('leads to a page of this site and nowhere else', () => {
    expect(backTo('/search?q=a')).toBe('/search?q=a')
    for (const path of [
      null,
      '',
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:1',
    ]) {
      expect(backTo(path)).toBe('/')
    }
  })

  it('reads the cookie', () => {
    expect(displayFrom('x=y; gongkai-display=large-contrast')).toEqual({
      isLarge: true,
      isHighContrast: true,
    })
  })
})

describe('what a client takes', () => {
  it('is read from its headers', () => {
    expect(takesGzip('br, gzip;q=0.5')).toBe(true)
    expect(takesGzip('*')).toBe(true)
    expect(takesGzip('gzip;q=0')).toBe(false)
    expect(takesGzip('br')).toBe(false)
    expect(takesGzip(null)).toBe(false)
    const page = { status: 200, headers: {}, gzip: new Uint8Array(), etag: 'W/"abc"' }
    expect(hasSame('"x", "abc"', page)).toBe(true)
    expect(hasSame('W/"abcd"', page)).toBe(false)
    expect(hasSame('W/"abc"', { ...page, status: 410 })).toBe(false)
  })
})

describe('an address that is no UTF-8', () => {
  it('can be read, and leads nowhere', () => {
    for (const url of ['/%ff', '/documents/%E4%BA/2026-00001', '/%', '/%zz?q=%ff']) {
      const escaped = readable(url)
      expect(() => decodeURIComponent(escaped.split('?')[0] ?? '')).not.toThrow()
      expect(escaped.split('?')[1]).toBe(url.split('?')[1])
    }
  })

  it('is the only kind that is touched', () => {
    for (const url of ['/', '/search?q=%ff', '/%E4%BA%91', '/a%2Fb?c=d?e', '/_next/x.js']) {
      expect(readable(url)).toBe(url)
    }
  })
})
