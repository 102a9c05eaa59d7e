/** What is said of parts that were removed from a file, in traditional Chinese. */
export const removals = {
  'removal.title': '本附件已遮蓋部分內容',
  'removal.lead': '遮蓋處標有依據的條款號。認為不應遮蓋的，可以申請公開，也可以依法申請行政復議。',
  'removal.page': '第{{page}}頁',
  'removal.column': '工作表「{{sheet}}」{{column}}列',
  'removal.masked': '部分隱去',
  'removal.dropped': '已刪去',
  'removal.article': '《政府信息公開條例》{{article}}',
}
