import type { PayloadRequest } from 'payload'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a value can be an id of this database at all; asking with another would be an error there. */
export function isIdOf(req: PayloadRequest, value: unknown): boolean {
  if (req.payload.db.defaultIDType === 'number') return /^\d{1,15}$/.test(String(value))
  return uuid.test(String(value))
}
