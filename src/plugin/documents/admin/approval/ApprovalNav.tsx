'use client'
import { SetStepNav } from '@payloadcms/ui'

/** So much of a title that the line still fits a phone. */
const longest = 10

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
  const signs = [...title]
  const label = signs.length > longest ? `${signs.slice(0, longest).join('')}…` : title
  return (
    <SetStepNav
      nav={[{ label: list, url: path }, { label, url: `${path}/${id}` }, { label: here }]}
    />
  )
}
