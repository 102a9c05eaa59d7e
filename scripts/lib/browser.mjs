/** A browser and fonts with Chinese characters, which the end-to-end suite cannot do without. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './child.mjs'
import { Refusal } from './refusal.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium, or null. $CHROMIUM_PATH comes first. */
export function findBrowser(env = process.env) {
  const inPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    env.CHROMIUM_PATH,
    ...inPath.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ]
  return candidates.find((path) => path && isExecutable(path)) ?? null
}

/** Installs what is missing where that is ours to do: root on Debian or Ubuntu. Answers a note. */
export async function ensureBrowser({ log }) {
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ]
  if (missing.length === 0) return findBrowser()
  if (!canInstall()) {
    if (findBrowser()) return `${findBrowser()}; 没有中文字体 no Chinese font`
    throw noBrowser()
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  for (const args of [['update'], install]) {
    const { code, tail } = await runCommand({ command: 'apt-get', args, env, log })
    if (code !== 0 && args === install) throw noBrowser(tail)
  }
  if (!findBrowser()) throw noBrowser()
  return missing.join(', ')
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function noBrowser(tail = '') {
  const reason = tail.split('\n').findLast((line) => /^E:/.test(line)) ?? ''
  return new Refusal(
    `端到端测试需要 Chromium,而系统中没有:请安装,或用 CHROMIUM_PATH 指定。${reason}`,
    `The end-to-end tests need Chromium and none is here: install one, or name it in CHROMIUM_PATH. ${reason}`.trim(),
  )
}
