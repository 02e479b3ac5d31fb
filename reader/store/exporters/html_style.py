"""How an exported page looks: on a phone, on a wide screen, on paper, by day and by night."""

from __future__ import annotations

from reader.store.exporters.colors import DARK, LIGHT

_DAY = """
--paper:#fff;--ink:#1c1c1e;--faint:#63636b;--line:#d9d9de;--card:#f7f7f8;--link:#1f5fa8;
--cut:#9d1c1c;--cut-bg:#fbe6e4;--new:#14602f;--new-bg:#dff3e4;--warn:#7a4a00;--warn-bg:#fff1d6;
"""
_NIGHT = """
--paper:#17181b;--ink:#e8e8ea;--faint:#a2a2ab;--line:#3a3b41;--card:#202226;--link:#8fbcf2;
--cut:#ff9d95;--cut-bg:#4a2422;--new:#8fdca6;--new-bg:#1d3d28;--warn:#ffcf87;--warn-bg:#46341a;
"""
_RULES = """
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:17px/1.55 Georgia,"Times New Roman",serif;overflow-wrap:break-word}
main,.top{max-width:72rem;margin:0 auto;padding:0 1.1rem}
.top{padding-top:1.6rem;padding-bottom:.4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.4rem 0 .2rem;padding-top:.8rem;
border-top:2px solid var(--ink)}
h1,h2,h3,.meta,.from,.legend,.contents,table,.tags,.kind,.state,figcaption
{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.meta,.from,.legend,.about{color:var(--faint);font-size:.82rem;line-height:1.45;margin:.25rem 0}
a{color:var(--link);text-decoration:none}
a:hover,a:focus{text-decoration:underline}
.contents{font-size:.9rem;margin:1rem 0}
.contents ol{margin:.4rem 0;padding-left:1.6rem}
article{margin:1.5rem 0 2rem;max-width:72rem}
.single{max-width:44rem}
.kind{font-size:.82rem;font-weight:600;margin:0 0 .35rem;display:flex;flex-wrap:wrap;
gap:.15rem .7rem;align-items:baseline}
.kind .number{color:var(--faint);font-weight:400}
blockquote{margin:0;padding:.15rem 0 .15rem .9rem;border-left:5px solid var(--line);
white-space:pre-line}
.around{color:var(--faint)}
.id{display:none}
.note{margin:.6rem 0;padding:.55rem .8rem;background:var(--card);border-radius:5px;
white-space:pre-line}
.reply{margin:.35rem 0 .35rem 1.2rem;padding:.1rem 0 .1rem .8rem;border-left:2px solid var(--line);
white-space:pre-line;font-size:.95em}
.tags{list-style:none;margin:.4rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem;
font-size:.78rem}
.tags li{border:1px solid var(--line);border-radius:1rem;padding:.02rem .6rem}
.state{display:inline-block;font-size:.8rem;font-weight:600;color:var(--warn);
background:var(--warn-bg);border-radius:4px;padding:.1rem .5rem;margin:.2rem 0}
.swatch{display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.35em;
border:1px solid var(--line);vertical-align:-.05em}
del{color:var(--cut);background:var(--cut-bg);text-decoration:line-through}
ins{color:var(--new);background:var(--new-bg);text-decoration:underline;
text-underline-offset:.15em}
.furniture{color:var(--faint);font-style:italic}
.pair{border:1px solid var(--line);border-radius:6px;overflow:hidden}
.row{display:grid;grid-template-columns:1fr 1fr}
.row+.row{border-top:1px solid var(--line)}
.side{padding:.5rem .9rem;white-space:pre-line;min-width:0}
.side+.side{border-left:1px solid var(--line)}
.heads{background:var(--card)}
.heads .side{white-space:normal}
.heads strong{display:block;font-size:.95rem;line-height:1.35}
.table{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;font-size:.85rem;line-height:1.4;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.share{white-space:nowrap}
tr.varies td{background:var(--card)}
.bar{display:inline-block;width:6rem;height:.6rem;background:var(--line);border-radius:2px;
overflow:hidden;vertical-align:middle}
.bar i{display:block;height:100%;background:var(--link)}
.sources li,.missing li{margin:.25rem 0;font-size:.92rem}
.text{display:grid;grid-template-columns:minmax(0,42rem) minmax(0,1fr);column-gap:2rem}
.text>.block{grid-column:1;white-space:pre-line;margin:0 0 .9rem}
.text>.aside{grid-column:2;font-size:.85rem;margin-bottom:.9rem}
.text h3,.text h4{margin:1.2rem 0 .5rem}
.aside .kind{margin:0}
.aside .note{margin:.2rem 0 .5rem;padding:.35rem .6rem}
mark{color:inherit;background:var(--c,var(--grey));border-radius:2px;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{outline:1px solid var(--faint)}
sup{font-size:.68em;line-height:0}
"""
_SMALL = """
@media (max-width:46rem){
body{font-size:16px}
.row{grid-template-columns:1fr}
.side+.side{border-left:0;border-top:1px dashed var(--line)}
.side[data-side]::before{content:attr(data-side) " ";color:var(--faint);font:600 .72rem system-ui,
sans-serif;letter-spacing:.04em;margin-right:.3rem}
.text{display:block}
.text>.aside{margin:0 0 .9rem 1rem}
}
"""
_PRINT = """
@page{margin:18mm 16mm}
@media print{
:root{DAY}
body{font-size:10.5pt;line-height:1.4}
main,.top{max-width:none;padding:0}
.contents,.back{display:none}
h2,h3,.kind,.heads{break-after:avoid}
blockquote,.note,.row,tr{break-inside:avoid}
thead{display:table-header-group}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit}
}
"""


def style() -> str:
    """Return the page's style sheet, on one line for each rule; it loads nothing."""
    day = _DAY + "".join(f"--{name}:{value};" for name, value in LIGHT.items())
    night = _NIGHT + "".join(f"--{name}:{value};" for name, value in DARK.items())
    colors = "".join(
        f".c-{name}{{--c:var(--{name})}}blockquote.c-{name}{{border-color:var(--{name})}}"
        for name in LIGHT
    )
    sheet = (
        f":root{{{day}}}\n@media (prefers-color-scheme:dark){{:root{{{night}}}}}\n"
        f"{_RULES}{colors}\n.swatch{{background:var(--c)}}\n{_SMALL}{_PRINT.replace('DAY', day)}"
    )
    return "\n".join(line for line in sheet.splitlines() if line)
