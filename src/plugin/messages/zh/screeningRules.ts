/** Words and patterns that an office has looked for in its own documents. */
export const screeningRules = {
  screeningRule: {
    one: '筛查规则',
    many: '筛查规则',
    about:
      '本机关及其下级机构的信息，除法定检查项目外，还要检查哪些词语。保存前会用您给的样例试一遍，结果全部符合才能保存。',
    office: '适用机构（含下级）',
    kind: '类型',
    value: '词语或表达式',
    aboutValue:
      '词语不分全角半角和大小写。表达式按 RE2 语法书写，如“内线\\d{4}”，逐行检查；不支持前后查找和反向引用。',
    level: '发现后',
    samples: '样例',
    aboutSamples: '至少写一条应当发现的、一条不应发现的。请勿填写真实的个人信息或秘密。',
    text: '样例文字',
    shouldFind: '应当发现',
    active: '启用',
    ruleEmpty: '请填写词语或表达式。',
    ruleTooLong: '词语或表达式太长，或重复次数太多。',
    ruleSyntax: '表达式的写法有误，或用了不支持的语法。',
    ruleMatchesNothing: '表达式连空白也能匹配，等于什么都没有说。',
    ruleMatchesEverything: '表达式在任何文字里都能匹配，请写得更具体。',
    sampleToFind: '还缺少一条应当发现的样例。',
    sampleToLeave: '还缺少一条不应发现的样例。',
    sampleNotFound: '第{{sample}}条样例应当发现，却没有发现。',
    sampleFound: '第{{sample}}条样例不应发现，却发现了。',
  },
  screeningRuleKind: { word: '词语', pattern: '表达式' },
  screeningRuleLevel: { hold: '须逐项处理', warn: '仅提示' },
}
