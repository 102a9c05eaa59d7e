import { answer, no, to, yes } from './build.ts'
import { composeTree } from './compose.ts'

/** Government offices, townships and whoever has no tree of their own kind. */
export const generalTree = composeTree({
  kind: 'general',
  title: '综合办公类公开决策树',
  hints: {
    security: {
      zh: '例如应急物资储备点位、值守布防、尚未宣布的重大人事和区划调整。',
      'zh-TW': '例如應急物資儲備點位、值守佈防、尚未宣佈的重大人事和區劃調整。',
      en: 'For example sites of emergency stores, posts of guards, changes of leaders or districts not yet announced.',
    },
    internal: {
      zh: '例如值班表、车辆和办公用房安排、内部会务和考勤。',
      'zh-TW': '例如值班表、車輛和辦公用房安排、內部會務和考勤。',
      en: 'For example rosters, cars and rooms, meetings and attendance.',
    },
    process: {
      zh: '例如请示、批示、尚未印发的讨论稿、部门往来函。',
      'zh-TW': '例如請示、批示、尚未印發的討論稿、部門往來函。',
      en: 'For example requests for instructions, notes of leaders, drafts not yet issued, letters between offices.',
    },
    duty: {
      zh: '例如本级政府文件、规划计划、工作报告、重大决策、乡镇的惠农政策落实和筹资筹劳（第二十条、第二十一条）。',
      'zh-TW':
        '例如本級政府文件、規劃計劃、工作報告、重大決策、鄉鎮的惠農政策落實和籌資籌勞（第二十條、第二十一條）。',
      en: 'For example documents of the government, plans, reports, major decisions, farm policy and levies of a township (Art. 20 and 21).',
    },
  },
  before: {
    process: [
      {
        id: 'minutes',
        article: '第十六条第二款',
        text: {
          zh: '是否会议纪要？',
          'zh-TW': '是否會議紀要？',
          en: 'Are these minutes of a meeting?',
        },
        hint: {
          zh: '会议议定的事项已经作出决定的，决定本身不是过程性信息。',
          'zh-TW': '會議議定的事項已經作出決定的，決定本身不是過程性信息。',
          en: 'What the meeting has decided is itself no record of a process.',
        },
        answers: [no(to('process')), yes(to('minutesDecided'))],
      },
      {
        id: 'minutesDecided',
        article: '第十六条第二款',
        text: {
          zh: '能否只公开议定事项，不带讨论情况？',
          'zh-TW': '能否只公開議定事項，不帶討論情況？',
          en: 'Can what was decided be disclosed without the discussion?',
        },
        answers: [
          answer(
            'decisions',
            {
              zh: '能，这里只有议定事项',
              'zh-TW': '能，這裡只有議定事項',
              en: 'Yes, and this holds only what was decided',
            },
            to('enforcementFile'),
          ),
          answer(
            'discussion',
            {
              zh: '不能，议定事项和讨论情况分不开',
              'zh-TW': '不能，議定事項和討論情況分不開',
              en: 'No, the two cannot be told apart',
            },
            to('processRequired'),
          ),
        ],
      },
    ],
  },
})
