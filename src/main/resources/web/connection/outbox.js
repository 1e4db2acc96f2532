// What was typed and is not yet known to be recorded, in the order of typing. Each line keeps its own id until its echo comes, over
// lost lines and reloads too, so that it is said once.
import {keep, kept} from './keeping.js';

const RUN = crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');
const BURST = 20;
const PACE = 150;
const MOST = 200;

export class Outbox {
    #count = 0;
    #timer = 0;
    #spent = [];

    constructor(send, changed) {
        this.send = send;
        this.changed = changed;
        // What went out before a reload may be recorded: the same id asks for it again without saying it twice.
        this.lines = kept('outbox', []).map(line => ({...line, sent: false}));
        this.isFree = false;
    }

    get isFull() {
        return this.lines.length >= MOST;
    }

    /**
     * @param key    the conversation in which it was typed
     * @param object what to send, without a cid
     * @param shown  what to show of it until it is recorded
     */
    put(key, object, shown) {
        const cid = `${RUN}-${++this.#count}`;
        this.lines = [...this.lines, {cid, key, object: {...object, cid}, shown, sent: false, ever: false, failed: ''}];
        this.#keep();
        this.pump();
    }

    of(key) {
        return this.lines.filter(line => line.key === key);
    }

    clear() {
        this.lines = [];
        this.#keep();
    }

    /** Whether lines may go out; where they may not, none is on its way. */
    free(isFree) {
        this.isFree = isFree;
        if (!isFree) {
            this.lines = this.lines.map(line => ({...line, sent: false}));
        }
        this.#keep();
        this.pump();
    }

    pump() {
        clearTimeout(this.#timer);
        while (this.isFree) {
            const next = this.lines.find(line => !line.sent && !line.failed);
            if (!next) {
                return;
            }
            const now = performance.now();
            this.#spent = this.#spent.filter(time => time > now - BURST * PACE);
            if (this.#spent.length >= BURST) {
                this.#timer = setTimeout(() => this.pump(), PACE);
                return;
            }
            if (!this.send(next.object)) {
                return;
            }
            this.#spent.push(now);
            this.#change(next.cid, {sent: true, ever: true});
        }
    }

    /** The echo, or the end of it. @return what waited, or undefined */
    take(cid) {
        const line = this.lines.find(each => each.cid === cid);
        if (line) {
            this.lines = this.lines.filter(each => each !== line);
            this.#keep();
        }
        return line;
    }

    fail(cid, why) {
        const line = this.lines.find(each => each.cid === cid);
        if (line) {
            this.#change(cid, {failed: why || '?'});
        }
        return line;
    }

    /** Whoever reads it decided to try once more; that is a new saying. */
    again(cid) {
        const line = this.take(cid);
        if (line) {
            const {cid: _, ...object} = line.object;
            this.put(line.key, object, line.shown);
        }
    }

    /**
     * We came back as somebody new, whom the server cannot tell from a stranger: a resend would be said twice. What is found among what
     * the former one said is recorded; for the rest that had gone out, a person has to decide.
     */
    becameNew(isFound, unsure) {
        this.lines = this.lines.filter(line => !(line.ever && isFound(line)))
            .map(line => line.ever && !line.failed ? {...line, failed: unsure} : line);
        this.#keep();
    }

    #change(cid, fields) {
        this.lines = this.lines.map(line => line.cid === cid ? {...line, ...fields} : line);
        this.#keep();
    }

    #keep() {
        keep('outbox', this.lines);
        this.changed();
    }
}
