'use client'
import { SetStepNav } from '@payloadcms/ui'

/** The way back: the list, the form of the document, this page. */
export function ApprovalNav({
  list,
  title,
  here,
  path,
  id,
}: {
  list: string
  title: string
  here: string
  path: string
  id: string
}) {
  return (
    <SetStepNav
      nav={[{ label: list, url: path }, { label: title, url: `${path}/${id}` }, { label: here }]}
    />
  )
}
