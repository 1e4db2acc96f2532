// A pixel person made from an id: the same wherever it stands, whatever the name becomes. Shape tells apart as well as colour. A picture, because
// hundreds of them are painted faster than as many drawings; nothing of what people say is in it.
import {html} from 'lit';

const COATS = ['#c2410c', '#1a7f5a', '#5b5bd6', '#b4237a', '#0e7490', '#a16207', '#be123c', '#4d7c0f', '#7c3aed', '#1d4ed8'];
const SKINS = ['#f6d3b3', '#e0ac7e', '#c68642', '#8d5524', '#ffdfc4'];
const HAIRS = ['#2b2440', '#6b3e26', '#d9a441', '#a33b2a', '#6f6f7e', '#1b1b22'];
const SHAPES = [
    'M4 2h8v3H4z', 'M4 2h8v2H4zM3 3h1v6H3zM12 3h1v6h-1z', 'M5 1h6v2H5zM4 3h8v1H4z', 'M3 3h10v2H3zM5 1h6v2H5z', 'M4 3h8v1H4zM7 1h2v2H7z',
    'M4 2h3v3H4zM9 2h3v2H9zM7 2h2v1H7z',
];
const kept = new Map();

function hash(text) {
    let sum = 2166136261;
    for (const sign of text) {
        sum = Math.imul(sum ^ sign.codePointAt(0), 16777619);
    }
    sum ^= sum >>> 15;
    sum = Math.imul(sum, 2246822519);
    sum ^= sum >>> 13;
    return Math.imul(sum, 3266489917) >>> 0;
}

export function face(id) {
    let made = kept.get(id);
    if (!made) {
        const h = hash(id);
        const coat = COATS[h % COATS.length];
        const skin = SKINS[(h >>> 23) % SKINS.length];
        const hair = HAIRS[(h >>> 11) % HAIRS.length];
        const shape = SHAPES[(h >>> 17) % SHAPES.length];
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
