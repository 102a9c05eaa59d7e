/**
 * The roles of staff, each a separate duty. A person holds roles per office; a role held at an
 * office covers the offices below it and those it has taken over.
 */
export const roles = [
  /** 信息员: drafts, edits drafts of their office, submits, recalls. */
  'clerk',
  /** 保密审查员: decides the secrecy step. */
  'secrecyReviewer',
  /** 分管领导: approves or returns for the offices in their charge. */
  'branchLeader',
  /** 分管县长: approves or returns at county level. */
  'countyLeader',
  /** 信息发布员: publishes what is approved, takes down, schedules. */
  'publisher',
  /** 依申请公开经办人: handles requests of their office. */
  'requestOfficer',
  /** 信息公开工作机构负责人: extensions and replies, catalogue, guide, reports. */
  'disclosureHead',
  /** 监督员: reads everything that is not an applicant's identity, changes nothing. */
  'auditor',
  /** 系统管理员: users, offices, settings; reads no draft, approves nothing. */
  'admin',
] as const

export type Role = (typeof roles)[number]

/** Roles that approve or publish: granting one needs a second administrator. */
export const guardedRoles: readonly Role[] = [
  'secrecyReviewer',
  'branchLeader',
  'countyLeader',
  'publisher',
  'disclosureHead',
  'admin',
]

/**
 * Roles that may be exercised for somebody else (代理). Drafting is not among them (a clerk for the
 * time being is simply made one), nor is what watches over others.
 */
export const delegableRoles: readonly Role[] = [
  'secrecyReviewer',
  'branchLeader',
  'countyLeader',
  'publisher',
  'requestOfficer',
  'disclosureHead',
]

/** Roles that see a document from its first submission on, in the offices they serve. */
export const reviewingRoles: readonly Role[] = [
  'secrecyReviewer',
  'branchLeader',
  'countyLeader',
  'publisher',
  'disclosureHead',
]
