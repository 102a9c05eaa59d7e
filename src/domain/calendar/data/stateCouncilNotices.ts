import { type HolidayNotice, type NoticeText, parseNotice } from '../notice.ts'

/**
 * The arrangements of 2007 to 2026 as finally in force, amendments merged: 2015 (3 September), 2019
 * (Labour Day four days), 2020 (Spring Festival until 2 February). 2007 is from chinese-days 1.5.7;
 * a test compares every day of every year with that package. All other Saturdays and Sundays are
 * off, all other weekdays are working days (全国年节及纪念日放假办法, Regulations on Public Holidays).
 * The notice of 2020 also names Monday 3 February as the return to work; as a weekday it needs no row.
 * Half-day holidays of one group (8 March, 4 May, 1 June, 1 August) are working days for offices.
 * Keep the form: next year's row is pasted below the last one.
 */
const texts: readonly NoticeText[] = [
  {
    year: 2007,
    off: '元旦 01-01~01-03; 春节 02-18~02-24; 劳动节 05-01~05-07; 国庆节 10-01~10-07',
    work: '02-17, 02-25, 04-28, 04-29, 09-29, 09-30',
    sources: ['https://github.com/vsme/chinese-days'],
  },
  {
    year: 2008,
    off: '元旦 2007-12-30~01-01; 春节 02-06~02-12; 清明节 04-04~04-06; 劳动节 05-01~05-03; 端午节 06-07~06-09; 中秋节 09-13~09-15; 国庆节 09-29~10-05',
    work: '2007-12-29, 02-02, 02-03, 05-04, 09-27, 09-28',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm'],
  },
  {
    year: 2009,
    off: '元旦 01-01~01-03; 春节 01-25~01-31; 清明节 04-04~04-06; 劳动节 05-01~05-03; 端午节 05-28~05-30; 国庆节、中秋节 10-01~10-08',
    work: '01-04, 01-24, 02-01, 05-31, 09-27, 10-10',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm'],
  },
  {
    year: 2010,
    off: '元旦 01-01~01-03; 春节 02-13~02-19; 清明节 04-03~04-05; 劳动节 05-01~05-03; 端午节 06-14~06-16; 中秋节 09-22~09-24; 国庆节 10-01~10-07',
    work: '02-20, 02-21, 06-12, 06-13, 09-19, 09-25, 09-26, 10-09',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm'],
  },
  {
    year: 2011,
    off: '元旦 01-01~01-03; 春节 02-02~02-08; 清明节 04-03~04-05; 劳动节 04-30~05-02; 端午节 06-04~06-06; 中秋节 09-10~09-12; 国庆节 10-01~10-07',
    work: '01-30, 02-12, 04-02, 10-08, 10-09',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm'],
  },
  {
    year: 2012,
    off: '元旦 01-01~01-03; 春节 01-22~01-28; 清明节 04-02~04-04; 劳动节 04-29~05-01; 端午节 06-22~06-24; 中秋节、国庆节 09-30~10-07',
    work: '2011-12-31, 01-21, 01-29, 03-31, 04-01, 04-28, 09-29',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm'],
  },
  {
    year: 2013,
    off: '元旦 01-01~01-03; 春节 02-09~02-15; 清明节 04-04~04-06; 劳动节 04-29~05-01; 端午节 06-10~06-12; 中秋节 09-19~09-21; 国庆节 10-01~10-07',
    work: '01-05, 01-06, 02-16, 02-17, 04-07, 04-27, 04-28, 06-08, 06-09, 09-22, 09-29, 10-12',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm'],
  },
  {
    year: 2014,
    off: '元旦 01-01; 春节 01-31~02-06; 清明节 04-05; 清明节 04-07; 劳动节 05-01~05-03; 端午节 06-02; 中秋节 09-08; 国庆节 10-01~10-07',
    work: '01-26, 02-08, 05-04, 09-28, 10-11',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm'],
  },
  {
    year: 2015,
    off: '元旦 01-01~01-03; 春节 02-18~02-24; 清明节 04-05~04-06; 劳动节 05-01; 端午节 06-20; 端午节 06-22; 抗日战争暨世界反法西斯战争胜利70周年纪念日 09-03~09-05; 中秋节 09-27; 国庆节 10-01~10-07',
    work: '01-04, 02-15, 02-28, 09-06, 10-10',
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm',
      'http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
    ],
  },
  {
    year: 2016,
    off: '元旦 01-01; 春节 02-07~02-13; 清明节 04-04; 劳动节 05-01~05-02; 端午节 06-09~06-11; 中秋节 09-15~09-17; 国庆节 10-01~10-07',
    work: '02-06, 02-14, 06-12, 09-18, 10-08, 10-09',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm'],
  },
  {
    year: 2017,
    off: '元旦 01-01~01-02; 春节 01-27~02-02; 清明节 04-02~04-04; 劳动节 05-01; 端午节 05-28~05-30; 中秋节、国庆节 10-01~10-08',
    work: '01-22, 02-04, 04-01, 05-27, 09-30',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm'],
  },
  {
    year: 2018,
    off: '元旦 01-01; 春节 02-15~02-21; 清明节 04-05~04-07; 劳动节 04-29~05-01; 端午节 06-18; 中秋节 09-24; 国庆节 10-01~10-07',
    work: '02-11, 02-24, 04-08, 04-28, 09-29, 09-30',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm'],
  },
  {
    year: 2019,
    off: '元旦 2018-12-30~01-01; 春节 02-04~02-10; 清明节 04-05; 劳动节 05-01~05-04; 端午节 06-07; 中秋节 09-13; 国庆节 10-01~10-07',
    work: '2018-12-29, 02-02, 02-03, 04-28, 05-05, 09-29, 10-12',
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
      'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    ],
  },
  {
    year: 2020,
    off: '元旦 01-01; 春节 01-24~02-02; 清明节 04-04~04-06; 劳动节 05-01~05-05; 端午节 06-25~06-27; 国庆节、中秋节 10-01~10-08',
    work: '01-19, 04-26, 05-09, 06-28, 09-27, 10-10',
    sources: [
      'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    ],
  },
  {
    year: 2021,
    off: '元旦 01-01~01-03; 春节 02-11~02-17; 清明节 04-03~04-05; 劳动节 05-01~05-05; 端午节 06-12~06-14; 中秋节 09-19~09-21; 国庆节 10-01~10-07',
    work: '02-07, 02-20, 04-25, 05-08, 09-18, 09-26, 10-09',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'],
  },
  {
    year: 2022,
    off: '元旦 01-01~01-03; 春节 01-31~02-06; 清明节 04-03~04-05; 劳动节 04-30~05-04; 端午节 06-03~06-05; 中秋节 09-10~09-12; 国庆节 10-01~10-07',
    work: '01-29, 01-30, 04-02, 04-24, 05-07, 10-08, 10-09',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'],
  },
  {
    year: 2023,
    off: '元旦 2022-12-31~01-02; 春节 01-21~01-27; 清明节 04-05; 劳动节 04-29~05-03; 端午节 06-22~06-24; 中秋节、国庆节 09-29~10-06',
    work: '01-28, 01-29, 04-23, 05-06, 06-25, 10-07, 10-08',
    sources: ['http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'],
  },
  {
    year: 2024,
    off: '元旦 01-01; 春节 02-10~02-17; 清明节 04-04~04-06; 劳动节 05-01~05-05; 端午节 06-10; 中秋节 09-15~09-17; 国庆节 10-01~10-07',
    work: '02-04, 02-18, 04-07, 04-28, 05-11, 09-14, 09-29, 10-12',
    sources: ['https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'],
  },
  {
    year: 2025,
    off: '元旦 01-01; 春节 01-28~02-04; 清明节 04-04~04-06; 劳动节 05-01~05-05; 端午节 05-31~06-02; 国庆节、中秋节 10-01~10-08',
    work: '01-26, 02-08, 04-27, 09-28, 10-11',
    sources: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
  },
  {
    year: 2026,
    off: '元旦 01-01~01-03; 春节 02-15~02-23; 清明节 04-04~04-06; 劳动节 05-01~05-05; 端午节 06-19~06-21; 中秋节 09-25~09-27; 国庆节 10-01~10-07',
    work: '01-04, 02-14, 02-28, 05-09, 09-20, 10-10',
    sources: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
  },
]

/** Every notice of the State Council that this release knows, oldest first. */
export const stateCouncilNotices: readonly HolidayNotice[] = texts.map(parseNotice)
