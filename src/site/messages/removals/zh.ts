/** What is said of parts that were removed from a file, in simplified Chinese. */
export const removals = {
  'removal.title': '本附件已遮盖部分内容',
  'removal.lead': '遮盖处标有依据的条款号。认为不应遮盖的，可以申请公开，也可以依法申请行政复议。',
  'removal.page': '第{{page}}页',
  'removal.column': '工作表“{{sheet}}”{{column}}列',
  'removal.masked': '部分隐去',
  'removal.dropped': '已删去',
  'removal.article': '《政府信息公开条例》{{article}}',
}
