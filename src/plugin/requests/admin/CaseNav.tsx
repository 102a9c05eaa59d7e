'use client'
import { SetStepNav } from '@payloadcms/ui'

/** The line at the top: the desk, and below it the case. */
export function CaseNav({ back, here }: { back?: { label: string; url: string }; here: string }) {
  return <SetStepNav nav={[...(back ? [back] : []), { label: here }]} />
}
