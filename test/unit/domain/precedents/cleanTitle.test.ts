import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanTitle } from '../../../../src/domain/precedents/index.ts'

describe('a title without persons', () => {
  it.each([
    ['关于李建国同志任职的通知', '关于×同志任职的通知'],
    ['关于张三、李小四同志任免职的通知', '关于×、×同志任免职的通知'],
    ['云泽县人民政府关于表彰王芳等12人的决定', '云泽县人民政府关于表彰×等×人的决定'],
    ['对赵六的行政处罚决定书', '对×的行政处罚决定书'],
    ['关于欧阳明德不服征收补偿决定的复议决定', '关于×不服征收补偿决定的复议决定'],
    ['关于高小明违法占地一案的处理意见', '关于×违法占地一案的处理意见'],
    ['关于给予孙七处分的决定', '关于给予×处分的决定'],
    ['低保申请人：周小丽（河源镇）', '低保申请人：×（河源镇）'],
    ['对陈某某的救助决定', '对×的救助决定'],
    ['王**户危房改造公示', '×户危房改造公示'],
    ['居民户330102199003078515的低保公示', '居民户×的低保公示'],
    ['云泽县2026年第3批低保对象名单公示', '云泽县×年第×批低保对象名单公示'],
  ])('%s', (title, cleaned) => {
    expect(cleanTitle(title)).toBe(cleaned)
  })

  it.each([
    '云泽县人民政府关于印发农村生活污水治理三年行动方案的通知',
    '对财政局的批复',
    '关于公安行政处罚裁量基准的公告',
    '关于高校申请设立研究院的答复',
    '关于对云泽茶业有限公司的行政处罚决定',
    '关于农户申请宅基地审批办法的通知',
    '云泽县人民政府关于县政府领导工作分工的通知',
    '关于某些单位违规收费的通报',
    '关于林业行政处罚的公告',
  ])('%s keeps what is no person', (title) => {
    expect(cleanTitle(title)).toBe(title)
  })

  it('never leaves a figure, and never fails', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'对关于张三同志等0１2某*×的（男案') }),
        (title) => {
          expect(cleanTitle(title)).not.toMatch(/[0-9０-９]/)
        },
      ),
    )
  })
})
