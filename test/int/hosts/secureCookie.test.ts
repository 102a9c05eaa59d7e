import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { close, hostFolder, makeStaff } from './host.ts'

let payload: Payload
let config: SanitizedConfig
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ remove } = await hostFolder())
  process.env.HOST_URL = 'https://gongkai.example.gov.cn'
  config = await (await import('../../hosts/minimal/payload.config.ts')).default
  payload = await getPayload({ config })
  await makeStaff(payload, config)
})
afterAll(async () => {
  await close(payload)
  await remove?.()
})

it('a session of a site with https is never sent without it', async () => {
  const response = await handleEndpoints({
    config,
    request: new Request('http://127.0.0.1:3000/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'clerk@example.gov', password: 'somebody of the office' }),
    }),
  })
  expect(response.status).toBe(200)
  const cookie = (response.headers.get('set-cookie') ?? '').split('; ')
  expect(cookie).toEqual(expect.arrayContaining(['Secure=true', 'HttpOnly=true', 'SameSite=Lax']))
})
