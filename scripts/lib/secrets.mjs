/** Secrets are made at the first start and never defaulted. They are as precious as the data. */
import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, rename } from 'node:fs/promises'
import { Refusal } from './refusal.mjs'

const names = ['payloadSecret', 'encryptionKey', 'databasePassword', 'superuserPassword']

/** Reads the secrets, or makes them unless there are data already that only the lost ones open. */
export async function ensureSecrets({ file, hasData }) {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text !== null) {
    await chmod(file, 0o600)
    return parse({ file, text })
  }
  if (await hasData()) {
    throw new Refusal(
      `数据还在,但密钥文件 ${file} 不见了:请恢复它;若要从头开始,请删除 .data 目录。`,
      `There are data, but the secrets in ${file} are gone: put the file back, or delete .data to start anew.`,
    )
  }
  const secrets = {
    payloadSecret: randomBytes(48).toString('base64url'),
    encryptionKey: randomBytes(32).toString('hex'),
    databasePassword: randomBytes(24).toString('hex'),
    superuserPassword: randomBytes(24).toString('hex'),
  }
  await writeWhole({ file, text: `${JSON.stringify(secrets, null, 2)}\n` })
  return secrets
}

function parse({ file, text }) {
  try {
    const secrets = JSON.parse(text)
    if (names.every((name) => typeof secrets[name] === 'string')) return secrets
  } catch {
    // the sentence below says it
  }
  throw new Refusal(
    `密钥文件 ${file} 已损坏:请从备份恢复;若要从头开始,请删除 .data 目录。`,
    `The secrets in ${file} are damaged: restore the file, or delete .data to start anew.`,
  )
}

/** On the disk before it has its name: a full disk or a power cut leaves no half of a secret. */
async function writeWhole({ file, text }) {
  const draft = `${file}.${process.pid}`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
