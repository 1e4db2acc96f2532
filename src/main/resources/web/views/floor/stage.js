// Draws the floor and those on it. Only when something has changed; again and again only while somebody walks in sight.
import {along} from '../../state/floor.js';
import {camera} from './camera.js';
import {TILE, paintGround} from './scenery.js';
import {HEIGHT, WIDTH, sprite} from './sprites.js';

/** No faster than this, in milliseconds a picture; slower where many walk. */
const FRAME = 33;
const SLOW_FRAME = 66;
const MANY = 40;
const FAR = 12;

export class Stage {
    #ground = null;
    #painted = null;
    #isNight = false;
    #last = 0;
    #request = 0;
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

    /** Draws as soon as the browser draws anything. */
    draw() {
        this.#request ||= requestAnimationFrame(now => this.#frame(now));
    }

    end() {
        cancelAnimationFrame(this.#request);
        this.#request = 0;
    }

    #frame(now) {
        this.#request = 0;
        const {ground} = this.floor;
        if (!ground || this.#box.width === 0) {
            return;
        }
        const people = this.floor.replay ? this.floor.replay.people() : this.floor.people;
        const isDue = now - this.#last >= (people.size > MANY ? SLOW_FRAME : FRAME) - 4;
        if (!isDue) {
            this.draw();
            return;
        }
        this.#last = now;
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
            const picture = sprite(one.id, one.facing, step);
            const [w, h] = [WIDTH * scale * 1.15, HEIGHT * scale * 1.15];
            pen.drawImage(picture, Math.round(x - w / 2), Math.round(y - h), w, h);
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
