// How far we have read: told a moment after something was in sight, to all devices of an account.
const WHILE = 800;

export class Marks {
    #timer = 0;
    #due = new Set();

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
            this.world.changedElsewhere();
        }
        if (talk.last > talk.read) {
            talk.read = talk.last;
            if (!this.world.me.guest) {
                this.#due.add(talk);
                this.#timer ||= setTimeout(() => this.#tell(), WHILE);
            }
        }
    }

    #tell() {
        this.#timer = 0;
        this.#due.forEach(talk => this.visit.send({do: 'read', ...talk.address, seq: talk.read}));
        this.#due.clear();
    }

    /** What was not told yet is told after the next welcome, which says what the server knows. */
    lost() {
        this.#due.clear();
    }
}
