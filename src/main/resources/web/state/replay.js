// The last minutes of a floor, to be looked at again: who was where at any moment, and what was said then.
import {along} from './floor.js';

const MINUTES = 10;
const SPEAKS = 6_000;

export class Replay {
    constructor({from, until, people, moves, pace}, records) {
        this.from = Date.parse(from);
        this.until = Date.parse(until);
        this.at = this.from;
        this.pace = pace;
        this.lives = new Map();
        people.forEach(one => this.#life(one).last = one);
        moves.forEach(move => this.#life(move).moves.push({...move, when: Date.parse(move.at)}));
        this.words = records.filter(each => !each.deleted).map(each => ({id: each.id, text: each.text, when: Date.parse(each.at)}))
            .filter(each => each.when >= this.from);
    }

    static async ask(deeds, talk, pace) {
        const told = await deeds.ask({do: 'replay', room: talk.name, minutes: MINUTES});
        if (!told) {
            return null;
        }
        const past = await deeds.ask({do: 'history', room: talk.name, from: told.from, limit: 200});
        return new Replay({...told, pace}, past?.records ?? []);
    }

    #life({id, name}) {
        let life = this.lives.get(id);
        if (!life) {
            this.lives.set(id, life = {id, name, moves: [], last: null});
        }
        return life;
    }

    /** Everybody at a moment, as the floor has people now. */
    people() {
        const people = new Map();
        for (const life of this.lives.values()) {
            const where = this.#where(life);
            if (where) {
                const word = this.words.findLast(each => each.id === life.id && each.when <= this.at && this.at - each.when < SPEAKS);
                people.set(life.id, {id: life.id, name: life.name, away: false, walk: null, facing: 'down', ...where, bubble: word && {text: word.text, since: word.when}});
            }
        }
        return people;
    }

    #where({moves, last}) {
        const next = moves.findIndex(move => move.when > this.at);
        const move = next < 0 ? moves.at(-1) : moves[next - 1];
        if (!move) {
            // Nothing has happened yet: whoever came later was not there, and whoever walks or leaves first stood where that begins.
            const first = moves[0];
            return first ? first.move === 'came' ? null : tile(first.path[0]) : last && {x: last.x, y: last.y};
        }
        if (move.move === 'left') {
            return null;
        }
        return move.move === 'walked' && along({path: move.path, start: move.when}, this.at, this.pace) || tile(move.path.at(-1));
    }
}

const tile = ([x, y]) => ({x, y});
