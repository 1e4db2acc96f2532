// Where bubbles stand, so that none covers another: the newest where it belongs, an older one above it; and one that would be too far from whoever
// speaks is left out, since the talk below has it anyway. Sizes are reckoned and not measured, which would make the browser lay out the page for each picture.
const WIDEST = 192;
const PADDING = 16;
const SIGN = 6.6;
const WIDE_SIGN = 12.5;
/** From here on signs are as wide as Chinese ones. */
const WIDE_FROM = 0x2e80;
const LINE = 16;
const MOST_LINES = 3;
const NAME = 20;
const GAP = 2;
const FARTHEST = 72;

function size(text) {
    const length = [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) < WIDE_FROM ? SIGN : WIDE_SIGN), 0);
    const lines = Math.min(MOST_LINES, Math.ceil(length / (WIDEST - PADDING)));
    return {width: Math.min(WIDEST, length + PADDING), height: lines * LINE + 6};
}

function box({at, isBelow, bubble}) {
    const {width, height} = size(bubble);
    const top = isBelow ? at.y + NAME : at.top - NAME - height;
    return {left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + height};
}

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** @param speaking the newest first: where they are (`at`), their `bubble`, and whether it stands below them
 *  @return by id, how much higher than usual the bubble stands; nothing for those that are left out */
export function arrange(speaking) {
    const taken = [];
    const lifts = new Map();
    for (const each of speaking) {
        const place = box(each);
        const lift = each.isBelow ? 0 : room(place, taken);
        const lifted = {...place, top: place.top - lift, bottom: place.bottom - lift};
        const isFree = !taken.some(other => meet(lifted, other));
        if (isFree && (lift === 0 || lift <= FARTHEST && lifted.top >= 0)) {
            taken.push(lifted);
            lifts.set(each.id, lift);
        }
    }
    return lifts;
}

/** How much higher there is room. */
function room(place, taken) {
    let lift = 0;
    for (let below; lift <= FARTHEST && (below = taken.find(other => meet({...place, top: place.top - lift, bottom: place.bottom - lift}, other)));) {
        lift = Math.ceil(place.bottom - below.top + GAP);
    }
    return lift;
}
