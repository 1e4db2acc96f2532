// A room or a private talk: what we know of it, and a window on its records, which never grows beyond a few hundred however long its
// past is: the end that is far from the reader is let go.
const MOST = 300;
const MOST_ASIDES = 60;

export const roomKey = name => `#${name}`;
export const personKey = id => `@${id}`;

export class Conversation {
    #asides = 0;

    records = [];
    /** What is shown here and kept nowhere: comings and goings, answers to commands. */
    asides = [];
    /** Whether a first look at the past was taken. */
    isLoaded = false;
    /** Whether the window reaches the latest record, and how many came after it where it does not. */
    isAtEnd = true;
    later = 0;
    hasEarlier = false;
    loading = '';
    head = 0;
    read = 0;
    unread = 0;
    /** The last record that was read when this was opened. */
    mark = null;
    /** Whether the reader is at the bottom. */
    isFollowed = true;
    /** The record to bring into sight. */
    target = null;
    reply = null;
    topic = '';
    here = 0;
    isPrivate = false;
    role = 'member';
    people = new Map();
    /** Who looks after it, by id. */
    roles = new Map();
    /** Who is writing just now, by id. */
    writers = new Map();

    static room(name) {
        return Object.assign(new Conversation(), {key: roomKey(name), isRoom: true, name, room: name});
    }

    static talk(id, name) {
        return Object.assign(new Conversation(), {key: personKey(id), isRoom: false, id, name});
    }

    /** How the protocol names it. */
    get address() {
        return this.isRoom ? {room: this.name} : {with: this.name};
    }

    get mayCare() {
        return this.role !== 'member';
    }

    get last() {
        return this.records.at(-1)?.seq ?? 0;
    }

    get first() {
        return this.records[0]?.seq ?? this.head + 1;
    }

    /** A place as the server tells it. */
    takePlace(place) {
        this.head = Math.max(this.head, place.head);
        this.read = place.read;
        this.unread = place.unread;
        this.topic = place.topic;
        this.here = place.here;
        this.isPrivate = place.private;
        this.role = place.role;
        this.takePeople(place);
    }

    takePeople({who, roles = []}) {
        this.people = new Map(who.map(each => [each.id, each]));
        this.roles = new Map(roles.map(each => [each.id, each.role]));
    }

    /** Something was said just now. @return whether it is new to us */
    add(record) {
        const isNew = record.seq > this.head;
        this.head = Math.max(this.head, record.seq);
        if (!this.isLoaded) {
            return isNew;
        }
        if (!this.isAtEnd || (!this.isFollowed && this.records.length >= MOST)) {
            this.isAtEnd = false;
            this.later += isNew ? 1 : 0;
            return isNew;
        }
        this.#insert(record);
        this.#drop(true);
        return isNew;
    }

    #insert(record) {
        if (record.seq > this.last) {
            this.records.push(record);
            return;
        }
        const at = this.records.findIndex(each => each.seq >= record.seq);
        this.records.splice(at, this.records[at]?.seq === record.seq ? 1 : 0, record);
    }

    /** A page further up. */
    prepend(records, more) {
        records.forEach(record => this.#insert(record));
        this.hasEarlier = more;
        this.#drop(false);
    }

    /** A page further down. */
    append(records, more) {
        records.forEach(record => this.#insert(record));
        this.head = Math.max(this.head, this.last);
        this.isAtEnd = !more;
        this.later = more ? Math.max(0, this.head - this.last) : 0;
        this.#drop(true);
    }

    /** Another window. */
    show(records, hasEarlier, isAtEnd) {
        this.records = [...records];
        this.isLoaded = true;
        this.hasEarlier = hasEarlier;
        this.isAtEnd = isAtEnd;
        this.head = Math.max(this.head, this.last);
        this.later = isAtEnd ? 0 : this.head - this.last;
        this.#drop(false);
    }

    #drop(front) {
        const surplus = this.records.length - MOST;
        if (surplus <= 0) {
            return;
        }
        if (front) {
            this.records.splice(0, surplus);
            this.hasEarlier = true;
        } else {
            this.records.length = MOST;
            this.isAtEnd = false;
            this.later = this.head - this.last;
        }
    }

    change(seq, change) {
        const at = this.records.findIndex(each => each.seq === seq);
        if (at >= 0) {
            this.records[at] = change(this.records[at]);
        }
    }

    find(seq) {
        return this.records.find(each => each.seq === seq);
    }

    aside(kind, fields) {
        this.asides.push({key: `a${++this.#asides}`, kind, after: this.head, at: Date.now(), ...fields});
        this.asides.splice(0, this.asides.length - MOST_ASIDES);
    }
}
