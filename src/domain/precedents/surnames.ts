/** Surnames of two characters that are met with today. */
export const longSurnames: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 南宫 独孤 呼延'.split(
    ' ',
  ),
)

/** The common surnames of one character: those of more than 96 in 100 people. */
export const surnames: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆' +
    '汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安' +
    '齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛' +
    '靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟' +
    '邬边卞姬师仇栾隋刁荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘' +
    '满闻厉仝区郜阚强屠豆朴盖练廉禹井祖漆巴丰支卿狄宣晋初云容敬扈芮阙戈伏鹿薄邸雍辜乌裘亓修邰',
)

/** Of these, such as begin words of office as often as names; with them it takes three characters. */
export const wordySurnames: ReadonlySet<string> = new Set(
  '马高林田金石方白江段万武常温康施文牛安易申关左包尚成谷盛曲路游管柴华房解阳时古简车项连麦景党宫费冷席卫米宗应边师' +
    '荣明池查官封谈惠南班储原楼盘满强屠廉井丰支宣初云容单区',
)
