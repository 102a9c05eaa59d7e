import '../admin/styles.css'

export { ApprovalView } from '../documents/admin/approval/ApprovalView.tsx'
export { Dashboard } from '../documents/admin/dashboard/Dashboard.tsx'
export { InboxLink } from '../documents/admin/dashboard/InboxLink.tsx'
export { WordImportForList } from '../documents/admin/word/WordImportForList.tsx'
