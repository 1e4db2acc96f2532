// Which part of the floor is seen, and how large.
const LARGEST = 36;
const SMALLEST = 14;
const ROWS = 10;
const CROWD = 40;

/** The size of a tile, and where the upper left of the floor is, in pixels of the page. */
export function camera(box, ground, middle, people) {
    // In a crowd one sees further.
    const rows = people > CROWD ? ROWS * 1.6 : ROWS;
    const whole = Math.max(box.width / ground.width, box.height / ground.height);
    const size = Math.max(Math.min(LARGEST, Math.max(SMALLEST, box.height / rows)), Math.min(whole, LARGEST));
    const place = (length, tiles, at) => {
        const free = length - tiles * size;
        return free > 0 ? free / 2 : Math.min(0, Math.max(free, length / 2 - (at + .5) * size));
    };
    return {size, left: Math.round(place(box.width, ground.width, middle.x)), top: Math.round(place(box.height, ground.height, middle.y))};
}
