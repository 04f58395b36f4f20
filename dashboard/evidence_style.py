"""How the evidence looks. currentColor and inherit follow light and dark."""

STYLE = """<style>
.evidence{line-height:1.55}
.evidence mark{background:#FFE08A;color:#1B2430;padding:.05em .2em;border-radius:3px;font-weight:600}
.evidence blockquote{margin:.4rem 0 .9rem;padding:.1rem 0 .1rem .9rem;border-left:4px solid #7A828C;font-size:1.06rem}
.evidence .around{font-size:.94rem;opacity:.85}
.evidence h3{font-size:1rem;margin:1.1rem 0 .25rem;padding:0}
.evidence .amount{font-size:1.5rem;font-weight:700;line-height:1.25;margin:0;overflow-wrap:anywhere}
.evidence a{color:inherit}
.evidence .badge{display:inline-block;border:1px solid currentColor;border-radius:999px;padding:0 .6em;margin:.3rem .3rem 0 0;font-size:.85rem}
.evidence p{margin:.15rem 0;overflow-wrap:anywhere}
.evidence ol,.evidence ul{margin:.2rem 0 .2rem 1.2rem;padding:0}
.evidence li{margin:.1rem 0;overflow-wrap:anywhere}
div.evidence dl{padding:0;display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1rem;margin:.2rem 0}
.evidence dt{font-weight:600}
.evidence dd{margin:0;overflow-wrap:anywhere}
.evidence .why{display:block;font-size:.9rem;opacity:.85}
.evidence table{border-collapse:collapse;width:100%;margin:.3rem 0}
.evidence th,.evidence td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;overflow-wrap:anywhere}
.evidence tr{border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}
.evidence th{font-weight:600}
.evidence td:nth-child(2){font-variant-numeric:tabular-nums;font-weight:600;min-width:7rem}
.evidence .none{font-weight:400}
@media (max-width:640px){
.evidence thead{display:none}
.evidence tr{display:grid;grid-template-columns:8.5rem 1fr;padding:.3rem 0}
.evidence th,.evidence td{padding:.1rem .5rem .1rem 0}
.evidence td:nth-child(3){grid-column:1/-1;font-size:.92rem}
}
</style>"""
