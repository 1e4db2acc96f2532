// The floor of the room that one looks at: its ground, who stands where, and who walks. One session watches one floor at a time.
const SPEAKS = 7_000;
const NEAR = 2;
/** Who speaks is looked at from so far away, and from less far where many speak. */
const HEARD = 8;
const HEARD_IN_CROWD = 3;
const CROWD = 40;
/** In a crowd the list of who is at which spot is made anew no more often than this. */
const LISTED = 1_000;

/** Steps between two tiles: one may go slantwise. */
export const distance = (a, b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

export class Floor {
    #watched = '';
    #listed = {at: -LISTED};
    #relisting = 0;

    /** What was drawn for the room; null while nothing is known. */
    ground = null;
    people = new Map();
    /** Counts what changed, for whoever draws. */
    version = 0;
    /** What is played back; null for what is now. */
    replay = null;

    constructor(world, visit) {
        Object.assign(this, {world, visit});
    }

    get me() {
        return this.people.get(this.world.me?.id);
    }

    /** Watches the floor of the room that one is in now, and no other. */
    look() {
        const {here} = this.world;
        const room = here?.isRoom ? here.name : '';
        if (room === this.#watched || this.world.phase !== 'in') {
            return;
        }
        if (this.#watched && this.world.conversations.has(`#${this.#watched}`)) {
            this.visit.send({do: 'floor', room: this.#watched, watch: false});
        }
        this.#watched = room;
        this.#forget();
        if (room) {
            this.visit.send({do: 'floor', room});
        }
    }

    /** A new line knows nothing of what the old one watched. */
    lost() {
        this.#watched = '';
    }

    again() {
        const room = this.#watched;
        if (room) {
            this.visit.send({do: 'floor', room});
        }
    }

    #forget() {
        this.ground = null;
        this.people = new Map();
        this.replay = null;
        this.#changed();
    }

    #changed() {
        this.version++;
        this.world.changedElsewhere();
    }

    heard(event) {
        if (event.room !== this.#watched) {
            return;
        }
        switch (event.event) {
            case 'floor':
                this.ground = event;
                this.people = new Map();
                event.people.forEach(one => this.#stands(one));
                break;
            case 'stood': event.people.forEach(one => this.#stands(one)); break;
            case 'walk': event.walks.forEach(walk => this.#walks(walk)); break;
            case 'vanished': event.ids.forEach(id => this.people.delete(id)); break;
            case 'landscape': this.again(); break;
            case 'murmuring': this.#says(event.id, '…'); break;
            default:
        }
        this.#changed();
    }

    #stands({id, name, x, y, away = false, path, elapsed = 0}) {
        const before = this.people.get(id);
        this.people.set(id, {id, name, x, y, away, facing: before?.facing ?? 'down', bubble: before?.bubble, walk: path ? {path, start: performance.now() - elapsed} : null});
    }

    #walks({id, path, elapsed}) {
        const one = this.people.get(id);
        if (one) {
            const [x, y] = path.at(-1);
            Object.assign(one, {x, y, walk: {path, start: performance.now() - elapsed}});
        }
    }

    renamed(id, name) {
        const one = this.people.get(id);
        if (one) {
            one.name = name;
            this.#changed();
        }
    }

    away(id, isAway) {
        const one = this.people.get(id);
        if (one) {
            one.away = isAway;
            this.#changed();
        }
    }

    /** What somebody said stands beside them for a while, and those around look at them. */
    said(event) {
        if (event.room === this.#watched) {
            this.#says(event.id, event.text);
            this.#changed();
        }
    }

    #says(id, text) {
        const one = this.people.get(id);
        if (!one) {
            return;
        }
        clearTimeout(one.bubble?.timer);
        one.bubble = {text, since: performance.now(), timer: setTimeout(() => {
            one.bubble = undefined;
            this.#changed();
        }, SPEAKS)};
        const heard = this.people.size > CROWD ? HEARD_IN_CROWD : HEARD;
        for (const other of this.people.values()) {
            if (other !== one && !other.walk && distance(other, one) <= heard) {
                other.facing = facing(one.x - other.x, one.y - other.y);
            }
        }
    }

    /** The spot at which somebody stands or will. */
    spotOf(one) {
        return this.ground?.spots.find(spot => distance(spot, one) <= spot.radius);
    }

    /** Who stands at which spot, by spot; under null who is at none. In a crowd as it was a moment ago: nobody reads a list that is never still. */
    bySpot() {
        const age = performance.now() - this.#listed.at;
        if (this.#listed.ground !== this.ground || this.people.size <= CROWD || age > LISTED) {
            this.#listed = {ground: this.ground, at: performance.now(), version: this.version, groups: this.#groups()};
        } else if (this.#listed.version !== this.version) {
            this.#relisting ||= setTimeout(() => {
                this.#relisting = 0;
                this.world.changedElsewhere();
            }, LISTED - age + 1);
        }
        return this.#listed.groups;
    }

    #groups() {
        const groups = new Map(this.ground ? [...this.ground.spots.map(spot => [spot, []]), [null, []]] : []);
        for (const one of this.people.values()) {
            groups.get(this.spotOf(one) ?? null)?.push(one);
        }
        return groups;
    }

    walk(goal) {
        const {here} = this.world;
        return here?.isRoom && this.visit.send({do: 'walk', room: here.name, ...goal});
    }

    isBeside(one) {
        return this.me !== undefined && distance(this.me, one) <= NEAR;
    }
}

export function facing(dx, dy) {
    return Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'right' : 'left') : dy < 0 ? 'up' : 'down';
}

/** Where on its path a walk is, and which way it goes; null once it is over. */
export function along({path, start}, now, pace) {
    let left = (now - start) / pace;
    for (let i = 1; i < path.length; i++) {
        const [fromX, fromY] = path[i - 1];
        const [toX, toY] = path[i];
        const length = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
        if (left < length) {
            const part = Math.max(0, left / length);
            return {x: fromX + (toX - fromX) * part, y: fromY + (toY - fromY) * part, facing: facing(toX - fromX, toY - fromY)};
        }
        left -= length;
    }
    return null;
}
