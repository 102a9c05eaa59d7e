const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const double =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|轩辕|端木|百里|南宫|闻人|呼延'
const given = '[\\u4e00-\\u9fff]'

/** A Chinese name: surname and one or two characters, or a name of other peoples parted by a dot. */
export const nameShape = `(?:(?:${double})${given}{1,2}|[${single}]${given}{1,2}|[\\u4e00-\\u9fff]{2,6}·[\\u4e00-\\u9fff]{2,8})`
const whole = new RegExp(`^${nameShape}$`)
const atEnd = new RegExp(`(?:^|[ ,;:、。(\\d\\t])(${nameShape})[ ]?(?:,|:|,?[男女],|\\()?[ ]?$`)

/** Words that begin with a surname and are none. */
const notNames = new Set(
  (
    '方式 方案 方法 方面 金额 任务 任职 成员 成果 成绩 安全 安置 安排 高中 高级 高校 高度 高龄 周期 时间 时限 项目 程序 程度 ' +
    '路线 路段 房屋 房产 房号 车辆 车型 车牌 全县 全部 全年 文件 文化 文号 文本 白天 包装 包括 单位 单价 单元 和平 明细 明确 ' +
    '应当 应急 应付 应发 简介 简历 查询 查验 查封 路灯 管理 管护 管辖 解决 解释 解除 游客 游览 古城 车间 项次 章程 章节 申请 ' +
    '申报 申领 申诉 相关 关系 关于 关闭 关键 宁静 江苏 江西 河北 湖南 云南 安徽 海南 宁夏 石家庄 万元 万人 万亩 万吨 段落 向上 ' +
    '向导 温度 温泉 牛羊 牛肉 马铃薯 马路 田间 田地 林地 林业 林木 石材 石油 水泥 黄豆 黄色 米粉 麦田 麦子 农村 农业 农户 农民 农药 ' +
    '农资 农机 农田 农产品 农用 商品 商户 商业 商贸 商店 师范 师资 师傅 党员 党组 党委 党支部 党龄 党政 党费 宫颈 景区 景点 费用 费率 ' +
    '施工 施行 施肥 易地 易燃 严重 严格 严禁 康复 盛夏 华侨 华人 华北 华东 华南 卫生 卫健 卫生院 卫生室 边境 边缘 连续 连接 司机 司法 ' +
    '于今 许可 许可证 余额 余数 贺信 史料 毛重 毛利 钱款 武装 武汉 孔径 汤药 龙头 雷达 陆地 陆续 金融 金属 贾汪 白色 白酒 石灰 ' +
    '何时 何地 单身 单亲 单独 单项 左右 左侧 童装 季度 季节 成本 成立 成人 成年 曲线 路面 路口 路基 柴油 管道 管网 管线 房源 房租 滕州 解放 ' +
    '时代 时段 古树 吉林 麦收 景观 党建 席位 全员 全额 全国 全省 全市 应收 应届 师生 和谐 商标 明年 明显 查处 池塘 沙石 荣誉 荣获 ' +
    '经办人 申请人 负责人 联系人 关系人 安置房 高血压 高中生 高龄补贴 白内障 黄疸 安宁 文盲 文员 车主 房主 户主 单女 孙子 孙女 ' +
    '贫困户 低保户 监护人 备注 合计 小计 总计'
  ).split(' '),
)

/** Whether all of a cell is a name. */
export const isNameCell = (cell: string): boolean => {
  const plain = cell.replace(/(?<=^[\u4e00-\u9fff])[ ]{1,4}(?=[\u4e00-\u9fff]$)/, '')
  return (
    whole.test(plain) &&
    !notNames.has(plain) &&
    !/[*某]|村|镇|乡|县|市|区|局|组|社|队|街|路|号$/.test(plain)
  )
}

/** Whether a text ends in a name that stands by itself. */
export const nameAtEnd = (text: string): boolean => {
  const name = atEnd.exec(text)?.[1]
  return name !== undefined && isNameCell(name)
}

/** A surname of two characters at the beginning of a name. */
export const compoundSurname = new RegExp(`^(?:${double})`)
