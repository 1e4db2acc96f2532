// Draws the floor and those on it. Only when something has changed; again and again only while somebody walks in sight.
import {along} from '../../state/floor.js';
import {camera} from './camera.js';
import {TILE, paintGround} from './scenery.js';
import {HEIGHT, WIDTH, sprite} from './sprites.js';

/** No faster than this, in milliseconds a picture; slower where many are about. */
const PACES = [{people: 150, pause: 150}, {people: 40, pause: 66}, {people: 0, pause: 33}];
const FAR = 12;

const pause = people => PACES.find(each => people >= each.people).pause;
/** So much before its time it may be. */
const EARLY = 4;

export class Stage {
    #ground = null;
    #painted = null;
    #isNight = false;
    #last = 0;
    #request = 0;
    #timer = 0;
    #box = {width: 0, height: 0};
    camera = {size: 1, left: 0, top: 0};
    /** Where everybody is drawn: {one, x, y} in pixels of the page, their feet. */
    drawn = [];

    constructor(canvas, floor, placed) {
        Object.assign(this, {canvas, floor, placed});
        this.pen = canvas.getContext('2d', {alpha: false});
        this.night = matchMedia('(prefers-color-scheme: dark)');
        this.stillness = matchMedia('(prefers-reduced-motion: reduce)');
        this.night.addEventListener('change', () => this.draw());
    }

    resize(width, height) {
        const ratio = Math.min(2, devicePixelRatio || 1);
        this.canvas.width = Math.round(width * ratio);
        this.canvas.height = Math.round(height * ratio);
        this.#box = {width, height};
        this.ratio = ratio;
        this.draw();
    }

    /** Draws with what the browser paints next, or when it is time for another picture. */
    draw() {
        if (this.#timer || this.#request) {
            return;
        }
        const wait = this.#wait();
        if (wait > 0) {
            // A timer, because the browser need not wake up for every picture that it could paint until then.
            this.#timer = setTimeout(() => {
                this.#timer = 0;
                this.draw();
            }, wait);
        } else {
            this.#request = requestAnimationFrame(() => this.#frame());
        }
    }

    /** Draws at once where it is time: whoever calls is about to have the browser paint, and it shall do so once for both. */
    drawAlong() {
        if (this.#wait() > 0) {
            this.draw();
        } else {
            this.end();
            this.#frame();
        }
    }

    /** How long until another picture may be drawn. */
    #wait() {
        return this.#last + pause(this.floor.people.size) - EARLY - performance.now();
    }

    end() {
        cancelAnimationFrame(this.#request);
        clearTimeout(this.#timer);
        this.#timer = 0;
        this.#request = 0;
    }

    #frame() {
        this.#request = 0;
        const {ground} = this.floor;
        if (!ground || this.#box.width === 0) {
            return;
        }
        this.#last = performance.now();
        const people = this.floor.replay ? this.floor.replay.people() : this.floor.people;
        this.#paint(ground);
        const isMoving = this.#stand(people, ground);
        if (isMoving) {
            this.draw();
        }
        this.placed(this.drawn, isMoving);
    }

    #paint(ground) {
        if (this.#ground !== ground || this.#isNight !== this.night.matches) {
            this.#ground = ground;
            this.#isNight = this.night.matches;
            this.#painted = paintGround(ground, this.#isNight);
        }
    }

    /** @return whether somebody in sight walks */
    #stand(people, ground) {
        const now = performance.now();
        let isMoving = false;
        const all = [];
        for (const one of people.values()) {
            const on = one.walk && along(one.walk, now, ground.pace);
            if (one.walk && !on) {
                one.walk = null;
            }
            const isJumping = on && this.stillness.matches;
            const at = on && !isJumping ? on : one;
            if (on) {
                one.facing = on.facing;
                isMoving = true;
            }
            all.push({one, tileX: at.x, tileY: at.y, step: on && !isJumping ? 1 + Math.floor((now - one.walk.start) / 130) % 2 : 0});
        }
        all.sort((a, b) => a.tileY - b.tileY);
        const me = all.find(each => each.one.id === this.floor.world.me?.id);
        const middle = me ? {x: me.tileX, y: me.tileY} : {x: ground.width / 2, y: ground.height / 2};
        this.camera = camera(this.#box, ground, middle, people.size);
        this.#show(all, middle);
        return isMoving && !document.hidden;
    }

    #show(all, middle) {
        const {pen, ratio} = this;
        const {size, left, top} = this.camera;
        const {width, height} = this.#box;
        pen.setTransform(ratio, 0, 0, ratio, 0, 0);
        pen.imageSmoothingEnabled = false;
        pen.fillStyle = this.#isNight ? '#1b1a2b' : '#8a7f72';
        pen.fillRect(0, 0, width, height);
        const scale = size / TILE;
        pen.drawImage(this.#painted, left, top, this.#painted.width * scale, this.#painted.height * scale);
        this.drawn = [];
        for (const {one, tileX, tileY, step} of all) {
            const x = left + (tileX + .5) * size;
            const y = top + (tileY + .9) * size;
            if (x < -size || y < -size || x > width + size || y > height + 2 * size) {
                continue;
            }
            const isFar = Math.max(Math.abs(tileX - middle.x), Math.abs(tileY - middle.y)) > FAR;
            pen.globalAlpha = one.away ? .45 : isFar ? .8 : 1;
            const [sheet, sheetX, sheetY] = sprite(one.id, one.facing, step);
            const [w, h] = [WIDTH * scale * 1.15, HEIGHT * scale * 1.15];
            pen.drawImage(sheet, sheetX, sheetY, WIDTH, HEIGHT, Math.round(x - w / 2), Math.round(y - h), w, h);
            pen.globalAlpha = 1;
            this.drawn.push({one, x, y, top: y - h});
        }
    }

    /** The tile at a point of the page. */
    tileAt(x, y) {
        const {size, left, top} = this.camera;
        return {x: Math.floor((x - left) / size), y: Math.floor((y - top) / size)};
    }

    /** Who is drawn at a point of the page, the one in front first. */
    personAt(x, y) {
        const {size} = this.camera;
        return this.drawn.findLast(each => Math.abs(each.x - x) < size * .5 && y < each.y + size * .15 && y > each.top)?.one;
    }
}
