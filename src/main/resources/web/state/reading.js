// Fetches what was said: the first look, pages up and down, what was missed, and places in the past.
const FIRST = 60;
const PAGE = 60;
const MISSED = 200;
/** The most people that the server names. */
const SHOWN = 100;
const PEOPLE_PAUSE = 3_000;

export class Reading {
    #asked = new Map();

    constructor(world, visit) {
        Object.assign(this, {world, visit});
    }

    #history(talk, fields) {
        return this.visit.asking.ask({do: 'history', ...talk.address, ...fields});
    }

    /** Runs one reading of a conversation at a time. */
    async #load(talk, what, read) {
        if (talk.loading) {
            return;
        }
        talk.loading = what;
        this.world.changed();
        try {
            await read();
        } catch (refused) {
            if (refused.reason !== 'lost') {
                talk.hasEarlier = false;
                talk.isLoaded = true;
                if (what !== 'first') {
                    this.world.toast(refused.message, 'bad');
                }
            }
        } finally {
            talk.loading = '';
            this.world.changed();
        }
    }

    first(talk) {
        return this.#load(talk, 'first', async () => {
            const limit = Math.min(MISSED, Math.max(FIRST, talk.unread + 10));
            const {records, more} = await this.#history(talk, {limit});
            talk.show(records, more, true);
        });
    }

    older(talk) {
        return this.#load(talk, 'older', async () => {
            const {records, more} = await this.#history(talk, {before: talk.first, limit: PAGE});
            talk.prepend(records, more);
        });
    }

    newer(talk) {
        return this.#load(talk, 'newer', async () => {
            const {records, more} = await this.#history(talk, {after: talk.last, limit: PAGE});
            talk.append(records, more);
        });
    }

    latest(talk) {
        return this.#load(talk, 'latest', async () => {
            const {records, more} = await this.#history(talk, {limit: FIRST});
            talk.isFollowed = true;
            talk.show(records, more, true);
        });
    }

    around(talk, seq) {
        return this.#load(talk, 'around', async () => {
            if (!talk.find(seq)) {
                const {records, more, later} = await this.#history(talk, {around: seq, limit: FIRST});
                talk.show(records, more, !later);
            }
            talk.isFollowed = false;
            talk.target = {seq};
        });
    }

    from(talk, moment) {
        return this.#load(talk, 'from', async () => {
            const {records, more} = await this.#history(talk, {from: moment, limit: FIRST});
            if (records.length === 0) {
                const latest = await this.#history(talk, {limit: FIRST});
                talk.show(latest.records, latest.more, true);
                talk.isFollowed = true;
            } else {
                talk.show(records, records[0].seq > 1, !more);
                talk.isFollowed = false;
                talk.target = {seq: records[0].seq};
            }
        });
    }

    /** What was said while the line was lost. @return our own texts among it, or null where not all of it was fetched */
    async missed(talk, since) {
        if (!talk.isLoaded || !talk.isAtEnd) {
            return [];
        }
        const {records, more} = await this.#history(talk, {after: since, limit: MISSED});
        if (more) {
            const latest = await this.#history(talk, {limit: FIRST});
            talk.show(latest.records, latest.more, true);
            return null;
        }
        records.forEach(each => talk.add(each));
        return records.filter(each => this.world.isMe(each.id)).map(each => each.text);
    }

    /** Who is here, asked anew; of a crowd not more than once in a while. */
    people(room) {
        const now = performance.now();
        if (room.here !== room.people.size && (room.people.size < SHOWN || room.here < SHOWN) && room.key === this.world.current
                && now - (this.#asked.get(room.key) ?? -PEOPLE_PAUSE) >= PEOPLE_PAUSE) {
            this.#asked.set(room.key, now);
            this.visit.asking.ask({do: 'who', room: room.name}).catch(() => {});
        }
    }
}
