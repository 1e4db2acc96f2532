// All that the page knows. Whoever changes it calls changed(); who shows it is told once a frame, however much has changed.
import {Conversation, personKey, roomKey} from './conversation.js';
import {keep, kept} from '../connection/keeping.js';

const MOST_TOASTS = 4;
const TOAST = 6_000;
/** Where much happens it is shown no more often than this, in milliseconds. */
const BUSY = 150;

export class World {
    #watchers = new Set();
    #due = false;
    #soon = 0;
    #shownAt = -BUSY;
    #toasts = 0;

    phase = 'naming';
    me = null;
    /** Every id we ever had in this tab: what was said under one of them is our own. */
    ids = new Set();
    refusal = null;
    farewell = null;
    /** Whether the server did not answer when it was called last. */
    isLate = false;
    recorded = true;
    conversations = new Map();
    current = '';
    /** The room where typed commands act. */
    turned = '';
    friends = [];
    invitations = [];
    /** Where the link leads by which one comes, before one is in: {room, by}. */
    invited = null;
    /** Why somebody is away, by id. */
    away = new Map();
    ignored = new Set();
    toasts = [];
    dialog = null;
    menu = null;
    /** What stands beside the talk: people, search or nothing. */
    side = 'people';
    drawer = '';
    /** Whether the floor is shown: on a narrow screen it is folded at first. */
    hasFloor = kept('floor', !matchMedia('(max-width: 899px)').matches, true);
    search = {text: '', everywhere: false, found: null, more: null, busy: false};
    drafts = new Map(kept('drafts', []));

    watch(watcher) {
        this.#watchers.add(watcher);
        return () => this.#watchers.delete(watcher);
    }

    changed() {
        if (!this.#due) {
            this.#due = true;
            requestAnimationFrame(() => {
                clearTimeout(this.#soon);
                this.#due = false;
                this.#soon = 0;
                this.#shownAt = performance.now();
                this.#watchers.forEach(watcher => watcher());
            });
        }
    }

    /** What others do is shown at once while it is quiet, and gathered for a moment in a crowd; what one does oneself is never. */
    changedElsewhere() {
        if (!this.#due && !this.#soon) {
            const wait = this.#shownAt + BUSY - performance.now();
            if (wait <= 0) {
                this.changed();
            } else {
                this.#soon = setTimeout(() => this.changed(), wait);
            }
        }
    }

    get here() {
        return this.conversations.get(this.current);
    }

    get rooms() {
        return [...this.conversations.values()].filter(each => each.isRoom);
    }

    get talks() {
        return [...this.conversations.values()].filter(each => !each.isRoom);
    }

    get unread() {
        let sum = 0;
        this.conversations.forEach(each => sum += each.unread);
        return sum;
    }

    room(name) {
        return this.#conversation(roomKey(name), () => Conversation.room(name));
    }

    /** The private talk with somebody. */
    talk(id, name) {
        const talk = this.#conversation(personKey(id), () => Conversation.talk(id, name));
        talk.name = name ?? talk.name;
        return talk;
    }

    /** The conversation that an event of both kinds is about. */
    of(event) {
        return event.room === undefined ? this.talk(event.withId, event.with) : this.conversations.get(roomKey(event.room));
    }

    #conversation(key, make) {
        let found = this.conversations.get(key);
        if (!found) {
            found = make();
            this.conversations.set(key, found);
        }
        return found;
    }

    isMe(id) {
        return this.ids.has(id);
    }

    /** Somebody whom we know of by this name, whatever its case. */
    person(name) {
        const wanted = name.toLowerCase();
        const is = each => each.name.toLowerCase() === wanted;
        for (const room of this.rooms) {
            for (const each of room.people.values()) {
                if (is(each)) {
                    return each;
                }
            }
        }
        const talk = this.talks.find(is);
        return this.friends.find(is) ?? (talk && {id: talk.id, name: talk.name});
    }

    rename(id, name) {
        this.conversations.forEach(each => {
            if (each.id === id) {
                each.name = name;
            }
            const person = each.people.get(id);
            if (person) {
                each.people.set(id, {...person, name});
            }
        });
        this.friends = this.friends.map(each => each.id === id ? {...each, name} : each);
        if (this.me?.id === id) {
            this.me = {...this.me, name};
        }
    }

    draft(key, text) {
        if (text === undefined) {
            return this.drafts.get(key) ?? '';
        }
        text ? this.drafts.set(key, text) : this.drafts.delete(key);
        keep('drafts', [...this.drafts]);
        return text;
    }

    /** Somebody else may sit down here now. */
    forget() {
        Object.assign(this, {me: null, current: '', turned: '', friends: [], invitations: [], toasts: [], dialog: null, menu: null,
            conversations: new Map(), away: new Map(), ignored: new Set(), drafts: new Map(), ids: new Set(), side: 'people', drawer: ''});
        this.search = {text: '', everywhere: false, found: null, more: null, busy: false};
        keep('drafts', null);
        keep('current', null);
        keep('id', null);
    }

    showFloor(isShown) {
        this.hasFloor = isShown;
        keep('floor', isShown, true);
        this.changed();
    }

    toast(text, kind = 'good', href) {
        if (text) {
            const key = ++this.#toasts;
            this.toasts = [...this.toasts, {key, text, kind, href}].slice(-MOST_TOASTS);
            setTimeout(() => this.dismiss(key), href ? 10 * TOAST : TOAST);
            this.changed();
        }
    }

    dismiss(key) {
        this.toasts = this.toasts.filter(each => each.key !== key);
        this.changed();
    }
}
