// How far we have read: told a moment after something was in sight, to all devices of an account.
const WHILE = 800;

export class Marks {
    #timer = 0;
    #told = new Map();

    constructor(world, visit) {
        Object.assign(this, {world, visit});
        document.addEventListener('visibilitychange', () => this.look());
        addEventListener('focus', () => this.look());
    }

    /** Whatever is in sight now is read. */
    look() {
        const talk = this.world.here;
        if (!talk || this.world.phase !== 'in' || document.visibilityState !== 'visible' || !document.hasFocus()
                || !talk.isFollowed || !talk.isAtEnd || !talk.isLoaded) {
            return;
        }
        if (talk.unread > 0) {
            talk.unread = 0;
            this.world.changed();
        }
        if (talk.last > Math.max(talk.read, this.#told.get(talk.key) ?? 0)) {
            this.#timer ||= setTimeout(() => this.#tell(), WHILE);
        }
    }

    #tell() {
        this.#timer = 0;
        const talk = this.world.here;
        if (talk && !this.world.me?.guest && talk.last > (this.#told.get(talk.key) ?? 0)
                && this.visit.send({do: 'read', ...talk.address, seq: talk.last})) {
            this.#told.set(talk.key, talk.last);
        }
    }

    lost() {
        this.#told.clear();
    }
}
