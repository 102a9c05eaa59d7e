/** The register of what is not disclosed: entries that lead nowhere, and a card for each ground. */
export const register = `
.register .list .title{font-size:1.05rem;line-height:1.6}.register .list .next{color:var(--muted);font-size:.92rem;line-height:1.8;text-align:right;font-variant-numeric:tabular-nums}.register .list small a{font-size:inherit;text-decoration:underline}
.register .filters{grid-template-columns:repeat(3,minmax(0,1fr)) auto}
.register .jump{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}.register h2{scroll-margin-top:1rem}
.grounds{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--s2);margin:var(--s2) 0}
.grounds article{border:1px solid var(--line);border-radius:var(--r);padding:1rem 1.2rem;scroll-margin-top:1rem}.grounds article:target{border-color:var(--main);box-shadow:inset 0 3px 0 var(--main)}
.grounds h3{font:700 1.08rem/1.5 var(--serif);color:var(--main-ink);margin:0}.grounds p{margin:.3rem 0}.grounds .basis{font-size:.86rem;color:var(--muted);display:flex;flex-wrap:wrap;gap:.1rem 1rem}
.grounds dl{margin:.6rem 0 0;font-size:.94rem}.grounds dt{color:var(--muted);font-size:.86rem}.grounds dd{margin:0 0 .4rem}
@media(max-width:760px){.grounds{grid-template-columns:1fr}.register .filters{grid-template-columns:1fr}.register .list .next{text-align:left;order:3}}
@media print{.grounds{display:block}.grounds article{break-inside:avoid;margin-bottom:8pt;border-color:#000}}
`
