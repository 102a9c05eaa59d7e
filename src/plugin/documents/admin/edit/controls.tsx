'use client'
import { SaveDraftButton, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { type Stage, stages } from '../../../../domain/approval/index.ts'
import { useSay } from '../../../admin/say.ts'
import { StageTag } from '../parts/StageTag.tsx'

/** In place of a control of Payload that would go past the one writer. */
export const NoControl = () => null

function useStage(): Stage {
  const stage = useFormFields(([fields]) => fields.stage?.value)
  return stages.find((known) => known === stage) ?? 'draft'
}

/** 保存草稿, at stage draft only: elsewhere nothing can be saved. */
export function SaveDraft() {
  return useStage() === 'draft' ? <SaveDraftButton /> : null
}

/** In place of Payload's status: the stage. */
export function DocumentStage() {
  const { id } = useDocumentInfo()
  const { language } = useSay()
  const stage = useStage()
  return id ? <StageTag language={language} stage={stage} /> : null
}
