/** A document, as a gazette prints it, on a screen and on paper. */
export const document = `
.meta{display:grid;grid-template-columns:1fr 1fr;gap:0 var(--s4);border:solid var(--line);border-width:1px 0;margin:0 0 var(--s3);padding:.4rem 0;font-size:.94rem}
.meta div{display:grid;grid-template-columns:6.8em 1fr;padding:.3rem 0}.meta dt{color:var(--muted)}.meta dd{margin:0}.meta small{color:var(--muted)}.meta code{font:inherit;font-variant-numeric:tabular-nums}
:root:lang(en) .meta div{grid-template-columns:9.5em 1fr}
.banner{border-left:4px solid var(--seal);background:var(--seal-wash);padding:.75rem 1.1rem;margin-bottom:var(--s2)}.banner p{margin:0}.banner b{color:var(--seal)}
.banner.quiet{border-color:var(--main);background:var(--main-wash)}.banner.quiet b{color:var(--main-ink)}
html.contrast .banner{border:2px solid var(--seal);border-left-width:10px}
.document .cols{grid-template-columns:minmax(0,1fr) 17rem;margin-top:var(--s3)}
article{min-width:0}.phrases{word-break:keep-all;overflow-wrap:anywhere}
article h1{font-size:1.75rem;text-align:center;margin:var(--s2) auto .4rem;max-width:24em}
article .no{text-align:center;color:var(--muted);margin:0 auto var(--s3);padding-bottom:1rem;max-width:var(--measure);border-bottom:1.5px solid var(--seal)}
article header:not(:has(.no)) h1{margin-bottom:var(--s3)}
.body{font-size:1.08rem;line-height:2;max-width:var(--measure);margin:0 auto;text-align:justify;text-justify:inter-ideograph;line-break:strict;hanging-punctuation:allow-end}
.body p{text-indent:2em;margin:0 0 .8rem}.body p.addressee,.body p.center,.body p.right,.body blockquote p{text-indent:0}
.body p.center,.body .center{text-align:center}.body p.right{text-align:right}.body p.signature{text-align:right;text-indent:0;margin:0 2em 0 0}.body p:not(.signature)+p.signature{margin-top:2rem}
.body h2{font-size:1.18rem;margin:1.6rem 0 .5rem;text-align:left}.body h3{font:700 1.08rem/1.7 var(--sans);margin:1.1rem 0 .4rem;text-indent:2em}.body h4{font-size:1.08rem;margin:1rem 0 .3rem}
.body ul,.body ol{margin:0 0 .8rem;padding-left:2.6em}.body li{margin:.1rem 0}.body li::marker{color:var(--muted)}
.body blockquote{margin:1rem 0;padding:.2rem 0 .2rem 1.2rem;border-left:3px solid var(--line)}
.body hr{border:0;border-top:1px solid var(--line);margin:1.6rem 0}.body .host{font-size:.86em;color:var(--muted)}
.scroll{overflow-x:auto;margin:1rem 0 1.2rem;border:1px solid var(--line);text-align:left}
.scroll table{border-collapse:collapse;width:max-content;min-width:100%;font-size:.95rem;line-height:1.6;font-variant-numeric:tabular-nums}
.scroll td,.scroll th{border:1px solid var(--line);padding:.4rem .7rem;vertical-align:top;min-width:4em;max-width:16em}.scroll tr:first-child>*{border-top:0}.scroll tr:last-child>*{border-bottom:0}.scroll tr>:first-child{border-left:0}.scroll tr>:last-child{border-right:0}
.scroll th{background:var(--wash);text-align:left;font-weight:700}.scroll .number{text-align:right}
.document aside section{margin-bottom:var(--s3);font-size:.94rem}.document aside h2{font-size:1.08rem;border-bottom:2px solid var(--main);padding-bottom:.3rem;margin-bottom:.6rem}
.chain{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}.chain li{position:relative;padding:.25rem 0 .6rem;line-height:1.6}
.chain li:before{content:"";position:absolute;left:-1.5rem;top:.65rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--paper);border:2px solid var(--main)}.chain .here:before{background:var(--main)}.chain .how{color:var(--muted)}
.files{list-style:none;padding:0;margin:0}.files li{padding:.4rem 0;border-bottom:1px solid var(--line)}.files small{color:var(--muted);white-space:nowrap}
.proof{max-width:var(--measure);margin:var(--s4) auto 0;font-size:.86rem;color:var(--muted);border-top:1px solid var(--line);padding-top:.6rem}.proof p{margin:.3rem 0}.proof code{overflow-wrap:anywhere}.proof summary{cursor:pointer;color:var(--main)}
.converted{border-bottom:1px dashed var(--line);padding-bottom:.6rem}
@media(max-width:900px){.document .cols{grid-template-columns:minmax(0,1fr)}}
@media(max-width:760px){.meta{grid-template-columns:1fr}.meta div{column-gap:.6rem}article h1{font-size:1.4rem;text-align:left}article .no{text-align:left}.body{font-size:1.05rem;text-align:left}}
@media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}html{font-size:12pt}body{display:block;color:#000;background:#fff}
.top,.foot,.crumb,.skip,aside,.hero,.filters,.pages,.years,.search,.ways,.proof details,.converted a{display:none!important}
.wrap{max-width:none;padding:0}.cols,.document .cols{display:block}a{color:inherit;text-decoration:none}.meta{font-size:10pt}.body{font-size:16pt;line-height:28pt;max-width:none;font-family:FangSong,STFangsong,var(--serif)}article h1{font-size:22pt;text-align:center}article .no{text-align:center}.scroll{overflow:visible;border-color:#000}.scroll td,.scroll th{border-color:#000}tr,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}.banner{border:1px solid #000;background:none}}
`
