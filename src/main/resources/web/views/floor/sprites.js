// Pixel people, 16 wide and 22 high, painted once on a sheet with all their ways and steps, and kept.
import {COATS, HAIRS, SKINS, look} from './looks.js';

export const WIDTH = 16;
export const HEIGHT = 22;
const TROUSERS = ['#2f3150', '#4a3b32', '#37474f', '#5d4660'];
const DARK = '#26244a';
const FACINGS = ['down', 'up', 'left', 'right'];
const STEPS = 3;
const MOST = 1_500;
const painted = new Map();

/** A picture with somebody on it, and where they are on it.
 *  @param step 0 for standing, 1 and 2 for the two steps of a walk */
export function sprite(id, facing, step) {
    let sheet = painted.get(id);
    if (!sheet) {
        if (painted.size > MOST) {
            painted.clear();
        }
        painted.set(id, sheet = paintSheet(look(id)));
    }
    return [sheet, step * WIDTH, FACINGS.indexOf(facing) * HEIGHT];
}

/** A bitmap, which is drawn from faster than a canvas that might change. */
function paintSheet(shape) {
    const canvas = new OffscreenCanvas(STEPS * WIDTH, FACINGS.length * HEIGHT);
    const pen = canvas.getContext('2d');
    FACINGS.forEach((facing, row) => {
        for (let step = 0; step < STEPS; step++) {
            pen.setTransform(1, 0, 0, 1, step * WIDTH, row * HEIGHT);
            paint(pen, shape, facing, step);
        }
    });
    return canvas.transferToImageBitmap();
}

function paint(pen, {coat, skin, hair, cut, trousers}, facing, step) {
    const fill = (color, ...boxes) => {
        pen.fillStyle = color;
        boxes.forEach(([x, y, w, h]) => pen.fillRect(x, y, w, h));
    };
    if (facing === 'left') {
        pen.translate(WIDTH, 0);
        pen.scale(-1, 1);
    }
    const isAside = facing === 'left' || facing === 'right';
    const bob = step === 0 ? 0 : 1;
    // A shadow, legs that step, a coat with arms, a head.
    fill('rgb(20 18 30 / .25)', [4, 20, 8, 2]);
    legs(fill, TROUSERS[trousers], step, isAside);
    fill(COATS[coat], [4, 11 - bob, 8, 7], isAside ? [6, 12 - bob, 3, 5] : [3, 12 - bob, 1, 5], isAside ? [5, 12 - bob, 1, 1] : [12, 12 - bob, 1, 5]);
    fill(shade(COATS[coat]), [4, 16 - bob, 8, 1], isAside ? [8, 12 - bob, 1, 4] : [7, 12 - bob, 1, 5]);
    fill(SKINS[skin], [4, 4 - bob, 8, 7], isAside ? [8, 16 - bob, 2, 1] : [3, 17 - bob, 1, 1], isAside ? [0, 0, 0, 0] : [12, 17 - bob, 1, 1]);
    if (facing === 'down') {
        fill(DARK, [6, 7 - bob, 1, 2], [9, 7 - bob, 1, 2]);
        fill('rgb(200 60 60 / .35)', [5, 9 - bob, 1, 1], [10, 9 - bob, 1, 1]);
    } else if (isAside) {
        fill(DARK, [10, 7 - bob, 1, 2]);
    }
    head(fill, HAIRS[hair], cut, facing, bob);
}

function legs(fill, color, step, isAside) {
    const lift = [[0, 0], [1, 0], [0, 1]][step];
    const [left, right] = isAside ? [[5 + step, 3], [8 - step, 3]] : [[5, 2], [9, 2]];
    fill(color, [left[0], 17, left[1], 4 - lift[0]], [right[0], 17, right[1], 4 - lift[1]]);
    fill(DARK, [left[0], 20 - lift[0], left[1], 1], [right[0], 20 - lift[1], right[1], 1]);
}

/** Six kinds of hair and hats, which tell people apart without colour. */
function head(fill, color, cut, facing, bob) {
    const y = 2 - bob;
    const back = facing === 'up' ? [[4, y + 2, 8, 6]] : [];
    switch (cut) {
        case 0: fill(color, [4, y, 8, 3], [4, y + 3, 1, 2], ...back); break;
        case 1: fill(color, [4, y, 8, 3], [3, y + 1, 1, 8], [12, y + 1, 1, 8], ...back); break;
        case 2: fill(color, [5, y - 1, 6, 2], [4, y + 1, 8, 2], ...back.map(() => [4, y + 3, 8, 2])); fill(shade(color), [4, y + 2, 8, 1]); break;
        case 3: fill(color, [5, y - 1, 6, 3], [2, y + 2, 12, 1], ...back.map(() => [4, y + 3, 8, 3])); fill(shade(color), [5, y + 1, 6, 1]); break;
        case 4: fill(color, [4, y + 1, 8, 2], [7, y - 2, 2, 3], ...back); break;
        default: fill(color, [4, y, 4, 4], [8, y, 4, 2], [7, y, 3, 1], ...back);
    }
}

const shade = color => `color-mix(in srgb, ${color}, #000 22%)`;
