import type { PayloadRequest } from 'payload'
import type { RequestEvent } from '../../../domain/requests/index.ts'
import type { Gongkai } from '../../options.ts'
import type { Effect } from '../effects/table.ts'
import type { StoredRequest } from '../load.ts'

export async function makeLetter(
  _req: PayloadRequest,
  _gongkai: Gongkai,
  _of: { row: StoredRequest; event: RequestEvent | null; seq: number; effect: Effect },
): Promise<void> {}
