'use client'
export { DateInput } from '../admin/fields/DateInput.tsx'
