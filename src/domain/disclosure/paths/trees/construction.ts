import { disclose, no, stop, to, yes } from './build.ts'
import { composeTree } from './compose.ts'

/** Natural resources, housing and construction, transport, water, agriculture. */
export const constructionTree = composeTree({
  kind: 'construction',
  title: '自然资源和建设类公开决策树',
  hints: {
    secret: {
      zh: '例如涉密测绘成果、军事设施及其周边的规划、未公开的地质资料；比例尺和坐标精度按规定判断。',
      'zh-TW':
        '例如涉密測繪成果、軍事設施及其周邊的規劃、未公開的地質資料；比例尺和坐標精度按規定判斷。',
      en: 'For example classified surveys, plans around military sites, unpublished geological data; judge scale and precision by the rules.',
    },
    thirdParty: {
      zh: '例如被征收户的房屋和经营情况、投标人的技术方案、农户的承包合同。',
      'zh-TW': '例如被徵收戶的房屋和經營情況、投標人的技術方案、農戶的承包合同。',
      en: 'For example houses and business of those expropriated, technical bids, contracts of farmers.',
    },
    internal: {
      zh: '例如项目管理的内部分工、工地值守安排。',
      'zh-TW': '例如項目管理的內部分工、工地值守安排。',
      en: 'For example how work on a project is divided, rosters of a site.',
    },
    process: {
      zh: '例如评审专家意见、未批准的规划方案、部门会签意见。',
      'zh-TW': '例如評審專家意見、未批准的規劃方案、部門會籤意見。',
      en: 'For example opinions of experts, plans not yet approved, comments of other offices.',
    },
    duty: {
      zh: '例如规划、重大建设项目的批准和实施、环境保护、农田水利、土地承包经营权流转、宅基地审核情况（第二十条、第二十一条）。',
      'zh-TW':
        '例如規劃、重大建設項目的批准和實施、環境保護、農田水利、土地承包經營權流轉、宅基地審核情況（第二十條、第二十一條）。',
      en: 'For example plans, approval and progress of major projects, environment, irrigation, transfer of land contracts, homesteads (Art. 20 and 21).',
    },
  },
  before: {
    secret: [
      {
        id: 'registry',
        article: '第三十六条第七项',
        text: {
          zh: '是否不动产登记资料等法律、行政法规对查询另有规定的信息？',
          'zh-TW': '是否不動產登記資料等法律、行政法規對查詢另有規定的信息？',
          en: 'Is it from a register, such as that of real estate, with rules of its own on who may look?',
        },
        answers: [
          no(to('secret')),
          yes(
            stop('第三十六条第七项', {
              zh: '依照有关法律、行政法规的规定查询，不在这里办理公开。',
              'zh-TW': '依照有關法律、行政法規的規定查詢，不在這裡辦理公開。',
              en: 'It is looked up by the rules of that law; it is not disclosed here.',
            }),
          ),
        ],
      },
    ],
    security: [
      {
        id: 'facilities',
        article: '第十四条',
        text: {
          zh: '是否标有水源、管网、电力、储备库、桥隧等重要设施的精确位置或薄弱环节？',
          'zh-TW': '是否標有水源、管網、電力、儲備庫、橋隧等重要設施的精確位置或薄弱環節？',
          en: 'Does it show exact places or weak points of water, mains, power, stores, bridges or tunnels?',
        },
        answers: [no(to('security')), yes(to('securitySeparable'))],
      },
    ],
    duty: [
      {
        id: 'landAndProjects',
        article: '第二十条第十项、第二十一条',
        text: {
          zh: '是否属于土地征收、房屋征收，或者重大建设项目的批准和实施情况？',
          'zh-TW': '是否屬於土地徵收、房屋徵收，或者重大建設項目的批准和實施情況？',
          en: 'Is it about expropriation of land or houses, or about a major project?',
        },
        answers: [no(to('duty')), yes(disclose('第二十条第十项、第二十一条'))],
      },
    ],
  },
})
