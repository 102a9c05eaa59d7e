/** Words for where somebody lives, before an address or over its column. */
export const homeWords =
  /(?:住址|家庭地址|家庭住[址所]|现居住?地?址?|家住|家在|现住[址所地]?|原住|住所地?|户籍(?:所在)?地?址?|户口(?:所在)?地?址?|居住地?址?|居住[在于]|常住(?:地址|地)?|租住[在于]?|住在|暂住(?:地址|地)?|收[件货]地址|房屋[坐座]落|房号|住)[:为是在于]?[ ("“]*$/

/** Words for any address. */
export const addressWords = /(?:地址|[坐座]落|位置|详址)[:为是于]?[ ]*$/

/** Words in an address that make it one of an office, a business or a site. */
export const officeWords =
  /政府|委员会|村委|居委|党委|局|中心|大厅|办公|机关|法院|检察|公司|企业|厂|医院|卫生院|学校|小学|中学|幼儿园|大学|学院|银行|信用社|支行|商场|超市|市场|酒店|宾馆|饭店|车站|派出所|地块|窗口|服务站|工业|产业园|开发区|写字楼|大厦|商务|项目|工程|道路|公路|饮水/
