/** Elements, the frame of every page, forms, small parts. */
export const base = `
*{box-sizing:border-box}
html{font-size:var(--size);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;font:1rem/1.75 var(--sans);color:var(--ink);background:var(--paper);min-height:100vh;display:flex;flex-direction:column;overflow-wrap:anywhere}
main{flex:1}main:focus{outline:0}
a{color:var(--main);text-underline-offset:.22em;text-decoration-thickness:1px}a:hover{text-decoration-thickness:2px}
html.contrast a{text-decoration-line:underline}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:var(--r)}
h1,h2,h3{font-family:var(--serif);line-height:1.4;margin:0;color:var(--main-ink);text-wrap:balance}
h1{font-size:1.9rem}h2{font-size:1.3rem}
code{font-family:var(--fixed);font-size:.92em}
mark{background:var(--mark);color:inherit;padding:0 .1em;border-radius:2px}
.wrap{width:100%;max-width:1120px;margin:0 auto;padding:0 var(--s2)}
.skip{position:absolute;left:var(--s2);top:-5rem;background:var(--main);color:#fff;padding:.6rem 1.2rem;border-radius:0 0 var(--r) var(--r);z-index:9}.skip:focus{top:0}
.btn{display:inline-block;border:1px solid var(--main);background:var(--main);color:#fff;border-radius:var(--r);padding:.5rem 1.3rem;font:inherit;line-height:1.5;text-decoration:none;cursor:pointer;white-space:nowrap}.btn:hover{background:var(--main-ink)}
.tag{display:inline-block;font-size:.82rem;line-height:1.6;padding:0 .5rem;border-radius:var(--r);background:var(--main-wash);color:var(--main-ink);white-space:nowrap}.tag.seal{background:var(--seal-wash);color:var(--seal)}
html.contrast .tag{border:1px solid}
.lead{color:var(--muted);margin:.3rem 0 var(--s3);max-width:var(--measure)}
.note{font-size:.86rem;color:var(--muted);margin:.6rem 0}
.more{margin:var(--s2) 0 0}.empty{padding:var(--s3) 0;color:var(--muted)}.empty h2,.empty li,.empty p{color:var(--ink)}
.plain,.inline{list-style:none;margin:0;padding:0}.plain li{padding:.4rem 0;border-bottom:1px solid var(--line)}.plain a+a{margin-left:.6em}
.inline{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem}
.top{border-top:4px solid var(--main)}
.masthead{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem var(--s3);padding-block:1.1rem}
.masthead .name{font:700 1.5rem/1.3 var(--serif);color:var(--main-ink);text-decoration:none;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .8rem}
.masthead .column{font:1rem/1.3 var(--sans);color:var(--muted)}
.tools{margin-left:auto;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.88rem;order:2}
.tools ul{list-style:none;margin:0;padding:0;display:flex;gap:.9rem}.tools a{display:inline-block;padding:.3rem 0}.tools [aria-current]{color:var(--muted);text-decoration:none}
.masthead .search{order:3;flex:0 1 19rem}
nav.sections{border-top:1px solid var(--line);border-bottom:3px double var(--main)}
nav.sections ul{list-style:none;display:flex;margin-block:0;overflow-x:auto;scrollbar-width:none}
nav.sections a{display:block;padding:.55rem 1rem;white-space:nowrap;text-decoration:none;color:var(--main-ink)}
nav.sections li:first-child a{margin-left:-1rem}
nav.sections a:hover{background:var(--main-wash)}
nav.sections [aria-current]{font-weight:700;box-shadow:inset 0 -3px 0 var(--main)}
nav.sections a:focus-visible{outline-offset:-3px}
.search{display:block;width:100%;max-width:46rem}.search form{display:flex}
.search input{flex:1;min-width:0;font:inherit;color:inherit;background:var(--paper);padding:.5rem .8rem;border:2px solid var(--main);border-right:0;border-radius:var(--r) 0 0 var(--r);appearance:none}
.search input::placeholder{color:var(--muted);opacity:1}
.search .btn{border-radius:0 var(--r) var(--r) 0}
.search.large input{font-size:1.12rem;padding:.75rem 1rem}.search.large .btn{padding-inline:1.8rem;font-size:1.05rem}
.search.small{font-size:.92rem}.search.small input{border-width:1px;padding:.35rem .7rem}.search.small .btn{padding:.35rem .9rem}
.crumb{font-size:.88rem;color:var(--muted);padding:var(--s2) 0}
.crumb ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}.crumb li:not(:last-child):after{content:"›";margin:0 .5em}
.contact{margin:var(--s2) 0;border-top:1px solid var(--line);max-width:var(--measure)}
.contact div{display:grid;grid-template-columns:7em 1fr;gap:0 1rem;padding:.45rem 0;border-bottom:1px solid var(--line)}.contact dt{color:var(--muted)}.contact dd{margin:0}
.prose{max-width:calc(var(--measure) + 5rem)}.prose h2{margin:2rem 0 .5rem}.prose p{margin:.5rem 0}.prose li{margin:.2rem 0}
.prose .rules div{padding:.6rem 0;border-bottom:1px solid var(--line)}.prose .rules dt{font-family:var(--serif);font-weight:700}.prose .rules dd{margin:0;color:var(--muted);font-size:.92rem}
.wrap>h1{margin-top:.4rem}
.foot{background:var(--wash);border-top:1px solid var(--line);margin-top:var(--s5);font-size:.88rem;color:var(--muted)}
.foot .wrap{padding-block:var(--s3);display:grid;gap:.6rem}.foot p,.foot nav{margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
.foot .mark{border:1px solid;border-radius:50%;padding:0 .6em;font-size:.82em}
.problem{padding-block:var(--s4)}.problem h1{margin-bottom:.6rem}.problem .search{margin:var(--s2) 0}.ways{display:flex;gap:1.4rem;margin-top:var(--s3)}
@media(max-width:760px){.tools{margin-left:0;gap:.2rem 1.4rem}.masthead{padding-block:.8rem .9rem;row-gap:.3rem}.masthead .search{flex:1 0 100%;max-width:none;margin-top:.3rem}h1{font-size:1.5rem}.contact div{grid-template-columns:5.5em 1fr}
nav.sections ul{flex-wrap:wrap;gap:0 1.3rem;padding-block:.2rem}nav.sections a{padding:.35rem 0}nav.sections li:first-child a{margin-left:0}nav.sections [aria-current]{box-shadow:inset 0 -2px 0 var(--main)}.search.large .btn{padding-inline:1.1rem}.foot{margin-top:var(--s4)}}
`
