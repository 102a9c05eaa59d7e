/** Home, lists, catalogue, search, offices. */
export const pages = `
.hero{background:var(--main-wash);padding:var(--s4) 0;border-bottom:1px solid var(--line)}.hero .lead{margin-bottom:1.2rem}
.hero.slim{padding:var(--s3) 0}.hero.slim h1{font-size:1.3rem;margin-bottom:.6rem}
html.contrast .hero{border-bottom:2px solid}
.try{font-size:.9rem;margin:.8rem 0 0;color:var(--muted)}.try a{margin-right:1.2em;white-space:nowrap}
.five{list-style:none;display:grid;grid-template-columns:repeat(5,1fr);border:1px solid var(--line);border-radius:var(--r);margin:var(--s3) 0 var(--s4);padding:0}
.five li+li{border-left:1px solid var(--line)}.five a{display:block;height:100%;padding:1.1rem 1.2rem;text-decoration:none}.five a:hover{background:var(--wash);box-shadow:inset 0 3px 0 var(--main)}
.five b{display:block;font:700 1.12rem/1.5 var(--serif);color:var(--main-ink)}.five span{font-size:.86rem;color:var(--muted)}
.cols{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:var(--s4)}
.cols section>h2,.wrap>section>h2{border-bottom:2px solid var(--main);padding-bottom:.35rem;margin-bottom:.2rem}
.cols aside section{margin-bottom:var(--s4)}.cols aside h2{font-size:1.1rem}
.wrap>section{margin-top:var(--s4)}
.list{list-style:none;margin:0;padding:0}
.list li{display:grid;grid-template-columns:1fr auto;gap:.1rem var(--s2);padding:.8rem 0;border-bottom:1px solid var(--line)}
.list a{text-decoration:none;font-size:1.05rem;line-height:1.6}.list a:hover{text-decoration:underline}.list a:visited{color:#4a4a78}
html.contrast .list a:visited{color:var(--main)}
.list>li>time{color:var(--muted);font-variant-numeric:tabular-nums;font-size:.92rem;line-height:1.8;white-space:nowrap}
.list small,.list .snippet{grid-column:1/-1}.list small{color:var(--muted);font-size:.86rem;display:flex;flex-wrap:wrap;gap:.1rem .9rem;align-items:baseline}
.snippet{margin:0;font-size:.94rem;line-height:1.7}
.facts{margin:0;display:grid;grid-template-columns:1fr 1fr}.facts div{padding:.7rem 0;border-bottom:1px solid var(--line)}
.facts dt{font-size:.86rem;color:var(--muted)}.facts dd{margin:0;font:700 1.75rem/1.25 var(--serif);color:var(--main-ink);font-variant-numeric:lining-nums}.facts small{font:.86rem var(--sans);color:var(--muted);margin-left:.2em}
.themes{list-style:none;margin:.6rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .5rem;font-size:.9rem}
.themes a{display:block;padding:.15rem .6rem;border:1px solid var(--line);border-radius:var(--r);text-decoration:none}.themes a:hover{border-color:var(--main)}.themes small{color:var(--muted)}
.years{display:flex;flex-wrap:wrap;gap:.1rem .3rem;margin:0 0 var(--s2) -.6rem;font-variant-numeric:tabular-nums}
.years a{padding:.2rem .6rem;border-radius:var(--r);text-decoration:none}.years a:hover{background:var(--main-wash)}.years [aria-current]{background:var(--main);color:#fff}.years a[aria-current]:hover{background:var(--main)}
.filters{display:grid;grid-template-columns:repeat(5,minmax(0,1fr)) auto;gap:.7rem 1rem;align-items:end;background:var(--wash);border:1px solid var(--line);border-radius:var(--r);padding:1rem;margin:var(--s2) 0}
.filters label{display:grid;gap:.15rem;min-width:0}.filters label span{font-size:.86rem;color:var(--muted)}
.filters select{font:inherit;font-size:.95rem;color:inherit;width:100%;min-width:0;padding:.42rem .5rem;border:1px solid #8a94a3;border-radius:var(--r);background:var(--paper);text-overflow:ellipsis}
.filters .chosen{border-color:var(--main);box-shadow:inset 0 0 0 1px var(--main)}
.filters .actions{margin:0;display:flex;align-items:center;gap:1rem;white-space:nowrap}.filters .btn{padding-block:.36rem}
.count{margin:var(--s2) 0 0;color:var(--muted)}
.pages{display:flex;flex-wrap:wrap;gap:.3rem .5rem;margin:var(--s3) 0 0;align-items:center}
.pages a{display:inline-block;padding:.25rem .75rem;border:1px solid var(--line);border-radius:var(--r);text-decoration:none}.pages a:hover{border-color:var(--main)}.pages [aria-current]{background:var(--main);border-color:var(--main);color:#fff}.pages .gap{margin-right:.5rem;color:var(--muted)}
.cards{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:0 var(--s4)}
.cards li{display:grid;grid-template-columns:1fr auto;padding:.8rem 0;border-bottom:1px solid var(--line)}.cards a{font:700 1.05rem var(--serif);text-decoration:none}.cards a:hover{text-decoration:underline}.cards span{color:var(--muted);font-size:.9rem}.cards small{grid-column:1/-1;color:var(--muted);font-size:.86rem}
@media(max-width:900px){.filters{grid-template-columns:repeat(3,minmax(0,1fr))}.cols{grid-template-columns:minmax(0,1fr)}}
@media(max-width:760px){.hero{padding:var(--s3) 0}.five{grid-template-columns:1fr 1fr}.five li{border:0;border-bottom:1px solid var(--line)}.five li:nth-child(even){border-left:1px solid var(--line)}.five li:last-child{grid-column:1/-1;border-bottom:0}.five a{padding:.8rem 1rem}
.cards{grid-template-columns:1fr}.list li{grid-template-columns:1fr}.list>li>time{order:3;font-size:.86rem}.list small{order:2}.filters{grid-template-columns:1fr 1fr}.filters .actions{grid-column:1/-1}}
`
