// A pixel person made from an id: the same wherever it stands, whatever the name becomes. Shape tells apart as well as colour. A picture, because
// hundreds of them are painted faster than as many drawings; nothing of what people say is in it.
import {html} from 'lit';
import {COATS, HAIRS, SKINS, look} from './floor/looks.js';

const SHAPES = [
    'M4 2h8v3H4z', 'M4 2h8v2H4zM3 3h1v6H3zM12 3h1v6h-1z', 'M5 1h6v2H5zM4 3h8v1H4z', 'M3 3h10v2H3zM5 1h6v2H5z', 'M4 3h8v1H4zM7 1h2v2H7z',
    'M4 2h3v3H4zM9 2h3v2H9zM7 2h2v1H7z',
];
const kept = new Map();

export function face(id) {
    let made = kept.get(id);
    if (!made) {
        const {coat: c, skin: s, hair: h, cut} = look(id);
        const [coat, skin, hair, shape] = [COATS[c], SKINS[s], HAIRS[h], SHAPES[cut]];
        const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" shape-rendering="crispEdges">`
            + `<path d="M0 0h16v16H0z" fill="${coat}" opacity=".22"/><path d="M3 11h10v5H3z" fill="${coat}"/><path d="M4 3h8v7H4zM6 10h4v1H6z" fill="${skin}"/>`
            + `<path d="${shape}" fill="${hair}"/><path d="M6 6h1v1H6zM9 6h1v1H9z" fill="#26244a"/></svg>`;
        made = `data:image/svg+xml,${encodeURIComponent(picture)}`;
        if (kept.size > 2_000) {
            kept.clear();
        }
        kept.set(id, made);
    }
    return html`<img class="face" src=${made} alt="" width="36" height="36" decoding="sync">`;
}
