/** The style of the sheet. In one piece, so that the page's policy can name it by its hash. */
export const sheetStyle = `
@page{size:A4;margin:14mm 15mm}
*{box-sizing:border-box}
html{font-size:10.5pt}
body{margin:0 auto;max-width:180mm;color:#000;background:#fff;font:1rem/1.5 "Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif}
h1{margin:0 0 4mm;padding-bottom:2mm;border-bottom:1.5pt solid #a8281c;color:#a8281c;font-size:18pt;line-height:1.3;letter-spacing:.15em;text-align:center}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:1.4mm 2mm;border:.5pt solid #333;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:700;background:#f5f5f5}
.facts col.k{width:31mm}
.title td{font-size:13pt;font-weight:700;line-height:1.4}
.title.long td{font-size:10pt}
h2{margin:4mm 0 1.5mm;font-size:10.5pt}
h2 small{display:block;font-size:8.5pt;font-weight:400}
.steps .s{width:29mm}.steps .w{width:45mm}.steps .r{width:21mm}
.steps td{white-space:pre-line}
.steps small{display:block;color:#444;font-size:.85em;white-space:normal}
.steps tr{break-inside:avoid}
.close .steps{font-size:9pt;line-height:1.45}
.dense .steps{font-size:7.5pt;line-height:1.4}
.dense .steps th,.dense .steps td{padding:.9mm 1.5mm}
.empty td{height:14mm}
.close .empty td,.dense .empty td{height:9mm}
ul{margin:2mm 0 0;padding-left:5mm;font-size:8.5pt;line-height:1.45}
footer{margin-top:3mm;font-size:7.5pt;line-height:1.45;color:#333}
footer dl{display:grid;grid-template-columns:24mm 1fr;margin:0}
footer dt,footer dd{margin:0;overflow-wrap:anywhere}
footer dd{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace}
footer p{margin:1mm 0 0}
@media screen{body{padding:10mm 5mm}}
`
