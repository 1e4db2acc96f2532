// Who is writing where, and telling that we are. Nobody is believed to write on for long who says nothing more of it.
const BELIEVED = 6_000;
const AGAIN = 3_000;

export class Typing {
    #told = {key: '', at: 0};

    constructor(world, visit) {
        Object.assign(this, {world, visit});
    }

    /** Somebody writes, or writes no more. */
    heard(talk, event) {
        if (!talk || this.world.isMe(event.id)) {
            return;
        }
        this.#end(talk, event.id);
        if (event.on) {
            talk.writers.set(event.id, {name: event.who, timer: setTimeout(() => {
                this.#end(talk, event.id);
                this.world.changed();
            }, BELIEVED)});
        }
    }

    #end(talk, id) {
        clearTimeout(talk.writers.get(id)?.timer);
        talk.writers.delete(id);
    }

    /** Whoever has said something has written it. */
    spoke(talk, id) {
        this.#end(talk, id);
    }

    /** What stands in the field changed: told now and then while there is something in it, to those who will read it. */
    writes(talk, text, whom) {
        const isTalk = text.trim() !== '' && whom !== null;
        if (!isTalk) {
            this.#stop();
            return;
        }
        const address = whom.length > 0 ? {with: whom[0]} : talk.address;
        const key = JSON.stringify(address);
        if (key !== this.#told.key) {
            this.#stop();
        }
        if (Date.now() - this.#told.at > AGAIN && this.visit.send({do: 'typing', ...address})) {
            this.#told = {key, at: Date.now()};
        }
    }

    /** It is sent, and with it everybody knows. */
    sent() {
        this.#told = {key: '', at: 0};
    }

    #stop() {
        if (this.#told.key) {
            this.visit.send({do: 'typing', ...JSON.parse(this.#told.key), on: false});
            this.sent();
        }
    }
}
