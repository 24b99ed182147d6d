import {
  lettered,
  shade,
  shadow,
  tulip,
  type Look,
} from "./picture-strokes.ts";

const paper = "#fffaf0";
const ink = "#3a2c1e";

export const sock = ({ main, accent }: Look): string => {
  const one = (x: number, y: number): string =>
    `<g transform="translate(${x} ${y})"><path d="M40 0H124V150C124 176 132 186 158 202C186 220 188 250 164 262C140 274 96 262 70 236C46 212 40 186 40 150Z" fill="${main}"/>
<path d="M40 0H64V150C64 190 76 222 96 252C86 248 78 244 70 236C46 212 40 186 40 150Z" fill="#fff" opacity=".2"/>
<rect x="34" y="-12" width="96" height="40" rx="10" fill="${accent}"/><path d="M50-12V28M66-12V28M82-12V28M98-12V28M114-12V28" stroke="${shade(accent, -0.18)}" stroke-width="3"/>
<path d="M164 206C188 222 188 250 164 262C152 268 136 268 120 263C132 246 146 226 164 206Z" fill="${accent}"/><path d="M41 158C60 166 78 186 84 214L70 236C46 212 41 186 41 158Z" fill="${accent}"/>
${tulip(82, 76, 40, accent)}${tulip(82, 140, 40, accent)}</g>`;
  return `${shadow(210, 350, 270)}${one(150, 64)}${one(52, 84)}`;
};

export const notebook = ({ main, accent, words }: Look): string => {
  const pattern = words[1]?.startsWith("Lijn")
    ? `<path d="M262 96H314M262 118H314M262 140H314M262 162H314M262 184H314M262 206H314M262 228H314M262 250H314M262 272H314" stroke="#9fb6cf" stroke-width="2.5"/>`
    : "";
  return `${shadow(204, 356, 240)}<rect x="112" y="66" width="212" height="284" rx="6" fill="#fdfcf7" stroke="#d8d2c4" stroke-width="2"/>${pattern}<rect x="84" y="58" width="200" height="296" rx="10" fill="${main}"/><rect x="84" y="58" width="30" height="296" rx="10" fill="${shade(main, -0.22)}"/><rect x="256" y="58" width="10" height="296" fill="${accent}"/><rect x="132" y="116" width="108" height="92" rx="4" fill="${paper}"/>${lettered(words, { x: 186, y: 158, size: 25, colour: ink, width: 94 })}${tulip(186, 292, 56, accent)}`;
};

export const tote = ({ main, accent, words }: Look): string =>
  `${shadow(200, 360, 230)}<path d="M148 150C148 30 252 30 252 150" fill="none" stroke="${shade(main, -0.2)}" stroke-width="15"/><path d="M88 140H312L324 344C324 354 318 360 308 360H92C82 360 76 354 76 344Z" fill="${main}"/><path d="M88 140H124L118 360H92C82 360 76 354 76 344Z" fill="#fff" opacity=".3"/><path d="M88 152H312" stroke="${shade(main, -0.2)}" stroke-width="3" stroke-dasharray="8 6"/><path d="M138 286C154 252 158 220 184 202C198 192 222 194 230 208L258 218L230 226C230 262 206 290 170 294L132 318Z" fill="${accent}"/><circle cx="212" cy="212" r="5" fill="${main}"/><path d="M182 292L178 318M200 284L202 314" stroke="${accent}" stroke-width="6"/>${lettered(words, { x: 200, y: 344, size: 20, colour: accent, width: 180 })}`;

export const cards = ({ main, accent, words }: Look): string =>
  `${shadow(200, 340, 270)}<rect x="92" y="96" width="220" height="156" fill="#fff" stroke="#d9d2c5" stroke-width="2" transform="rotate(12 200 180)"/><rect x="88" y="120" width="220" height="156" fill="${shade(main, 0.5)}" stroke="#fff" stroke-width="8" transform="rotate(3 200 200)"/><g transform="rotate(-7 200 240)"><rect x="84" y="158" width="228" height="164" fill="${main}" stroke="#fff" stroke-width="10"/><path d="M89 276C140 256 180 292 230 270C262 256 290 262 307 268V317H89Z" fill="${accent}"/><path d="M150 262L142 200H174L166 262Z" fill="#f6efe2"/><g stroke="#f6efe2" stroke-width="7"><path d="M158 206L128 176M158 206L188 176M158 206L128 236M158 206L188 236"/></g><circle cx="270" cy="192" r="16" fill="#fbe08a"/></g>${lettered(words, { x: 206, y: 364, size: 22, colour: ink, width: 220 })}`;

export const posterTube = ({ main, accent, words }: Look): string =>
  `${shadow(210, 346, 260)}<g transform="rotate(-32 200 210)"><rect x="40" y="168" width="320" height="84" rx="10" fill="${main}"/><rect x="40" y="168" width="320" height="26" fill="#fff" opacity=".3"/><ellipse cx="356" cy="210" rx="20" ry="42" fill="${shade(main, -0.2)}"/><ellipse cx="358" cy="210" rx="13" ry="30" fill="#fdfcf7"/><rect x="28" y="164" width="34" height="92" rx="12" fill="${accent}"/><rect x="126" y="168" width="140" height="84" fill="${paper}"/>${lettered(words, { x: 196, y: 208, size: 26, colour: ink, width: 126 })}</g>`;

export const puzzleBox = ({ main, accent, words }: Look): string =>
  `${shadow(200, 338, 290)}<path d="M58 152L96 118H342V290L304 328H58Z" fill="${shade(main, -0.24)}"/><rect x="58" y="152" width="246" height="176" fill="${main}"/><path d="M58 152L96 118H342L304 152Z" fill="${shade(main, 0.3)}"/><path d="M58 260C100 240 140 276 190 256C240 236 276 252 304 262V328H58Z" fill="${accent}"/><g fill="${paper}"><path d="M96 262V206L118 184L140 206V262ZM150 262V196L172 172L194 196V262ZM204 262V210L226 188L248 210V262Z"/></g><g fill="${shade(main, -0.35)}"><rect x="110" y="216" width="14" height="18"/><rect x="165" y="208" width="14" height="18"/><rect x="219" y="220" width="14" height="18"/></g><path d="M262 96h22c-4-16 20-16 16 0h20v20c-14-4-14 20 0 16v20h-58Z" fill="${accent}" stroke="#fff" stroke-width="4"/>${lettered(words, { x: 180, y: 306, size: 25, colour: paper, width: 220 })}`;

export const seedPacket = ({ main, accent, words }: Look): string =>
  `${shadow(200, 356, 190)}<rect x="110" y="60" width="180" height="296" rx="5" fill="${paper}"/><rect x="110" y="60" width="180" height="44" fill="${shade(main, -0.15)}"/><rect x="122" y="116" width="156" height="148" fill="${shade(main, 0.35)}"/><g fill="none" stroke="#4f7a3a" stroke-width="5"><path d="M160 262V196M204 262V168M246 262V206"/></g>${[
    [160, 190, 19],
    [204, 162, 24],
    [246, 200, 17],
  ]
    .map(
      ([x = 0, y = 0, r = 0]) =>
        `<g fill="${accent}"><circle cx="${x - r * 0.7}" cy="${y}" r="${r * 0.6}"/><circle cx="${x + r * 0.7}" cy="${y}" r="${r * 0.6}"/><circle cx="${x}" cy="${y - r * 0.7}" r="${r * 0.6}"/><circle cx="${x}" cy="${y + r * 0.7}" r="${r * 0.6}"/></g><circle cx="${x}" cy="${y}" r="${r * 0.45}" fill="#f8d35a"/>`,
    )
    .join(
      "",
    )}${lettered(words, { x: 200, y: 304, size: 27, colour: ink, width: 156 })}`;

export const keyring = ({ main, accent, words }: Look): string =>
  `${shadow(200, 352, 200)}<circle cx="200" cy="96" r="46" fill="none" stroke="#b6bcc4" stroke-width="12"/><path d="M200 140V176" stroke="#9aa1aa" stroke-width="10" stroke-dasharray="10 4"/><rect x="98" y="174" width="204" height="170" rx="30" fill="${main}"/><rect x="98" y="174" width="54" height="170" rx="30" fill="#fff" opacity=".2"/><g fill="none" stroke="${accent}" stroke-width="8" stroke-linejoin="round" stroke-linecap="round"><circle cx="152" cy="268" r="32"/><circle cx="248" cy="268" r="32"/><path d="M152 268L180 218H232L200 268H152M180 218L200 268M232 218L248 268M226 200L232 218M216 198H236M168 210H188"/></g>${lettered(words, { x: 200, y: 332, size: 18, colour: accent, width: 150 })}`;

export const beanie = ({ main, accent }: Look): string =>
  `${shadow(200, 340, 260)}<circle cx="200" cy="82" r="38" fill="${accent}"/><path d="M200 46V118M166 62L234 104M234 62L166 104" stroke="${shade(accent, 0.35)}" stroke-width="5"/><path d="M84 264C84 158 132 108 200 108C268 108 316 158 316 264Z" fill="${main}"/><g fill="none" stroke="${shade(main, -0.16)}" stroke-width="6"><path d="M128 264C128 196 146 146 174 114M176 264C176 206 184 156 194 112M224 264C224 206 216 156 206 112M272 264C272 196 254 146 226 114"/></g><rect x="72" y="252" width="256" height="80" rx="22" fill="${shade(main, -0.08)}"/><path d="M96 256V328M122 254V330M148 254V330M174 254V330M200 254V330M226 254V330M252 254V330M278 254V330M304 256V328" stroke="${shade(main, -0.22)}" stroke-width="5"/><rect x="172" y="274" width="56" height="36" rx="4" fill="${paper}"/>${tulip(200, 294, 22, accent)}`;

export const bundle = ({ main, accent, words }: Look): string =>
  `${shadow(200, 350, 300)}<g transform="translate(66 44) scale(.48)"><path d="M112 140C96 150 92 164 92 180V316C92 338 106 350 126 350H274C294 350 308 338 308 316V180C308 164 304 150 288 140Z" fill="#e2a11f"/><rect x="112" y="88" width="176" height="54" rx="12" fill="#7a4a12"/><rect x="92" y="208" width="216" height="84" fill="${paper}"/></g><g transform="translate(180 22) scale(.52)"><path d="M200 54C222 84 224 104 212 118C206 126 194 126 188 118C176 104 184 82 200 54Z" fill="#f7b733"/><path d="M102 150H298V356H102Z" fill="#7fb7bb"/><ellipse cx="200" cy="150" rx="98" ry="22" fill="#d7eced"/></g><path d="M62 188H338L326 342C326 348 320 352 312 352H88C80 352 74 348 74 342Z" fill="${main}"/><path d="M66 214H334M70 250H330M72 286H328M75 322H325" stroke="${shade(main, -0.22)}" stroke-width="5"/><path d="M110 188L116 352M156 188L158 352M244 188L242 352M290 188L284 352" stroke="${shade(main, -0.22)}" stroke-width="5"/><path d="M200 232C168 196 132 204 136 226C140 248 180 244 200 232C220 244 260 248 264 226C268 204 232 196 200 232Z" fill="${accent}"/><path d="M200 232L176 282M200 232L224 282" stroke="${accent}" stroke-width="12"/>${lettered(words, { x: 200, y: 336, size: 25, colour: paper, width: 200 })}`;

export const sticker = ({ main, accent }: Look): string =>
  `${shadow(200, 346, 210)}<circle cx="200" cy="204" r="138" fill="#fff"/><circle cx="200" cy="204" r="124" fill="${main}"/><path d="M124 282C146 240 150 204 182 180C200 166 230 170 240 188L274 200L240 210C240 256 210 290 166 294L120 322Z" fill="${accent}"/><circle cx="218" cy="192" r="7" fill="#fff"/><path d="M182 292L178 318M204 284L206 312" stroke="${accent}" stroke-width="8"/><path d="M300 288C326 262 338 234 338 204C318 214 296 244 284 306Z" fill="#f1ece2"/>`;
