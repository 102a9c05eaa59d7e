import { answer, no, restrict, to, yes } from './build.ts'
import { composeTree } from './compose.ts'

/** Civil affairs, health, education and social security: offices that hold much about persons. */
export const welfareTree = composeTree({
  kind: 'welfare',
  title: '民政卫生教育类公开决策树',
  hints: {
    forbidden: {
      zh: '例如法律规定应当保密的收养、精神障碍、传染病病人的个人情况，未成年人的身份。',
      'zh-TW': '例如法律規定應當保密的收養、精神障礙、傳染病病人的個人情況，未成年人的身份。',
      en: 'For example adoption, mental illness, patients with infectious diseases, the identity of minors, where a law protects it.',
    },
    security: {
      zh: '例如未核实的疫情和群体性事件情况；已核实的，依法及时发布。',
      'zh-TW': '例如未核實的疫情和群體性事件情況；已核實的，依法及時發佈。',
      en: 'For example reports of an epidemic or unrest that are not verified; those that are get published in time.',
    },
    internal: {
      zh: '例如医院、学校的排班和内部考核。',
      'zh-TW': '例如醫院、學校的排班和內部考核。',
      en: 'For example rosters and internal appraisals of hospitals and schools.',
    },
    process: {
      zh: '例如入户核查的讨论意见、专家评议记录、未定稿的招生方案。',
      'zh-TW': '例如入戶核查的討論意見、專家評議記錄、未定稿的招生方案。',
      en: 'For example opinions on a home visit, records of experts, unfinished plans of enrolment.',
    },
    duty: {
      zh: '例如教育、医疗、社会保障、就业的政策和实施情况，社会救助，公共卫生监督检查（第二十条、第二十一条）。',
      'zh-TW':
        '例如教育、醫療、社會保障、就業的政策和實施情況，社會救助，公共衛生監督檢查（第二十條、第二十一條）。',
      en: 'For example policy and practice in schooling, health, social security and jobs, assistance, inspections of public health (Art. 20 and 21).',
    },
  },
  before: {
    thirdParty: [
      {
        id: 'persons',
        article: '第十五条、第二十一条',
        text: {
          zh: '是否列有救助、补助、患病、残疾等对象的姓名或情况？',
          'zh-TW': '是否列有救助、補助、患病、殘疾等對象的姓名或情況？',
          en: 'Does it name people who are assisted, ill or disabled?',
        },
        answers: [no(to('thirdParty')), yes(to('noticeRequired'))],
      },
      {
        id: 'noticeRequired',
        article: '第十五条、第二十一条',
        text: {
          zh: '是否有规定要求公示对象名单？',
          'zh-TW': '是否有規定要求公示對象名單？',
          en: 'Is there a rule that requires the list to be made public?',
        },
        answers: [
          answer(
            'masked',
            {
              zh: '有，并且只保留规定公示的项目，其余已遮盖',
              'zh-TW': '有，並且只保留規定公示的項目，其餘已遮蓋',
              en: 'Yes, and only what it requires is left; the rest is masked',
            },
            to('internal'),
          ),
          answer(
            'minors',
            {
              zh: '名单上有未成年人、患者等不得公示的人',
              'zh-TW': '名單上有未成年人、患者等不得公示的人',
              en: 'There are minors, patients or others who may not be named',
            },
            to('minorsSeparable'),
          ),
          answer(
            'none',
            { zh: '没有规定', 'zh-TW': '沒有規定', en: 'There is none' },
            to('consent'),
          ),
        ],
      },
      {
        id: 'minorsSeparable',
        article: '第三十七条',
        text: {
          zh: '能否删去这些人，公开其余名单或者汇总数字？',
          'zh-TW': '能否刪去這些人，公開其餘名單或者彙總數字？',
          en: 'Can they be left out, and the rest or the totals be disclosed?',
        },
        answers: [
          answer(
            'yes',
            {
              zh: '能，已改用删去后的版本',
              'zh-TW': '能，已改用刪去後的版本',
              en: 'Yes, and this is the version without them',
            },
            to('internal'),
          ),
          answer('no', { zh: '不能', 'zh-TW': '不能', en: 'No' }, restrict('withheld', '15')),
        ],
      },
    ],
  },
})
