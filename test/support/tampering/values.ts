import type pg from 'pg'
import type { Column } from './columns.ts'
import { pick, type Random } from './random.ts'

/** Another value of the same type; sometimes none at all. */
export async function otherValue(
  db: pg.Client,
  { type, udt }: Column,
  old: string | null,
  random: Random,
): Promise<string | null> {
  if (old !== null && random() < 0.2) return null
  switch (type) {
    case 'uuid':
      return `0191d9a0-0000-7000-8000-${Math.floor(random() * 1e12)
        .toString()
        .padStart(12, '0')}`
    case 'numeric':
    case 'integer':
      return String(Number(old ?? 0) + 1 + Math.floor(random() * 3))
    case 'boolean':
      return old === 'true' ? 'false' : 'true'
    case 'jsonb':
      return old === null ? '{"x":1}' : JSON.stringify(bent(JSON.parse(old), random))
    case 'timestamp with time zone':
      return new Date(Date.parse(old ?? '2026-01-01') + 86_400_000).toISOString()
    case 'ARRAY':
      return old === '{}' ? '{x}' : '{}'
    case 'USER-DEFINED': {
      if (udt === 'tsvector') return "'改':1A"
      const { rows } = await db.query<{ label: string }>(
        'select enumlabel as label from pg_enum where enumtypid = $1::regtype order by enumsortorder',
        [udt],
      )
      const others = rows.map(({ label }) => label).filter((label) => label !== old)
      return others.length > 0 ? pick(random, others) : null
    }
    case 'tsvector':
      return "'改':1A"
    default:
      return bentText(old ?? '', random)
  }
}

function bentText(text: string, random: Random): string {
  if (text === '') return '改'
  const characters = [...text]
  const at = Math.floor(random() * characters.length)
  characters[at] = characters[at] === '0' ? '1' : '0'
  return characters.join('')
}

/** JSON with one leaf changed, somewhere. */
function bent(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ added: 1 }]
    const at = Math.floor(random() * value.length)
    return value.map((item, index) => (index === at ? bent(item, random) : item))
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    if (keys.length === 0) return { added: 1 }
    const at = pick(random, keys)
    return { ...value, [at]: bent((value as Record<string, unknown>)[at], random) }
  }
  if (typeof value === 'string') return bentText(value, random)
  if (typeof value === 'number') return value + 1
  return value === true ? false : 'added'
}
