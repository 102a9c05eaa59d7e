import type { Payload } from 'payload'
import type { Gongkai } from './options.ts'

/** The plugin's settings for its server components, which are named by path and get no argument. */
export function settingsOf(payload: Payload): Gongkai {
  const { gongkai } = (payload.config.custom ?? {}) as { gongkai?: Gongkai }
  if (!gongkai) throw new Error('gongkai() is not among the plugins of this Payload')
  return gongkai
}
