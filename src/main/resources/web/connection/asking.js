// Pairs answers with questions: answers of one kind come in the order of their questions.
const ANSWER = {
    history: 'history', found: 'search', rooms: 'rooms', friends: 'friends', ignored: 'ignored', bans: 'bans', audit: 'audit',
    exported: 'export', who: 'who', invitation: 'invite-link', invitations: 'invitations', talks: 'talks', pending: 'pending', replay: 'replay',
};

/** Of no use to anyone but who has asked. */
const PRIVATE = ['invitation'];

/** Why something was not done. */
export class Refused extends Error {
    constructor(reason, text) {
        super(text);
        this.reason = reason;
    }
}

export class Asking {
    #waiting = new Map();
    #fences = new Map();
    #count = 0;

    constructor(send) {
        this.send = send;
    }

    /** Asks for something that has an answer of its own. */
    ask(object) {
        return new Promise((resolve, reject) => {
            if (!this.send(object)) {
                reject(new Refused('lost', ''));
                return;
            }
            const queue = this.#waiting.get(object.do) ?? [];
            queue.push({resolve, reject});
            this.#waiting.set(object.do, queue);
        });
    }

    /** Does something; settled when everything that came of it has been told. */
    act(object) {
        return new Promise((resolve, reject) => {
            const n = ++this.#count;
            if (!this.send(object) || !this.send({do: 'ping', n})) {
                reject(new Refused('lost', ''));
                return;
            }
            this.#fences.set(n, {do: object.do, resolve, reject, refused: null});
        });
    }

    /** @return whether somebody waited for it, who will tell */
    heard(event) {
        if (event.event === 'pong') {
            const fence = this.#fences.get(event.n);
            this.#fences.delete(event.n);
            fence?.refused ? fence.reject(fence.refused) : fence?.resolve();
            return true;
        }
        if (event.event === 'refused') {
            return this.#refused(event);
        }
        const queue = this.#waiting.get(ANSWER[event.event]);
        const asked = queue?.shift();
        asked?.resolve(event);
        return asked !== undefined && PRIVATE.includes(event.event);
    }

    #refused(event) {
        const refused = new Refused(event.reason, event.text);
        const asked = this.#waiting.get(event.do)?.shift();
        if (asked) {
            asked.reject(refused);
            return true;
        }
        for (const fence of this.#fences.values()) {
            // A typed line is refused as what it asked for.
            if ((fence.do === event.do || fence.do === 'line') && !fence.refused && event.cid === undefined) {
                fence.refused = refused;
                return true;
            }
        }
        return false;
    }

    /** The line is lost, and with it what was asked on it. */
    lost() {
        const all = [...this.#waiting.values()].flat().concat([...this.#fences.values()]);
        this.#waiting.clear();
        this.#fences.clear();
        all.forEach(each => each.reject(new Refused('lost', '')));
    }
}
