import {
  lettered,
  shade,
  shadow,
  tulip,
  type Look,
} from "./picture-strokes.ts";

const paper = "#fffaf0";
const ink = "#3a2c1e";

export const candle = ({ main, accent, words }: Look): string =>
  `${shadow(200, 356, 220)}
<path d="M200 54C222 84 224 104 212 118C206 126 194 126 188 118C176 104 184 82 200 54Z" fill="#f7b733"/>
<path d="M200 86C210 100 210 110 205 116C202 120 197 120 195 116C189 108 194 98 200 86Z" fill="#fff3c4"/>
<path d="M200 112V150" stroke="#4b3b2f" stroke-width="5"/>
<path d="M102 150H298V328C298 346 288 356 270 356H130C112 356 102 346 102 328Z" fill="${shade(main, 0.12)}"/>
<ellipse cx="200" cy="150" rx="98" ry="22" fill="${shade(main, 0.6)}"/>
<path d="M102 150H298V176C260 190 140 190 102 176Z" fill="#fff" opacity=".35"/>
<path d="M102 150H134V356H130C112 356 102 346 102 328Z" fill="#fff" opacity=".35"/>
<rect x="138" y="204" width="124" height="112" rx="4" fill="${paper}"/>
<rect x="145" y="211" width="110" height="98" rx="2" fill="none" stroke="${accent}" stroke-width="2.5"/>
${lettered(words, { x: 200, y: 258, size: 27, colour: ink, width: 96 })}`;

const mugBody = (main: string, rim: string): string =>
  `${shadow(190, 342, 230)}
<path d="M276 164C330 158 352 190 346 228C340 266 306 288 268 284" fill="none" stroke="${shade(main, -0.12)}" stroke-width="24" stroke-linecap="round"/>
<path d="M92 120H286V292C286 324 268 342 240 342H138C110 342 92 324 92 292Z" fill="${main}"/>
<path d="M92 120H126V342C104 338 92 320 92 292Z" fill="#fff" opacity=".35"/>
<ellipse cx="189" cy="120" rx="97" ry="22" fill="${rim}"/><ellipse cx="189" cy="122" rx="84" ry="15" fill="#5a3a24"/>`;

export const crowMug = ({ main, accent }: Look): string =>
  `${mugBody(main, shade(main, 0.4))}
<path d="M132 276C150 246 150 222 172 206C184 196 204 196 212 208L236 216L212 224C214 250 196 276 164 280L128 302Z" fill="${accent}"/><circle cx="196" cy="212" r="4.5" fill="${main}"/><path d="M172 280L168 306M188 274L188 304" stroke="${accent}" stroke-width="5"/>`;

export const bicycleMug = ({ main, accent }: Look): string =>
  `${mugBody(main, shade(main, 0.4))}
<g fill="none" stroke="${accent}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"><circle cx="146" cy="262" r="33"/><circle cx="236" cy="262" r="33"/><path d="M146 262L172 214H222L192 262H146M172 214L192 262M222 214L236 262M216 196L222 214M208 194H226M160 206H180"/></g>`;

export const enamelMug = ({ main, accent, words }: Look): string =>
  `${mugBody(main, accent)}<path d="M92 128C120 144 258 144 286 128" fill="none" stroke="${accent}" stroke-width="7"/>
<path d="M112 278L160 214L190 250L214 224L262 278Z" fill="${shade(main, -0.4)}" opacity=".8"/>${lettered(words, { x: 189, y: 314, size: 22, colour: shade(main, -0.55), width: 150 })}`;

export const soap = ({ main, accent, words }: Look): string =>
  `${shadow(200, 322, 280)}
<path d="M64 208L112 162H344L336 288L300 318H70Z" fill="${shade(main, -0.16)}"/>
<path d="M64 208H300V318H70C66 318 64 314 64 308Z" fill="${main}"/><path d="M64 208L112 162H344L300 208Z" fill="${shade(main, 0.45)}"/>
<rect x="110" y="208" width="136" height="110" fill="${paper}"/><path d="M110 208L156 162H290L246 208Z" fill="${shade(paper, -0.05)}"/><path d="M246 208L290 162L286 298L246 318Z" fill="${shade(paper, -0.13)}"/>
${tulip(178, 238, 24, accent)}${lettered(words, { x: 178, y: 276, size: 25, colour: ink, width: 118 })}
<g fill="#fff" stroke="${shade(main, 0.3)}" stroke-width="2" opacity=".9"><circle cx="84" cy="140" r="18"/><circle cx="118" cy="112" r="10"/><circle cx="62" cy="104" r="7"/></g>`;

export const towel = ({ main, accent, words }: Look): string =>
  `${shadow(200, 350, 190)}
<path d="M70 66H330" stroke="#9a7b57" stroke-width="12" stroke-linecap="round"/>
<path d="M112 62H288V340H112Z" fill="${main}"/><path d="M112 62H152V340H112Z" fill="#fff" opacity=".3"/><path d="M236 62H262V340H236Z" fill="${shade(main, -0.2)}" opacity=".22"/>
<g fill="${accent}"><rect x="112" y="270" width="176" height="12"/><rect x="112" y="290" width="176" height="5"/><rect x="112" y="304" width="176" height="12"/></g>
<path d="M112 340V352M128 340V352M144 340V352M160 340V352M176 340V352M192 340V352M208 340V352M224 340V352M240 340V352M256 340V352M272 340V352M288 340V352" stroke="${main}" stroke-width="4"/>
${tulip(154, 150, 44, accent)}${tulip(246, 150, 44, accent)}${tulip(200, 178, 56, accent)}${lettered(words, { x: 200, y: 244, size: 24, colour: accent, width: 150 })}`;

export const spray = ({ main, accent, words }: Look): string =>
  `${shadow(200, 366, 160)}
<g fill="${accent}" opacity=".35"><circle cx="92" cy="74" r="7"/><circle cx="70" cy="92" r="5"/><circle cx="74" cy="58" r="5"/><circle cx="48" cy="76" r="4"/></g>
<path d="M150 60H232C244 60 250 68 250 78V104H182V84H150Z" fill="#34383d"/><rect x="186" y="104" width="42" height="36" fill="#4a4f55"/>
<path d="M152 366C140 366 132 358 132 346V180C132 154 154 140 176 140H234C258 140 276 154 276 180V346C276 358 268 366 256 366Z" fill="${main}"/><path d="M152 366C140 366 132 358 132 346V180C132 164 140 152 156 146V366Z" fill="#fff" opacity=".3"/>
<rect x="132" y="206" width="144" height="112" fill="${paper}"/>${lettered(words, { x: 204, y: 250, size: 25, colour: ink, width: 128 })}
<g transform="translate(248 294)"><rect x="-15" y="-15" width="30" height="30" fill="#fff" stroke="#d9261c" stroke-width="4" transform="rotate(45)"/><path d="M0 10C-8 6-7-2 0-10C7-2 8 6 0 10Z" fill="#222"/></g>`;

export const wraps = ({ main, accent, words }: Look): string => {
  const cells = [0, 1, 2, 3, 4]
    .map(
      (column) =>
        `<path d="M${112 + column * 40} 150l16 9v18l-16 9l-16-9v-18Z M${132 + column * 40} 186l16 9v18l-16 9l-16-9v-18Z" fill="none" stroke="${accent}" stroke-width="4"/>`,
    )
    .join("");
  return `${shadow(200, 330, 270)}<rect x="98" y="96" width="226" height="226" rx="6" fill="${shade(main, -0.25)}"/><rect x="84" y="106" width="226" height="226" rx="6" fill="${shade(main, -0.1)}"/><rect x="70" y="116" width="226" height="216" rx="6" fill="${main}"/><svg x="70" y="116" width="226" height="216" viewBox="70 116 226 216">${cells}</svg><rect x="70" y="236" width="226" height="66" fill="${paper}"/>${lettered(words, { x: 183, y: 266, size: 27, colour: ink, width: 200 })}`;
};

export const pottedPlant = ({ main, accent, words }: Look): string => {
  const leaves = [
    [120, 130, 40],
    [196, 86, 44],
    [272, 120, 42],
    [160, 172, 34],
    [242, 176, 36],
  ] as const;
  return `${shadow(200, 362, 180)}<g stroke="${shade(accent, -0.25)}" stroke-width="6" fill="none">${leaves.map(([x, y]) => `<path d="M200 262Q${(x + 200) / 2} 220 ${x} ${y}"/>`).join("")}</g>${leaves.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${accent}"/><path d="M${x - r * 0.5} ${y - r * 0.4}Q${x} ${y - r} ${x + r * 0.5} ${y - r * 0.4}" fill="none" stroke="#fff" stroke-width="5" opacity=".28"/><circle cx="${x}" cy="${y + 4}" r="4" fill="${shade(accent, 0.5)}"/>`).join("")}<path d="M122 248H278L262 344C260 356 252 362 240 362H160C148 362 140 356 138 344Z" fill="${main}"/><rect x="114" y="240" width="172" height="34" rx="8" fill="${shade(main, -0.14)}"/><path d="M130 274H154L160 362C148 362 140 356 138 344Z" fill="#fff" opacity=".22"/>${lettered(words, { x: 200, y: 324, size: 24, colour: paper, width: 110 })}`;
};

export const lamp = ({ main, accent, words }: Look): string =>
  `${shadow(200, 340, 250)}
<path d="M286 130L392 84V292L286 246Z" fill="${accent}" opacity=".35"/>
<path d="M96 156H246V252H96C78 252 66 240 66 222V186C66 168 78 156 96 156Z" fill="${main}"/><path d="M96 156H246V180H68C72 164 82 156 96 156Z" fill="#fff" opacity=".22"/>
<path d="M246 140H274C286 140 294 148 294 160V248C294 260 286 268 274 268H246Z" fill="${shade(main, -0.3)}"/><ellipse cx="290" cy="204" rx="12" ry="56" fill="${accent}"/>
<path d="M122 252H196L188 296H130Z" fill="${shade(main, -0.2)}"/><rect x="108" y="296" width="102" height="40" rx="18" fill="none" stroke="${ink}" stroke-width="12"/>
<circle cx="108" cy="204" r="13" fill="${shade(main, 0.5)}"/>${lettered(words, { x: 184, y: 211, size: 21, colour: paper, width: 108 })}`;
