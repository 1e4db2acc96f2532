// A pixel person made from an id: the same wherever it stands, whatever the name becomes. Shape tells apart as well as colour. A picture of dots, because
// hundreds of them are painted faster than as many drawings; nothing of what people say is in it.
import {html} from 'lit';
import {COATS, HAIRS, SKINS, look} from './floor/looks.js';

const SIZE = 16;
const HAIR = [
    [[4, 2, 8, 3]],
    [[4, 2, 8, 2], [3, 3, 1, 6], [12, 3, 1, 6]],
    [[5, 1, 6, 2], [4, 3, 8, 1]],
    [[3, 3, 10, 2], [5, 1, 6, 2]],
    [[4, 3, 8, 1], [7, 1, 2, 2]],
    [[4, 2, 3, 3], [9, 2, 3, 2], [7, 2, 2, 1]],
];
/** By looks, of which there are not many. */
const kept = new Map();

export function face(id) {
    const {coat, skin, hair, cut} = look(id);
    const key = `${coat} ${skin} ${hair} ${cut}`;
    let made = kept.get(key);
    if (!made) {
        kept.set(key, made = paint(COATS[coat], SKINS[skin], HAIRS[hair], HAIR[cut]));
    }
    return html`<img class="face" src=${made} alt="" width="36" height="36" decoding="sync">`;
}

function paint(coat, skin, hair, cut) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIZE;
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    const fill = (color, ...boxes) => {
        pen.fillStyle = color;
        boxes.forEach(box => pen.fillRect(...box));
    };
    pen.globalAlpha = .22;
    fill(coat, [0, 0, SIZE, SIZE]);
    pen.globalAlpha = 1;
    fill(coat, [3, 11, 10, 5]);
    fill(skin, [4, 3, 8, 7], [6, 10, 4, 1]);
    fill(hair, ...cut);
    fill('#26244a', [6, 6, 1, 1], [9, 6, 1, 1]);
    return canvas.toDataURL();
}
