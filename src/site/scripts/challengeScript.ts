/**
 * What solves the challenge of a form in the browser, as one file that is both the page's script and
 * its worker. Without it, without WebCrypto (plain HTTP) or when anything fails, the question that
 * the form shows stays, and is answered by hand.
 *
 * It looks for `form[data-challenge]`, whose value is the address of the challenge, and in it for
 * `input[name=work]`, `[data-challenge-question]` and `[data-challenge-status]`; the sentences are the
 * status's `data-working`, `data-ready` and `data-failed`. The page that carries it has to allow it:
 * `script-src 'self'; worker-src 'self'; connect-src 'self'`.
 */
export const challengeScript = `(() => {
  'use strict'
  const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
  const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

  /** The number whose hash begins as it should: tried from 0 on, as ALTCHA does. */
  const solve = async (challenge) => {
    const { nonce, salt, keyPrefix, keyLength, algorithm, cost } = challenge.parameters
    const start = bytesOf(salt + nonce)
    const input = new Uint8Array(start.length + 4)
    input.set(start)
    const view = new DataView(input.buffer)
    for (let counter = 0; counter < 2 ** 32; counter += 1) {
      view.setUint32(start.length, counter)
      let digest = input
      for (let round = 0; round < cost; round += 1) {
        digest = new Uint8Array(await crypto.subtle.digest(algorithm, digest))
      }
      const derivedKey = hexOf(digest.subarray(0, keyLength))
      if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey }
    }
  }
  const proofOf = async (challenge) =>
    btoa(JSON.stringify({ challenge, solution: await solve(challenge) }))

  if (typeof document === 'undefined') {
    // A promise that fails in a worker tells nobody: an empty proof does.
    self.onmessage = async ({ data }) =>
      self.postMessage(await proofOf(data).catch(() => ''))
    return
  }

  const source = document.currentScript && document.currentScript.src
  const canWork = source && self.crypto && self.crypto.subtle && self.Worker && self.fetch
  const work = (challenge) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(source)
      const end = (settle) => (value) => {
        worker.terminate()
        settle(value)
      }
      worker.onmessage = end(({ data }) => (data ? resolve(data) : reject(new Error('no proof'))))
      worker.onerror = end(reject)
      worker.postMessage(challenge)
    })

  for (const form of canWork ? document.querySelectorAll('form[data-challenge]') : []) {
    const field = form.querySelector('input[name=work]')
    const question = form.querySelector('[data-challenge-question]')
    const status = form.querySelector('[data-challenge-status]')
    let state = 'idle'
    let goodUntil = 0
    let waiting = null
    const say = (key) => {
      if (status) status.textContent = status.dataset[key] || ''
    }
    const ask = (isAsked) => {
      question.hidden = !isAsked
      for (const input of question.querySelectorAll('input')) input.disabled = !isAsked
    }
    const prepare = async () => {
      if (state === 'working') return
      state = 'working'
      ask(false)
      say('working')
      try {
        const answer = await fetch(form.dataset.challenge, { cache: 'no-store' })
        if (!answer.ok) throw new Error(String(answer.status))
        const offer = await answer.json()
        field.value = await work(offer.work)
        // A minute early: it has to be good when it arrives.
        goodUntil = Date.parse(offer.expiresAt) - 60000
        state = 'ready'
        say('ready')
      } catch {
        state = 'failed'
        field.value = ''
        ask(true)
        say('failed')
      }
      if (!waiting) return
      const { submitter } = waiting
      waiting = null
      if (state === 'ready') form.requestSubmit(submitter || undefined)
      else question.querySelector('input:not([type=hidden])').focus()
    }
    form.addEventListener('submit', (event) => {
      if (state === 'failed' || (state === 'ready' && Date.now() < goodUntil)) return
      event.preventDefault()
      waiting = { submitter: event.submitter }
      void prepare()
    })
    void prepare()
  }
})()
`
