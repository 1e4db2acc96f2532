// What somebody looks like, by their id: the server tells it in words from the same numbers (`floor/Look`).
export const COATS = ['#c2410c', '#1a7f5a', '#5b5bd6', '#b4237a', '#0e7490', '#a16207', '#be123c', '#4d7c0f', '#7c3aed', '#1d4ed8'];
export const SKINS = ['#f6d3b3', '#e0ac7e', '#c68642', '#8d5524', '#ffdfc4'];
export const HAIRS = ['#2b2440', '#6b3e26', '#d9a441', '#a33b2a', '#6f6f7e', '#1b1b22'];
const CUTS = 6;

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

export function look(id) {
    const h = hash(id);
    return {coat: h % COATS.length, skin: (h >>> 23) % SKINS.length, hair: (h >>> 11) % HAIRS.length, cut: (h >>> 17) % CUTS, trousers: (h >>> 5) % 4};
}
