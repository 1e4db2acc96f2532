// The ground of a room, painted once for day or night: 16 pixels a tile.
export const TILE = 16;

const DAY = {'.': ['#d9d2c3', '#cfc7b6'], '"': ['#a9c98a', '#9dbf7d'], ':': ['#ecdcae', '#e3d19e'], ',': ['#e6dfce', '#dcd4c0'], ';': ['#a9c98a', '#9dbf7d'],
    '~': ['#7fb7d6', '#8fc3df'], '#': ['#8a7f72', '#7c7165'], wallTop: '#a89c8c', leaf: ['#5d8f4a', '#4d7d3c', '#74a75e'], trunk: '#7a5a3c', hedge: ['#648f52', '#557f45'], pot: '#b5653d', wood: '#a67c52', stone: '#b9b2a8', dark: '#4a4458', light: '#fff4d6', red: '#c9483d', glow: null};
const NIGHT = {'.': ['#3a3850', '#353349'], '"': ['#2f4a45', '#2a433f'], ':': ['#4b4658', '#444052'], ',': ['#46435c', '#403d55'], ';': ['#2f4a45', '#2a433f'],
    '~': ['#274a6b', '#2d5275'], '#': ['#25233a', '#201e33'], wallTop: '#343150', leaf: ['#274c3f', '#203f35', '#316051'], trunk: '#3d3038', hedge: ['#2b4d42', '#254339'], pot: '#6b4038', wood: '#5d4a44', stone: '#5c5970', dark: '#17152a', light: '#ffe9a8', red: '#8f3b45', glow: 'rgb(255 205 110 / .42)'};
const SHINING = ['lamp', 'campfire', 'fireplace', 'lighthouse', 'stage', 'kiosk', 'market', 'window'];

export function paintGround(ground, isNight) {
    const canvas = new OffscreenCanvas(ground.width * TILE, ground.height * TILE);
    const pen = canvas.getContext('2d', {alpha: false});
    const colors = isNight ? NIGHT : DAY;
    const rows = ground.rows;
    for (let y = 0; y < ground.height; y++) {
        for (let x = 0; x < ground.width; x++) {
            tile(pen, colors, rows, x, y);
        }
    }
    ground.spots.forEach(spot => rug(pen, colors, spot));
    for (let y = 0; y < ground.height; y++) {
        for (let x = 0; x < ground.width; x++) {
            thing(pen, colors, rows[y][x], x * TILE, y * TILE);
        }
    }
    ground.spots.forEach(spot => landmark(pen, colors, spot.kind, spot.x * TILE, spot.y * TILE));
    ground.exits.filter(exit => exit.to).forEach(exit => gate(pen, colors, exit));
    if (isNight) {
        ground.spots.filter(spot => SHINING.includes(spot.kind)).forEach(spot => glow(pen, colors, spot));
    }
    return canvas;
}

/** Always the same speckles, without a memory. */
const speckle = (x, y, n) => ((x * 73856093 ^ y * 19349663 ^ n * 83492791) >>> 0) % 97;

const under = {'T': '"', 'p': ':', 'b': '.', 'h': '"', 'o': '.'};

function groundOf(rows, x, y) {
    const sign = rows[y][x];
    if (!(sign in under)) {
        return sign;
    }
    // What stands about stands on what is around it.
    for (const [dx, dy] of [[0, 1], [0, -1], [1, 0], [-1, 0]]) {
        const near = rows[y + dy]?.[x + dx];
        if (near && '.":'.includes(near)) {
            return near;
        }
    }
    return under[sign];
}

function tile(pen, colors, rows, x, y) {
    const sign = groundOf(rows, x, y);
    const [base, other] = colors[sign] ?? colors['.'];
    const [left, top] = [x * TILE, y * TILE];
    pen.fillStyle = base;
    pen.fillRect(left, top, TILE, TILE);
    pen.fillStyle = other;
    if (sign === '#') {
        pen.fillStyle = colors.wallTop;
        pen.fillRect(left, top, TILE, 6);
        pen.fillStyle = other;
        pen.fillRect(left, top + 10, TILE, 1);
        pen.fillRect(left + (y % 2 ? 4 : 11), top + 6, 1, 10);
    } else if (sign === '~') {
        for (let i = 0; i < 3; i++) {
            pen.fillRect(left + speckle(x, y, i) % 11, top + 2 + i * 5, 5, 1);
        }
    } else if (sign === '.' || sign === ',') {
        pen.fillRect(left, top + TILE - 1, TILE, 1);
        pen.fillRect(left + (y % 2 ? 0 : 8), top, 1, TILE);
    } else {
        for (let i = 0; i < 4; i++) {
            pen.fillRect(left + speckle(x, y, i) % 15, top + speckle(y, x, i + 7) % 14, 1, 2);
        }
    }
    if (sign === ';') {
        ['#e8a0b4', '#f3d27a', '#c9a6e4'].forEach((color, i) => {
            pen.fillStyle = color;
            pen.fillRect(left + 2 + speckle(x, y, i + 3) % 11, top + 2 + speckle(y, x, i) % 11, 2, 2);
        });
    }
}

/** A little carpet tells where a spot ends. */
function rug(pen, colors, {x, y, radius}) {
    pen.strokeStyle = colors.dark;
    pen.globalAlpha = .16;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.roundRect((x - radius) * TILE + 1.5, (y - radius) * TILE + 1.5, (2 * radius + 1) * TILE - 3, (2 * radius + 1) * TILE - 3, 10);
    pen.fillStyle = colors.light;
    pen.globalAlpha = .14;
    pen.fill();
    pen.globalAlpha = .22;
    pen.stroke();
    pen.globalAlpha = 1;
}

function boxes(pen, color, ...all) {
    pen.fillStyle = color;
    all.forEach(([x, y, w, h]) => pen.fillRect(x, y, w, h));
}

function ball(pen, color, x, y, radius) {
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 7);
    pen.fill();
}

function thing(pen, colors, sign, x, y) {
    if (sign === 'T') {
        boxes(pen, colors.trunk, [x + 7, y + 9, 3, 7]);
        ball(pen, colors.leaf[1], x + 8, y + 4, 9);
        ball(pen, colors.leaf[0], x + 8, y + 2, 8);
        ball(pen, colors.leaf[2], x + 5, y, 4);
    } else if (sign === 'p') {
        boxes(pen, colors.trunk, [x + 7, y + 2, 2, 14]);
        for (const [dx, dy] of [[-6, 2], [6, 2], [-5, -3], [5, -3], [0, -6]]) {
            pen.strokeStyle = colors.leaf[0];
            pen.lineWidth = 3;
            pen.beginPath();
            pen.moveTo(x + 8, y + 2);
            pen.quadraticCurveTo(x + 8 + dx, y + dy - 2, x + 8 + dx * 1.5, y + dy + 3);
            pen.stroke();
        }
    } else if (sign === 'h') {
        boxes(pen, colors.hedge[1], [x, y + 3, TILE, 13]);
        boxes(pen, colors.hedge[0], [x, y, TILE, 11]);
        boxes(pen, colors.leaf[2], [x + 3, y + 2, 2, 2], [x + 9, y + 5, 2, 2], [x + 12, y + 1, 2, 2]);
    } else if (sign === 'b') {
        boxes(pen, colors.pot, [x + 4, y + 9, 8, 6]);
        ball(pen, colors.leaf[0], x + 8, y + 5, 6);
        ball(pen, colors.leaf[2], x + 6, y + 3, 3);
    }
}

/** What a spot is named for: a handful of shapes make them all. */
const LANDMARKS = {
    fountain(pen, c, x, y) { ball(pen, c.stone, x + 8, y + 10, 14); ball(pen, c['~'][0], x + 8, y + 9, 11); ball(pen, c.stone, x + 8, y + 6, 5); boxes(pen, c['~'][1], [x + 7, y - 8, 2, 14], [x + 2, y - 4, 2, 8], [x + 12, y - 4, 2, 8]); },
    bench(pen, c, x, y) { boxes(pen, c.wood, [x - 6, y + 4, 28, 4], [x - 6, y - 2, 28, 3]); boxes(pen, c.dark, [x - 5, y + 8, 2, 5], [x + 19, y + 8, 2, 5]); },
    lamp(pen, c, x, y) { boxes(pen, c.dark, [x + 7, y - 14, 2, 28], [x + 4, y + 13, 8, 2]); ball(pen, c.light, x + 8, y - 14, 4); },
    well(pen, c, x, y) { ball(pen, c.stone, x + 8, y + 9, 10); ball(pen, c.dark, x + 8, y + 8, 6); boxes(pen, c.wood, [x - 2, y - 10, 2, 18], [x + 16, y - 10, 2, 18]); boxes(pen, c.red, [x - 5, y - 13, 26, 5]); },
    statue(pen, c, x, y) { boxes(pen, c.stone, [x, y + 6, 16, 8], [x + 4, y - 6, 8, 12]); ball(pen, c.stone, x + 8, y - 9, 4); },
    clock(pen, c, x, y) { boxes(pen, c.wood, [x + 3, y - 8, 10, 22]); ball(pen, c.light, x + 8, y - 10, 8); boxes(pen, c.dark, [x + 7, y - 15, 2, 6], [x + 8, y - 10, 5, 2]); },
    stage(pen, c, x, y) { boxes(pen, c.wood, [x - 14, y + 2, 44, 12]); boxes(pen, c.red, [x - 14, y - 16, 6, 18], [x + 24, y - 16, 6, 18], [x - 14, y - 18, 44, 4]); boxes(pen, c.dark, [x - 14, y + 13, 44, 2]); },
    campfire(pen, c, x, y) { boxes(pen, c.wood, [x, y + 8, 16, 3], [x + 3, y + 11, 10, 3]); ball(pen, '#e8762c', x + 8, y + 4, 6); ball(pen, '#ffd25e', x + 8, y + 5, 3); },
    pond(pen, c, x, y) { ball(pen, c.stone, x + 8, y + 8, 15); ball(pen, c['~'][0], x + 8, y + 8, 13); ball(pen, c.leaf[2], x + 3, y + 6, 3); ball(pen, '#f2b6c6', x + 3, y + 5, 1); },
    table(pen, c, x, y) { ball(pen, c.wood, x + 8, y + 6, 12); ball(pen, c.light, x + 8, y + 5, 3); },
    sofa(pen, c, x, y) { boxes(pen, c.red, [x - 8, y - 4, 32, 8], [x - 8, y + 2, 32, 8], [x - 10, y - 2, 4, 12], [x + 22, y - 2, 4, 12]); },
    bookshelf(pen, c, x, y) { boxes(pen, c.wood, [x - 8, y - 14, 32, 28]); ['#c2410c', '#1a7f5a', '#5b5bd6', '#d9a441', '#b4237a'].forEach((color, i) => boxes(pen, color, [x - 6 + i * 6, y - 12, 4, 8], [x - 4 + i * 5, y, 4, 8])); },
    piano(pen, c, x, y) { boxes(pen, c.dark, [x - 8, y - 10, 32, 16]); boxes(pen, c.light, [x - 6, y + 4, 28, 4]); },
    fireplace(pen, c, x, y) { boxes(pen, c.stone, [x - 8, y - 14, 32, 28]); boxes(pen, c.dark, [x - 1, y - 2, 18, 16]); ball(pen, '#e8762c', x + 8, y + 9, 5); ball(pen, '#ffd25e', x + 8, y + 10, 3); },
    tree(pen, c, x, y) { boxes(pen, c.trunk, [x + 5, y + 2, 6, 13]); ball(pen, c.leaf[1], x + 8, y - 8, 17); ball(pen, c.leaf[0], x + 7, y - 11, 14); ball(pen, c.leaf[2], x + 2, y - 15, 7); },
    roses(pen, c, x, y) { ball(pen, c.leaf[0], x + 8, y + 6, 12); [[2, 0], [9, -3], [14, 4], [5, 8], [12, 10]].forEach(([dx, dy]) => ball(pen, '#d6577a', x + dx, y + dy, 2.5)); },
    boat(pen, c, x, y) { boxes(pen, c.wood, [x - 10, y + 4, 36, 7], [x - 6, y + 11, 28, 3]); boxes(pen, c.light, [x + 9, y - 16, 12, 18]); boxes(pen, c.dark, [x + 7, y - 18, 2, 24]); },
    lighthouse(pen, c, x, y) { boxes(pen, c.light, [x + 1, y - 26, 14, 40]); boxes(pen, c.red, [x + 1, y - 18, 14, 7], [x + 1, y - 4, 14, 7]); boxes(pen, c.dark, [x, y - 30, 16, 4]); ball(pen, c.light, x + 8, y - 29, 4); },
    tent(pen, c, x, y) { pen.fillStyle = c.red; pen.beginPath(); pen.moveTo(x - 10, y + 14); pen.lineTo(x + 8, y - 14); pen.lineTo(x + 26, y + 14); pen.fill(); pen.fillStyle = c.dark; pen.beginPath(); pen.moveTo(x + 3, y + 14); pen.lineTo(x + 8, y - 2); pen.lineTo(x + 13, y + 14); pen.fill(); },
    palm(pen, c, x, y) { thing(pen, c, 'p', x, y - 2); ball(pen, c.wood, x + 6, y, 2); },
    plant(pen, c, x, y) { thing(pen, c, 'b', x, y); ball(pen, c.leaf[0], x + 8, y - 4, 8); },
    desk(pen, c, x, y) { boxes(pen, c.wood, [x - 8, y, 32, 6]); boxes(pen, c.dark, [x - 7, y + 6, 3, 8], [x + 20, y + 6, 3, 8], [x + 2, y - 8, 12, 8]); boxes(pen, c['~'][0], [x + 3, y - 7, 10, 6]); },
};

/** A house with a roof, in the colours of its name. */
function hut(pen, c, kind, x, y) {
    const color = ['#c2410c', '#0e7490', '#a16207', '#7c3aed', '#1a7f5a'][kind.length % 5];
    boxes(pen, c.wood, [x - 10, y - 4, 36, 18]);
    boxes(pen, c.dark, [x + 4, y + 2, 8, 12]);
    boxes(pen, color, [x - 13, y - 12, 42, 9]);
    boxes(pen, c.light, [x - 7, y, 6, 5], [x + 17, y, 6, 5]);
}

function landmark(pen, colors, kind, x, y) {
    const draw = LANDMARKS[kind];
    draw ? draw(pen, colors, x, y) : hut(pen, colors, kind, x, y);
}

function gate(pen, colors, {x, y}) {
    pen.fillStyle = colors.light;
    pen.globalAlpha = .7;
    pen.fillRect(x * TILE + 2, y * TILE + 2, TILE - 4, TILE - 4);
    pen.globalAlpha = 1;
}

function glow(pen, colors, {x, y}) {
    const [middleX, middleY] = [x * TILE + 8, y * TILE];
    const light = pen.createRadialGradient(middleX, middleY, 4, middleX, middleY, 76);
    light.addColorStop(0, colors.glow);
    light.addColorStop(1, 'rgb(255 205 110 / 0)');
    pen.fillStyle = light;
    pen.globalCompositeOperation = 'lighter';
    pen.fillRect(middleX - 80, middleY - 80, 160, 160);
    pen.globalCompositeOperation = 'source-over';
}
