import { createHash } from 'node:crypto'
import { challengeScript } from '../scripts/challengeScript.ts'
import { suggestScript } from '../scripts/suggestScript.ts'
import { base } from './base.ts'
import { document } from './document.ts'
import { pages } from './pages.ts'
import { register } from './register.ts'
import { requests } from './requests.ts'
import { tokens } from './tokens.ts'

const style = [tokens, base, pages, register, requests, document].join('').replace(/\n/g, '').trim()

/** A sheet of paper with a seal: the site's own mark, no emblem of the state. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#123f75"/><path d="M9 7h14v18H9z" fill="#fff"/><path d="M12 11h8M12 14.5h8M12 18h5" stroke="#123f75" stroke-width="1.6"/><circle cx="19.5" cy="20.5" r="2.6" fill="#a8281c"/></svg>`

type Asset = { path: string; body: string; contentType: string }

const asset = (body: string, name: string, extension: string, contentType: string): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}.${hash}.${extension}`, body, contentType }
}

/** What pages load beside themselves. The address changes with the content, so it is kept for ever. */
export const assets = {
  style: asset(style, 'site', 'css', 'text/css; charset=utf-8'),
  icon: asset(icon, 'icon', 'svg', 'image/svg+xml'),
  challenge: asset(challengeScript, 'challenge', 'js', 'text/javascript; charset=utf-8'),
  suggest: asset(suggestScript, 'suggest', 'js', 'text/javascript; charset=utf-8'),
}
