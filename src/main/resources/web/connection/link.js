// One WebSocket at a time, and a pulse: a line that says nothing for long is asked, and counts as lost where it does not answer.
const QUIET = 30_000;
const PATIENCE = 15_000;

export class Link {
    #socket = null;
    #timer = 0;

    /** @param {{opened(): void, heard(event: object): void, lost(): void}} owner */
    constructor(owner) {
        this.owner = owner;
    }

    get isOpen() {
        return this.#socket?.readyState === WebSocket.OPEN;
    }

    get isCalling() {
        return this.#socket?.readyState === WebSocket.CONNECTING;
    }

    call() {
        this.hangUp();
        const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);
        this.#socket = socket;
        this.#expect();
        socket.onopen = () => this.#is(socket) && this.owner.opened();
        socket.onmessage = message => {
            if (this.#is(socket)) {
                this.#heard();
                this.owner.heard(JSON.parse(message.data));
            }
        };
        socket.onclose = () => this.#is(socket) && this.#lose();
    }

    send(object) {
        if (this.isOpen) {
            this.#socket.send(JSON.stringify(object));
            return true;
        }
        return false;
    }

    /** Ends the line without a word to its owner. */
    hangUp() {
        clearTimeout(this.#timer);
        const socket = this.#socket;
        this.#socket = null;
        socket?.close();
    }

    /** Asks now, because something happened after which lines are often dead: a network changed, a machine woke up. */
    ask() {
        if (this.send({do: 'ping', n: 0})) {
            this.#expect();
        }
    }

    #is(socket) {
        return this.#socket === socket;
    }

    #heard() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.ask(), QUIET);
    }

    #expect() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#lose(), PATIENCE);
    }

    #lose() {
        this.hangUp();
        this.owner.lost();
    }
}
