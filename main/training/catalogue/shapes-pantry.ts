import {
  lettered,
  shade,
  shadow,
  tulip,
  type Look,
} from "./picture-strokes.ts";

const paper = "#fffaf0";
const ink = "#3a2c1e";

export const jar = ({ main, accent, words }: Look): string =>
  `${shadow(200, 350, 230)}
<path d="M112 140C96 150 92 164 92 180V316C92 338 106 350 126 350H274C294 350 308 338 308 316V180C308 164 304 150 288 140Z" fill="${main}"/>
<path d="M112 140C96 150 92 164 92 180V316C92 338 106 350 126 350H150V140Z" fill="${shade(main, 0.28)}" opacity=".6"/>
<path d="M92 184H308V176C306 160 302 150 288 140H112C98 150 94 160 92 176Z" fill="${shade(main, 0.55)}" opacity=".55"/>
<rect x="112" y="88" width="176" height="54" rx="12" fill="${accent}"/>
<path d="M112 104H288M112 122H288" stroke="${shade(accent, -0.25)}" stroke-width="3"/>
<rect x="112" y="88" width="30" height="54" rx="12" fill="#fff" opacity=".25"/>
<rect x="92" y="208" width="216" height="104" fill="${paper}"/>
<path d="M92 216H308M92 304H308" stroke="${shade(main, -0.2)}" stroke-width="3"/>
${tulip(200, 238, 24, accent)}${lettered(words, { x: 200, y: 269, size: 26, colour: ink, width: 190 })}`;

export const tin = ({ main, accent, words }: Look): string =>
  `${shadow(200, 356, 210)}
<rect x="104" y="112" width="192" height="244" rx="14" fill="${main}"/>
<rect x="104" y="112" width="44" height="244" rx="14" fill="${shade(main, 0.3)}" opacity=".6"/>
<rect x="258" y="112" width="38" height="244" rx="14" fill="${shade(main, -0.3)}" opacity=".35"/>
<rect x="96" y="84" width="208" height="44" rx="12" fill="${shade(main, -0.18)}"/>
<rect x="96" y="84" width="60" height="44" rx="12" fill="#fff" opacity=".18"/>
<path d="M200 150C252 150 272 186 272 232C272 282 252 322 200 322C148 322 128 282 128 232C128 186 148 150 200 150Z" fill="${paper}"/>
<path d="M200 160C244 160 262 192 262 232C262 276 244 312 200 312C156 312 138 276 138 232C138 192 156 160 200 160Z" fill="none" stroke="${accent}" stroke-width="3"/>
<path d="M200 208C176 204 170 186 174 172C192 174 202 188 200 208C200 188 210 176 228 174C230 190 222 206 200 208Z" fill="${accent}"/>
${lettered(words, { x: 200, y: 248, size: 26, colour: ink, width: 104 })}`;

export const roundTin = ({ main, accent, words }: Look): string =>
  `${shadow(200, 336, 290)}
<path d="M60 190V270C60 312 124 338 200 338C276 338 340 312 340 270V190Z" fill="${shade(main, -0.14)}"/>
<path d="M60 226C60 268 124 292 200 292C276 292 340 268 340 226" fill="none" stroke="${accent}" stroke-width="10" stroke-dasharray="2 16" stroke-linecap="round"/>
<ellipse cx="200" cy="188" rx="140" ry="84" fill="${main}"/>
<ellipse cx="200" cy="184" rx="124" ry="72" fill="${shade(main, 0.2)}"/>
<g stroke="${shade(accent, -0.1)}" stroke-width="3" opacity=".45"><path d="M92 150L250 250M120 128L286 232M158 114L308 206M308 150L150 250M280 128L114 232M242 114L92 206"/></g>
<ellipse cx="200" cy="184" rx="84" ry="44" fill="${paper}"/>
${lettered(words, { x: 200, y: 184, size: 26, colour: ink, width: 140 })}`;

export const bag = ({ main, accent, words }: Look): string =>
  `${shadow(200, 356, 220)}
<path d="M108 92L116 78H284L292 92L302 336C302 350 294 356 282 356H118C106 356 98 350 98 336Z" fill="${main}"/>
<path d="M108 92L98 336C98 350 106 356 118 356H140L146 92Z" fill="#fff" opacity=".22"/>
<path d="M108 92H292L290 110H110Z" fill="${shade(main, -0.25)}"/>
<path d="M116 78L128 70L140 78L152 70L164 78L176 70L188 78L200 70L212 78L224 70L236 78L248 70L260 78L272 70L284 78" fill="${main}" stroke="${shade(main, -0.25)}" stroke-width="2"/>
<circle cx="200" cy="204" r="68" fill="${paper}"/>
${lettered(words, { x: 200, y: 208, size: 28, colour: ink, width: 110 })}
<g fill="${accent}"><circle cx="150" cy="316" r="17"/><rect x="178" y="298" width="34" height="34" rx="7" transform="rotate(18 195 315)"/><path d="M246 298L266 332H226Z" stroke="${accent}" stroke-width="6" stroke-linejoin="round"/></g>`;

export const bar = ({ main, accent, words }: Look): string =>
  `${shadow(206, 346, 230)}
<g transform="rotate(-9 200 210)">
<rect x="112" y="62" width="176" height="84" rx="6" fill="#4a2a18"/>
<path d="M112 104H288M156 62V146M200 62V146M244 62V146" stroke="#6b4026" stroke-width="5"/>
<path d="M106 128L120 118L134 128L148 118L162 128L176 118L190 128L204 118L218 128L232 118L246 128L260 118L274 128L288 118L294 128V342H106Z" fill="#d9dde2"/>
<rect x="100" y="150" width="200" height="196" rx="6" fill="${main}"/>
<rect x="100" y="150" width="34" height="196" rx="6" fill="#fff" opacity=".16"/>
<path d="M100 178H300M100 318H300" stroke="${accent}" stroke-width="5"/>
${tulip(200, 222, 34, accent)}${lettered(words, { x: 200, y: 272, size: 31, colour: paper, width: 170 })}</g>`;

export const bottle = ({ main, accent, words }: Look): string =>
  `${shadow(200, 366, 160)}
<path d="M176 84H224V132C224 156 262 164 262 204V344C262 358 254 366 240 366H160C146 366 138 358 138 344V204C138 164 176 156 176 132Z" fill="${main}"/>
<path d="M176 84H190V136C190 164 158 168 158 206V366C146 366 138 358 138 344V204C138 164 176 156 176 132Z" fill="#fff" opacity=".3"/>
<rect x="170" y="42" width="60" height="52" rx="8" fill="${accent}"/>
<path d="M170 58H230M170 74H230" stroke="${shade(accent, -0.3)}" stroke-width="3"/>
<rect x="138" y="222" width="124" height="112" fill="${paper}"/>
<path d="M138 230H262M138 326H262" stroke="${accent}" stroke-width="3"/>
${tulip(200, 258, 24, accent)}${lettered(words, { x: 200, y: 294, size: 25, colour: ink, width: 108 })}`;

export const sachet = ({ main, accent, words }: Look): string =>
  `${shadow(200, 346, 190)}
<path d="M214 116C240 76 286 64 306 92C322 116 300 140 290 158" fill="none" stroke="#b9a88f" stroke-width="4"/>
<g transform="rotate(6 200 230)"><rect x="116" y="112" width="168" height="228" rx="6" fill="${main}"/>
<path d="M116 136H284M116 316H284" stroke="${shade(main, -0.22)}" stroke-width="3" stroke-dasharray="5 5"/>
<rect x="116" y="112" width="40" height="228" fill="#fff" opacity=".25"/>
<circle cx="200" cy="226" r="62" fill="${paper}"/>${lettered(words, { x: 200, y: 232, size: 25, colour: ink, width: 104 })}</g>
<rect x="268" y="154" width="46" height="50" rx="6" fill="${accent}" transform="rotate(14 290 178)"/>`;

export const cheese = ({ main, accent, words }: Look): string =>
  `${shadow(200, 336, 290)}
<path d="M58 232L330 120C348 154 354 182 352 214L58 232Z" fill="${shade(main, 0.35)}"/>
<path d="M58 232L352 214V312C352 322 346 328 336 328H72C62 328 58 322 58 312Z" fill="${main}"/><path d="M330 120C348 154 354 182 352 214V312C352 322 346 328 336 328H326L318 126Z" fill="${shade(main, -0.22)}"/>
<g fill="${shade(main, -0.14)}"><circle cx="104" cy="292" r="13"/><circle cx="292" cy="300" r="10"/><circle cx="286" cy="246" r="14"/><ellipse cx="232" cy="180" rx="18" ry="8"/><ellipse cx="156" cy="206" rx="12" ry="5"/></g>
<rect x="124" y="246" width="132" height="68" rx="4" fill="#fffaf0"/><rect x="124" y="246" width="132" height="12" fill="${accent}"/>${lettered(words, { x: 190, y: 284, size: 23, colour: "#3a2c1e", width: 118 })}`;
