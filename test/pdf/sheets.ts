/** The sheets that the fixtures are printed from; see fixtures/make.ts. */
export interface SheetSource {
  body: string;
  /** The text a reader must find in the print. */
  text: string;
}

/** PostScript names of the two faces that the sheets bring along. */
export const faceNames = { text: 'NotoSerifSC-Regular', head: 'NotoSansSC-Medium' };

/** Everything a bulletin can show: what the readings are compared on. */
const bulletin: SheetSource = {
  body: `
<div class="over">工作简报</div>
<svg class="red" aria-hidden="true"><rect width="100%" height="100%"/></svg>
<h1>提升服务</h1>
<h2>一、夯实基础</h2>
<p>自2018年全面启动以来,全区<u>始终坚持</u>为民办事,<span style="color:#06c">围绕中心工作</span>着力提升,Park and 1000 余名职工参与<sup><a href="#note">1</a></sup>。全面提升服务,始终为民办事。</p>
<p><a href="https://example.org/a">详见网页</a> <img alt="图" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAE0lEQVR42mP8z8AARAwMjDAGACwBA/+8RVWvAAAAAElFTkSuQmCC"></p>
<p style="letter-spacing:3pt">全面提升</p>
<p style="opacity:.5">半明半暗</p>
<p style="background:linear-gradient(#fff,#ccc)">明暗</p>
<p style="border:1px solid #080;border-radius:4px">圆角</p>
<p class="marked">有号</p>
<ol><li>甲</li><li>乙</li></ol>
<table><thead><tr><th>区</th><th>数</th></tr></thead><tbody>
${'<tr><td>全区</td><td>10</td></tr>'.repeat(12)}</tbody></table>
<div class="wide"><h2>二、横页</h2><p>横排 横排</p><table><tr><td>甲</td><td>乙</td></tr></table></div>
<div class="last"><p id="note">附注</p>
<div class="colophon"><svg aria-hidden="true"><rect width="100%" height="100%"/></svg><p>报:全区</p>
<svg aria-hidden="true"><rect width="100%" height="100%"/></svg></div></div>`,
  text: [
    '工作简报提升服务一、夯实基础',
    '自2018年全面启动以来,全区始终坚持为民办事,围绕中心工作着力提升,',
    'Park and 1000 余名职工参与1。全面提升服务,始终为民办事。',
    '详见网页全面提升半明半暗明暗圆角有号甲乙区数',
    '全区10'.repeat(12),
    '二、横页横排横排甲乙附注报:全区',
  ].join(''),
};

/** A table wider than the page, which makes Chromium shrink the whole sheet. */
const wide: SheetSource = {
  body: `<p>全面提升</p><table style="width:220mm"><tr><td>甲</td><td>乙</td></tr></table>`,
  text: '全面提升甲乙',
};

/** Text in the margin and across the edge of the page area. */
const outside: SheetSource = {
  body: `<style>@page{margin:25mm 26mm 35mm 20mm}</style><p>全面提升</p>
<p style="position:absolute;left:-6pt;top:60mm;text-indent:0">提升服务</p>`,
  text: '全面提升提升服务',
};

/** A character no face has, a radical in place of a character, bold that the browser makes up. */
const faults: SheetSource = {
  body: `<p class="bare">全\u{e000}区</p><p>\u{2f00}面</p><b>提升</b>`,
  text: '全\u{e000}区一面提升',
};

export const sources = { bulletin, wide, outside, faults };

/** Characters that the style sheet adds. */
export const generated = '— 0123456789前';

/** A whole HTML page; `faces` are the CSS rules that bring the faces `text` and `head`. */
export function sheetHtml({ body }: SheetSource, faces: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>工作简报</title>
<style>${faces}${style}</style></head><body>${body}</body></html>`;
}

const style = `
@page{size:210mm 297mm;margin:37mm calc(182mm - 589.8px) calc(260mm - 850.6px) 28mm}
@page :right{@bottom-right{content:"— " counter(page) " —";font:14pt/14pt text;vertical-align:top;padding:4.9mm 14pt 0 0}}
@page :left{@bottom-left{content:"— " counter(page) " —";font:14pt/14pt text;vertical-align:top;padding:4.9mm 0 0 14pt}}
@page wide{size:297mm 210mm;margin:28mm 37mm calc(182mm - 589.8px) calc(260mm - 850.6px);
@bottom-left{content:none}@bottom-right{content:none}
@left-bottom{content:"— " counter(page) " —";font:14pt/14pt text;writing-mode:vertical-rl;text-align:end;vertical-align:top;padding:0 4.9mm 14pt 0}}
*{font-style:normal}
body{margin:0;width:156mm;font:16pt/10.2272mm text;letter-spacing:-.206pt;text-align:justify;text-spacing-trim:space-all;text-autospace:no-autospace;orphans:1;widows:1;font-synthesis:weight}
h1,h2,p{margin:0;font:inherit}h1{font:22pt/10.2272mm text;text-align:center;color:#d00}h2{font-family:head}p{text-indent:2em}
a{color:inherit}sup{font-size:.65em;line-height:0}
img{width:20mm;height:8mm;vertical-align:middle}
.over{position:relative;text-align:center;font:30pt/15mm text;color:#e02020}
svg{display:block;width:100%;height:.35mm;overflow:visible;fill:#000}.red{height:.8mm;fill:#e02020}
.marked::before{content:"前"}
table{border-collapse:collapse;width:100%;font-size:12pt;line-height:7mm;letter-spacing:0}
th,td{border:.25mm solid #000;font-weight:400;padding:1mm}
.wide{page:wide;width:225mm}
.last{position:relative;height:225mm}.colophon{position:absolute;bottom:0;width:100%;font-size:14pt;letter-spacing:0}
.bare{font-family:text}`;
