/**
 * One main colour (navy), one signal colour (vermilion, for law and warnings only), one neutral.
 * Every pair of ink and ground meets WCAG AA; a test computes it.
 */
export const tokens = `
:root{--ink:#1c2430;--muted:#56606f;--line:#d5dbe3;--paper:#fff;--wash:#f5f7fa;--main:#123f75;--main-ink:#0b2c54;--main-wash:#eaf0f8;--seal:#a8281c;--seal-wash:#fbefed;--mark:#fdf0c4;--focus:#0b57d0;
--serif:"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;--sans:"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;--fixed:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;
--s1:.5rem;--s2:1rem;--s3:1.5rem;--s4:2.5rem;--s5:4rem;--measure:43rem;--r:3px;--size:17px}
:root:lang(zh-Hant){--serif:"Noto Serif TC","Noto Serif CJK TC","Source Han Serif TC","Songti TC",PMingLiU,serif;--sans:"PingFang TC","Microsoft JhengHei","Noto Sans TC","Noto Sans CJK TC",system-ui,sans-serif}
:root:lang(en){--serif:Georgia,"Noto Serif","Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;--sans:system-ui,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
html.large{--size:22px;--measure:37rem}
html.contrast{--ink:#000;--muted:#222;--line:#000;--wash:#fff;--main:#00246b;--main-ink:#000;--main-wash:#fff;--seal:#8a0000;--seal-wash:#fff;--mark:#ff0;--focus:#000}
@media(prefers-contrast:more){:root{--ink:#000;--muted:#222;--line:#000;--main:#00246b;--main-ink:#000;--seal:#8a0000;--focus:#000}}
`
