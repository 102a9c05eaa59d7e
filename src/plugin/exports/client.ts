import '../admin/styles.css'

export { DateInput } from '../admin/fields/DateInput.tsx'
export { ApprovalPanel } from '../documents/admin/edit/ApprovalPanel.tsx'
export { DocumentStage, NoControl, SaveDraft } from '../documents/admin/edit/controls.tsx'
export { DueCell, StageCell } from '../documents/admin/list/cells.tsx'
export { OfficePasteFeature } from '../documents/admin/paste/OfficePastePlugin.tsx'
