/** Applicants' data: the record of who saw them, and why. */
export const privacy = {
  identityView: {
    one: '身份信息查看记录',
    many: '身份信息查看记录',
    about:
      '谁在什么时候、为办理哪一件申请、以什么事由看过申请人的身份信息。只记录查看，不记录内容；不能修改或删除。',
    at: '时间',
    person: '查看人',
    request: '申请',
    office: '机关',
    purpose: '事由',
    parts: '查看的内容',
  },
  viewPurpose: {
    handling: '办理申请',
    consultation: '征求第三方意见',
    letter: '制作文书',
    codeRenewal: '核实身份后更换查询码',
    oversight: '行政复议、诉讼或投诉处理',
    retention: '到期清除',
  },
  viewPart: {
    identity: '姓名和证件号码',
    contact: '联系方式',
    proof: '身份证明文件',
  },
}

/** Why applicants' data cannot be read or written. */
export const privacyRefusals = {
  NO_PRIVACY_KEY:
    '本系统没有设置保护申请人信息的密钥，暂时不能办理。请运维人员设置 GONGKAI_ENCRYPTION_KEY。',
  SEALED_UNREADABLE: '这一项加密的信息打不开：密钥不在，或内容被改动过。请运维人员检查密钥设置。',
}
