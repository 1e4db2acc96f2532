// The floor above the talk: a canvas, hidden from whoever listens (the list by spot says and does the same), and over it names, bubbles and a few
// buttons that are real ones.
import {html, nothing} from 'lit';
import {repeat} from 'lit-html/repeat';
import {Element} from '../element.js';
import {Replay} from '../../state/replay.js';
import {icon} from '../icons.js';
import {openMenu} from '../menu.js';
import {personMenu} from '../personmenu.js';
import {clock, tell} from '../texts/texts.js';
import {arrange} from './bubbles.js';
import {Stage} from './stage.js';

const WAYS = {ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east'};
const OPEN = '.":,;';
const MOST_NAMES = 24;
const MOST_BUBBLES = 8;
const NAMED = 5;
/** What stands over someone needs so many pixels. */
const HEADROOM = 58;
const SPEED = 12;

class FloorView extends Element {
    static properties = {...Element.properties, floor: {attribute: false}, playing: {state: true}};
    #stage = null;
    #drawn = -1;
    #hovered = '';

    createRenderRoot() {
        return this;
    }

    firstUpdated() {
        const canvas = this.querySelector('canvas');
        this.#stage = new Stage(canvas, this.floor, (drawn, isMoving) => {
            this.querySelector('.ground').toggleAttribute('data-moving', isMoving);
            this.#place(drawn);
        });
        new ResizeObserver(([{contentRect}]) => this.#stage.resize(contentRect.width, contentRect.height)).observe(this.querySelector('.ground'));
        document.addEventListener('visibilitychange', () => document.hidden || this.#stage.draw());
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#stage?.end();
        clearInterval(this.player);
    }

    /** Whoever leaves is nowhere, a moment before this is gone. */
    shouldUpdate() {
        return this.world.here !== undefined;
    }

    render() {
        const {replay} = this.floor;
        return html`<div class="ground" role="group" tabindex="0" aria-label=${tell('floor.label', this.world.here.name)} @keydown=${this.#key}>
            <canvas aria-hidden="true" @click=${this.#clicked} @pointermove=${this.#moved} @pointerleave=${() => this.#hover('')}></canvas>
            <div class="tags" aria-hidden="true">${repeat(this.tags ?? [], each => each.id, each => html`<div class="tag ${each.bubble ? 'speaks' : ''} ${each.isBelow ? 'below' : ''}" data-id=${each.id}>
                ${each.bubble ? html`<span class="bubble" dir="auto">${each.bubble}</span>` : each.isWriting ? html`<span class="bubble"><span class="dots"><i></i><i></i><i></i></span></span>` : nothing}
                ${each.name ? html`<bdi class="name">${each.name}</bdi>` : nothing}</div>`)}</div>
            ${this.floor.ground ? nothing : html`<p class="hint">${tell('floor.loading')}</p>`}
            <div class="floor-tools">${replay ? this.#player(replay) : html`<button class="tool tiny" aria-label=${tell('replay')} title=${tell('replay')} @click=${this.#again}>${icon('again')}</button>`}</div>
        </div>`;
    }

    #player(replay) {
        return html`<div class="player"><button class="tool tiny" aria-label=${tell(this.playing ? 'replay.pause' : 'replay.play')} @click=${this.#play}>${icon(this.playing ? 'pause' : 'play')}</button>
            <input type="range" aria-label=${tell('replay.at')} aria-valuetext=${clock(new Date(replay.at))} min=${replay.from} max=${replay.until} step="1000" .value=${String(replay.at)} @input=${event => this.#goTo(Number(event.target.value))}>
            <time>${clock(new Date(replay.at))}</time>
            <button class="small" @click=${this.#now}>${tell('replay.now')}</button></div>`;
    }

    updated() {
        if (this.#drawn !== this.floor.version) {
            this.#drawn = this.floor.version;
            this.#stage?.drawAlong();
        }
        this.#move();
    }

    // Names and bubbles: those near oneself, who speaks or writes, whoever is pointed at; never so many that nobody reads them.

    #place(drawn) {
        this.at = new Map(drawn.map(each => [each.one.id, each]));
        const me = this.at.get(this.world.me?.id);
        const writers = this.world.here?.writers ?? new Map();
        const wanted = drawn.map(({one, x, y}) => {
            const isNear = me && Math.hypot(x - me.x, y - me.y) < NAMED * this.#stage.camera.size;
            const bubble = one.bubble?.text.slice(0, 140);
            const rank = one.id === this.#hovered ? 0 : bubble ? 1 : writers.has(one.id) ? 2 : one === me?.one ? 3 : isNear ? 4 : 5;
            return {id: one.id, name: rank === 2 && !isNear ? '' : one.name, bubble, isWriting: writers.has(one.id), rank, since: one.bubble?.since ?? 0};
        }).filter(each => each.rank < 5 || drawn.length <= MOST_NAMES).sort((a, b) => a.rank - b.rank || b.since - a.since).slice(0, MOST_NAMES);
        this.#thin(wanted);
        this.#arrange(wanted.filter(each => each.bubble));
        const key = wanted.map(each => `${each.id}${each.name}${each.bubble ?? ''}${each.isWriting}${each.isBelow}`).join('|');
        if (key !== this.tagKey) {
            this.tagKey = key;
            this.tags = wanted;
            this.requestUpdate();
        } else {
            this.#move();
        }
    }

    /** Of names that would stand on each other the less important ones are left out. */
    #thin(wanted) {
        const taken = [];
        for (const each of wanted) {
            const at = this.at.get(each.id);
            each.isBelow = Boolean(each.bubble || each.isWriting) && at.top < HEADROOM;
            const half = 4 + [...each.name].length * 4;
            const box = {left: at.x - half, right: at.x + half, top: at.top - 16};
            if (each.rank > 1 && taken.some(other => box.left < other.right && other.left < box.right && Math.abs(box.top - other.top) < 17)) {
                each.name = '';
            } else if (each.name) {
                taken.push(box);
            }
        }
    }

    #arrange(speaking) {
        this.lifts = arrange(speaking.slice(0, MOST_BUBBLES).map(each => ({...each, at: this.at.get(each.id)})));
        speaking.filter(each => !this.lifts.has(each.id)).forEach(each => each.bubble = undefined);
    }

    #move() {
        for (const tag of this.querySelectorAll('.tag')) {
            const at = this.at?.get(tag.dataset.id);
            if (at) {
                tag.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(tag.classList.contains('below') ? at.y : at.top)}px)`;
                tag.style.setProperty('--lift', `${this.lifts?.get(tag.dataset.id) ?? 0}px`);
            }
        }
    }

    // Walking.

    #key(event) {
        const way = WAYS[event.key];
        if (way && event.target === event.currentTarget && !event.altKey && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            this.floor.walk({way});
        }
    }

    #point(event) {
        const box = event.currentTarget.getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
    }

    #clicked(event) {
        const [x, y] = this.#point(event);
        const one = this.#stage.personAt(x, y);
        if (this.floor.replay) {
            return;
        }
        if (one && !this.world.isMe(one.id)) {
            openMenu(this.world, {getBoundingClientRect: () => new DOMRect(event.clientX, event.clientY, 0, 0), focus: () => this.querySelector('.ground').focus()},
                tell('person.menu', one.name), personMenu(this.page, one));
        } else {
            const {x: tileX, y: tileY} = this.#stage.tileAt(x, y);
            if (tileX >= 0 && tileY >= 0) {
                this.floor.walk(this.#goal(tileX, tileY));
            }
        }
    }

    /** What stands at a spot is no place to stand, but it is a place to go to; so is an exit. */
    #goal(x, y) {
        const {spots, exits} = this.floor.ground;
        const spot = spots.find(each => each.x === x && each.y === y);
        const exit = exits.find(each => each.to && each.x === x && each.y === y);
        return spot ? {spot: spot.spot} : exit ? {exit: exit.exit} : this.#openNear(x, y);
    }

    /** Who points at a tree means the ground beside it. */
    #openNear(x, y) {
        const {rows} = this.floor.ground;
        const isOpen = (atX, atY) => OPEN.includes(rows[atY]?.[atX] ?? '#');
        for (let far = 0; far <= 2; far++) {
            for (let dy = -far; dy <= far; dy++) {
                for (let dx = -far; dx <= far; dx++) {
                    if (Math.max(Math.abs(dx), Math.abs(dy)) === far && isOpen(x + dx, y + dy)) {
                        return {x: x + dx, y: y + dy};
                    }
                }
            }
        }
        return {x, y};
    }

    #moved(event) {
        this.#hover(this.#stage.personAt(...this.#point(event))?.id ?? '');
    }

    #hover(id) {
        if (this.#hovered !== id) {
            this.#hovered = id;
            this.querySelector('canvas').style.cursor = id ? 'pointer' : '';
            this.#stage.draw();
        }
    }

    // Looking at the last minutes again.

    async #again() {
        const replay = await Replay.ask(this.deeds, this.world.here, this.floor.ground.pace);
        if (replay) {
            this.floor.replay = replay;
            this.#play();
            this.updateComplete.then(() => this.querySelector('.player input')?.focus());
        }
    }

    #play() {
        clearInterval(this.player);
        this.playing = !this.playing;
        if (this.playing) {
            const {replay} = this.floor;
            replay.at = replay.at >= replay.until ? replay.from : replay.at;
            this.player = setInterval(() => {
                this.#goTo(replay.at + 100 * SPEED);
                if (replay.at >= replay.until) {
                    this.#play();
                }
            }, 100);
        }
    }

    #goTo(at) {
        const {replay} = this.floor;
        replay.at = Math.min(at, replay.until);
        this.requestUpdate();
        this.#stage.draw();
    }

    #now() {
        clearInterval(this.player);
        this.playing = false;
        this.floor.replay = null;
        this.requestUpdate();
        this.#stage.draw();
        this.updateComplete.then(() => this.querySelector('.ground').focus());
    }
}

customElements.define('mm-floor', FloorView);
