/** What production must be given: all of it looked at, and every fault named at once. */
import { access, constants, mkdir } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { Refusal } from './refusal.mjs'

/** Refuses a missing or weak setting; never says what a secret is. */
export async function assertProductionEnv(env = process.env) {
  const faults = [
    ...databaseUrl(env.DATABASE_URL),
    ...payloadSecret(env.PAYLOAD_SECRET),
    ...encryptionKey(env.GONGKAI_ENCRYPTION_KEY),
    ...privacyKeys(env.GONGKAI_PRIVACY_KEYS, env.GONGKAI_ENCRYPTION_KEY),
    ...(await dataFolder(env.GONGKAI_DATA_DIR)),
    ...siteUrl(env.SITE_URL),
    ...noDemo(env.GONGKAI_DEMO),
  ]
  if (env.PAYLOAD_SECRET && env.PAYLOAD_SECRET === env.GONGKAI_ENCRYPTION_KEY) {
    faults.push([
      'GONGKAI_ENCRYPTION_KEY 不得与 PAYLOAD_SECRET 相同',
      'GONGKAI_ENCRYPTION_KEY must differ from PAYLOAD_SECRET',
    ])
  }
  if (faults.length === 0) return
  throw new Refusal(
    `不能启动:${faults.map(([zh]) => zh).join(';')}。`,
    `Not started: ${faults.map(([, en]) => en).join('; ')}.`,
  )
}

function databaseUrl(text) {
  if (!text) return [missing('DATABASE_URL')]
  if (/^postgres(ql)?:$/.test(parse(text)?.protocol ?? '')) return []
  return [['DATABASE_URL 应为 postgresql:// 地址', 'DATABASE_URL must be a postgresql:// address']]
}

function payloadSecret(text) {
  if (!text) return [missing('PAYLOAD_SECRET')]
  if (text.length >= 32 && !isPoor(text)) return []
  return [
    [
      'PAYLOAD_SECRET 太弱(应为 32 个以上随机字符)',
      'PAYLOAD_SECRET is weak (it needs 32 random characters or more)',
    ],
  ]
}

function encryptionKey(text) {
  if (!text) return [missing('GONGKAI_ENCRYPTION_KEY')]
  if (keyBytes(text)) return []
  return [
    [
      'GONGKAI_ENCRYPTION_KEY 太弱(应为 32 个随机字节,十六进制或 base64)',
      'GONGKAI_ENCRYPTION_KEY is weak (it needs 32 random bytes, in hex or base64)',
    ],
  ]
}

/** Before the first rotation there are none: the sealing key comes from the encryption key then. */
function privacyKeys(text, encryptionKey) {
  if (!text) return []
  const entries = text.split(',').map((entry) => entry.trim().split(':'))
  const isUsable = ([id = '', key = '', ...rest]) =>
    /^[\w-]{1,32}$/.test(id) && id !== 'root' && keyBytes(key) && rest.length === 0
  const values = [encryptionKey ?? '', ...entries.map(([, key]) => key ?? '')]
  const bytes = values.map((value) => keyBytes(value)?.toString('hex') ?? value)
  if (
    entries.every(isUsable) &&
    new Set(bytes).size === bytes.length &&
    new Set(entries.map(([id]) => id)).size === entries.length
  ) {
    return []
  }
  return [
    [
      'GONGKAI_PRIVACY_KEYS 不能用(应为 编号:密钥,多个用逗号分隔,各为不同的 32 个随机字节,十六进制或 base64)',
      'GONGKAI_PRIVACY_KEYS cannot be used (it needs id:key with commas between, each key 32 random bytes of its own, in hex or base64)',
    ],
  ]
}

/** 32 bytes that look random; null for anything else. */
function keyBytes(text) {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : base64(text)
  return bytes?.length === 32 && new Set(bytes).size >= 16 ? bytes : null
}

async function dataFolder(path) {
  if (!path) return [missing('GONGKAI_DATA_DIR')]
  if (!isAbsolute(path)) {
    return [['GONGKAI_DATA_DIR 应为绝对路径', 'GONGKAI_DATA_DIR must be an absolute path']]
  }
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return []
  } catch {
    return [[`GONGKAI_DATA_DIR 无法写入(${path})`, `GONGKAI_DATA_DIR cannot be written (${path})`]]
  }
}

function siteUrl(text) {
  if (!text) return [missing('SITE_URL')]
  const url = parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return []
  return [
    ['SITE_URL 应为不带路径的 http(s) 地址', 'SITE_URL must be an http(s) address without a path'],
  ]
}

function noDemo(value) {
  if (!value) return []
  return [['GONGKAI_DEMO 不得在生产环境中设置', 'GONGKAI_DEMO must not be set in production']]
}

function missing(name) {
  return [`缺少 ${name}`, `${name} is missing`]
}

/** Few different characters, a run of one, or a word everybody tries first. */
function isPoor(text) {
  return (
    new Set(text).size < 10 ||
    /(.)\1{7}/.test(text) ||
    /secret|password|change.?me|example|default|gongkai/i.test(text)
  )
}

function base64(text) {
  return /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null
}

function parse(text) {
  return URL.canParse(text) ? new URL(text) : null
}
