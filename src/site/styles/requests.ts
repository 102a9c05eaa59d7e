/** Forms of requests, the receipt, and how a request stands. */
export const requests = `
.form{max-width:calc(var(--measure) + 5rem)}.form fieldset{border:0;border-top:2px solid var(--main);margin:var(--s4) 0 0;padding:var(--s2) 0 0;min-width:0}
.form legend{font:700 1.3rem/1.4 var(--serif);color:var(--main-ink);padding:0 .6rem 0 0}.form fieldset fieldset{border-top:0;margin:var(--s2) 0 0;padding:0}.form fieldset fieldset legend{font:700 1rem/1.6 var(--sans);color:inherit}
.field{margin:var(--s2) 0 0}.field>label,.field>b{display:block;font-weight:700}.field .hint{display:block;color:var(--muted);font-size:.9rem;line-height:1.6;max-width:var(--measure)}
.field input,.field select,.field textarea{font:inherit;color:inherit;background:var(--paper);width:100%;max-width:32rem;min-width:0;padding:.5rem .7rem;margin-top:.25rem;border:1px solid #6b7686;border-radius:var(--r)}
.field textarea{max-width:var(--measure);resize:vertical}.field input.short{max-width:14rem}.field input[type=file]{border:1px dashed #6b7686;padding:.6rem;font-size:.92rem}
.field.wrong{border-left:4px solid var(--seal);padding-left:1rem}.field.wrong input,.field.wrong select,.field.wrong textarea{border:2px solid var(--seal)}
.fault{display:block;color:var(--seal);font-weight:700}
.choices{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin-top:.25rem}.choice{display:flex;align-items:flex-start;gap:.5rem;padding:.45rem 0;min-height:2.6rem}.choice input{width:1.3rem;height:1.3rem;margin:.2rem 0 0;flex:none;accent-color:var(--main)}
.field>.choice{display:flex;font-weight:400}
.summary{border:2px solid var(--seal);background:var(--seal-wash);padding:1rem 1.2rem;margin:var(--s2) 0;border-radius:var(--r)}.summary h2{font-size:1.15rem;color:var(--seal);margin:0}.summary ul{margin:.5rem 0 0;padding-left:1.2em}.summary a{color:var(--seal)}.summary p{margin:.4rem 0 0}
.offers{border:1px solid var(--line);border-left:4px solid var(--main);background:var(--main-wash);padding:.8rem 1.2rem;margin:var(--s2) 0}.offers h2{font-size:1.1rem;margin:0}.offers p{margin:.3rem 0}.offers:empty{display:none}.offers ul{margin:.3rem 0;padding-left:1.2em}.offers .list{padding:0}
html.contrast .offers,html.contrast .summary{border-width:3px}
.form details{border:1px solid var(--line);border-radius:var(--r);padding:.6rem 1rem;margin:var(--s2) 0 0}.form summary,.working summary{cursor:pointer;color:var(--main);padding:.3rem 0}
.btn.quiet{background:var(--paper);color:var(--main)}.btn.quiet:hover{background:var(--main-wash)}.btn.grave{background:var(--seal);border-color:var(--seal)}
.languages{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;color:var(--muted)}
.field.send{margin-top:var(--s3)}.btn.large{font-size:1.1rem;padding:.7rem 2rem}
.receipt{border:3px double var(--main);padding:var(--s3);margin:var(--s3) 0;max-width:var(--measure);background:var(--paper)}.receipt h2{margin:0 0 .6rem;color:var(--seal)}.receipt dl{margin:0}.receipt dt{color:var(--muted)}.receipt dd{margin:0 0 .8rem}
.receipt output{font:700 1.7rem/1.5 var(--fixed);letter-spacing:.04em;user-select:all;overflow-wrap:anywhere}
.standing{margin:var(--s2) 0;border-top:1px solid var(--line);max-width:var(--measure)}.standing div{display:grid;grid-template-columns:9em 1fr;gap:0 1rem;padding:.45rem 0;border-bottom:1px solid var(--line)}.standing dt{color:var(--muted)}.standing dd{margin:0}
:root:lang(en) .standing div{grid-template-columns:12em 1fr}.standing .due{font:700 1.3rem/1.4 var(--serif);color:var(--main-ink)}
.steps{list-style:none;margin:var(--s2) 0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}.steps li{position:relative;padding:.2rem 0 .8rem}.steps li:before{content:"";position:absolute;left:-1.5rem;top:.75rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--paper);border:2px solid var(--main)}.steps time{color:var(--muted);font-variant-numeric:tabular-nums;margin-right:.8em}.steps dl{margin:.2rem 0 0;font-size:.94rem}.steps dd{margin:0;white-space:pre-line}.steps dt{color:var(--muted);font-size:.88rem}
.todo{border:2px solid var(--main);border-radius:var(--r);padding:0 1.2rem 1.2rem;margin:var(--s3) 0;max-width:calc(var(--measure) + 5rem)}.todo h3{margin-top:1rem}.todo .until{font-weight:700}.told{white-space:pre-line}
.letters{list-style:none;margin:.6rem 0;padding:0}.letters li{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;padding:.5rem 0;border-bottom:1px solid var(--line)}.letters small{color:var(--muted)}
.mails{list-style:none;margin:var(--s2) 0;padding:0}.mails>li{border-top:1px solid var(--line)}.mails summary{cursor:pointer;padding:.7rem 0;overflow-wrap:anywhere}.mails summary b{color:var(--main-ink)}.mails summary small{display:block;color:var(--muted)}.mails pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 1rem;max-width:var(--measure)}.mails .from{color:var(--muted);margin:.2rem 0 .8rem}
.working ol{padding-left:1.6em}.working .scroll{max-width:calc(var(--measure) + 5rem)}.working caption{text-align:left;padding:.4rem .7rem;font-weight:700}.working .off{color:var(--muted)}
@media(max-width:760px){.standing div,:root:lang(en) .standing div{grid-template-columns:1fr}.receipt{padding:var(--s2)}.receipt output{font-size:1.35rem}.btn.large{width:100%}}
@media print{.receipt{border-color:#000}.receipt form,.form,.todo form,.letters form{display:none!important}}
`
