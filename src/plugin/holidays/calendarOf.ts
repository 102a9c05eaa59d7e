import type { PayloadRequest } from 'payload'
import type { Calendar } from '../../domain/calendar/index.ts'
import { statutoryCalendar } from '../calendar.ts'

export const calendarOf = async (_req: PayloadRequest, _office?: string): Promise<Calendar> =>
  statutoryCalendar
