import type { Config } from 'payload'

const mebibyte = 1024 * 1024

/**
 * Uploads are cut off on their way in, before they fill the memory. What the host has set itself
 * stays. A long document comes in one field of the admin's form, so a field may be long too.
 */
export function withUploadLimits(host: Config['upload'], maxFileBytes: number): Config['upload'] {
  return {
    requestSizeLimit: maxFileBytes + 20 * mebibyte,
    ...host,
    limits: { fileSize: maxFileBytes, fieldSize: 20 * mebibyte, ...host?.limits },
  }
}
