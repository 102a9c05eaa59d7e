/** A name in the three languages of the interface; `zh` is the wording of the statute or standard. */
export type Label = Readonly<Record<'zh' | 'zh-TW' | 'en', string>>
