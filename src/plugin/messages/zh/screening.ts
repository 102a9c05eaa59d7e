/** Screening, as the admin tells of it. */
export const screening = {
  screening: {
    title: '保密筛查',
    notLoaded: '筛查结果没有取到。',
    open: '还有 {{count}} 处须由您逐项决定：同意公开，或不同意公开。',
    openForOthers: '还有 {{count}} 处没有处理完。',
    openForClerk: '有 {{count}} 处须处理：请遮盖，或说明必须保留的理由。',
    allDecided: '须处理的都已处理。',
    onlyTold: '没有须处理的内容，只有提示。',
    told: '{{count}} 处提示，不影响送审',
    maskAll: '全部遮盖（{{count}} 处待处理的）',
    masked: '已遮盖 {{count}} 处。',
    changeReason: '修改理由',
    reasonSame: '理由没有改动。请改写理由，或取消。',
    maskedAs: '遮盖后为 {{mask}}',
    tooMany:
      '发现的内容超过 500 处，只列出 500 处。附件请删去或遮盖整列后重新上传；正文请先全部遮盖，再看余下的。',
    besideText: '链接地址等',
    notScreened: '这个文件没有经过筛查，请人工核对。',
    inFile: '筛查发现 {{count}} 处',
    decidedInDocument: '这里只列出，不能处理：在所属的信息里逐项决定，或遮盖后公开。',
    reasonMissing: '请写明理由。',
  },
  findingReason: {
    justify: '为什么必须保留（如：公职人员办公电话、法律要求公开）',
    reject: '为什么不能公开',
  },
  findingConfirm: { justify: '确认保留', reject: '确认不同意公开' },
  findingState: {
    open: '待处理',
    justified: '已说明理由',
    accepted: '同意公开',
    rejected: '不同意公开',
  },
  findingAct: { mask: '遮盖', justify: '保留并说明', accept: '同意公开', reject: '不同意公开' },
}
