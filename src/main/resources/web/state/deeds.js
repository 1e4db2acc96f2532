// What a person does with the page: opens a conversation, says something, asks for something.
import {isCommand, isSecret, mentions, rest, word} from './grammar.js';
import {keep, kept} from '../connection/keeping.js';
import {tell} from '../views/texts/texts.js';

export class Deeds {
    /** Where commands were typed whose answers are still to come; those of a menu or form come as a toast. */
    #typed = [];
    #wanted = kept('current', '');

    constructor(world, visit, reading, marks, notifying, typing, floor) {
        Object.assign(this, {world, visit, reading, marks, notifying, typing, floor});
        notifying.onopen = key => this.open(key);
    }

    /** We are in, for the first time or again. */
    async welcomed(event, isNew) {
        const {world} = this;
        const been = world.conversations.size > 0;
        if (isNew && been) {
            world.talks.forEach(talk => world.conversations.delete(talk.key)); // a former one's
            world.friends = [];
        }
        world.me = event.me;
        world.ids.add(event.me.id);
        world.recorded = event.recorded;
        const since = new Map([...world.conversations.values()].map(each => [each.key, each.last]));
        const names = event.rooms.map(each => each.room);
        world.rooms.filter(room => !names.includes(room.name)).forEach(room => world.conversations.delete(room.key));
        event.rooms.forEach(place => world.room(place.room).takePlace(place));
        world.turned = names[0];
        const wanted = been ? world.current : this.#wanted;
        this.open(world.conversations.has(wanted) ? wanted : `#${world.turned}`);
        this.refreshFriends();
        this.ask({do: 'talks'});
        this.ask({do: 'pending'});
        await this.#catchUp(since, isNew);
    }

    async #catchUp(since, anew) {
        const {world, visit} = this;
        const known = [...world.conversations.values()].filter(each => since.get(each.key));
        const found = await Promise.all(known.map(each => this.reading.missed(each, since.get(each.key)).catch(() => null)));
        if (world.phase !== 'in' || !visit.link.isOpen) {
            return;
        }
        if (anew) {
            const own = found.flat();
            visit.outbox.becameNew(line => line.object.do === 'say' && own.includes(line.object.text), tell('unsure'));
        }
        visit.outbox.free(true);
        this.marks.look();
        world.changed();
    }

    refreshFriends() {
        if (!this.world.me.guest) {
            this.ask({do: 'friends'});
            this.ask({do: 'ignored'});
        }
    }

    /** Asks for something whose answer changes the world; a refusal is told. */
    ask(object) {
        return this.visit.asking.ask(object).catch(refused => {
            this.world.toast(refused.message, 'bad');
            return null;
        });
    }

    /** Does something and tells a refusal; where it is shown elsewhere, `act` of asking does. */
    act(object) {
        return this.visit.asking.act(object).catch(refused => this.world.toast(refused.message, 'bad'));
    }

    open(key) {
        const {world} = this;
        const talk = world.conversations.get(key);
        if (!talk) {
            return;
        }
        if (world.current !== key) {
            const before = world.here;
            if (before) {
                before.mark = null;
            }
            world.current = key;
            talk.isFollowed = !talk.target;
            talk.mark = talk.unread > 0 ? talk.read || talk.head - talk.unread : null;
            keep('current', key);
        }
        world.drawer = '';
        this.floor.look();
        if (!talk.isLoaded) {
            this.reading.first(talk).then(() => this.marks.look());
        }
        if (talk.isRoom && world.turned !== talk.name && this.visit.send({do: 'turn', room: talk.name})) {
            world.turned = talk.name;
        }
        this.marks.look();
        world.changed();
        this.notifying.count();
    }

    /** Opens the private talk with somebody. */
    talkTo(person) {
        this.open(this.world.talk(person.id, person.name).key);
    }

    goTo(key, seq) {
        const talk = this.world.conversations.get(key);
        if (talk) {
            this.open(key);
            this.reading.around(talk, seq);
        }
    }

    /** Whom what is typed here is for: names, or nobody in particular. */
    audience(talk, line) {
        if (!talk.isRoom) {
            return {to: [talk.name], text: word(line) === 'me' ? rest(line) : line.trim()};
        }
        return mentions(line, each => this.world.person(each) !== undefined);
    }

    /**
     * @param toAll whether it is for everyone whatever names it has
     * @return whether it was taken
     */
    say(talk, line, toAll) {
        const name = word(line);
        if (isCommand(line)) {
            return this.#command(talk, line);
        }
        if (this.visit.outbox.isFull) {
            this.world.toast(tell('too-much'), 'bad');
            return false;
        }
        const said = name ? rest(line) : line.trim();
        const whom = name === 'say' || toAll ? {to: talk.isRoom ? [] : [talk.name], text: said} : this.audience(talk, line);
        const object = whom.to.length > 0
            ? {do: 'tell', to: whom.to, text: whom.text}
            : {do: 'say', room: talk.name, text: said};
        if (name === 'me') {
            object.emote = true;
        }
        if (talk.reply && (!talk.isRoom || whom.to.length === 0)) {
            object.re = talk.reply.seq;
        }
        talk.reply = null;
        talk.isFollowed = true;
        this.typing.sent();
        this.visit.outbox.put(talk.key, object, {text: object.text, to: talk.isRoom ? whom.to : []});
        if (!talk.isAtEnd) {
            this.reading.latest(talk);
        }
        return true;
    }

    #command(talk, line) {
        const {world} = this;
        const name = word(line);
        if (name === 'quit' || name === 'bye' || name === 'exit' && !rest(line)) {
            this.visit.quit();
            return true;
        }
        if (name === 'search' && rest(line)) {
            this.searchFor(rest(line), false);
            return true;
        }
        if (!this.visit.link.isOpen || world.phase !== 'in') {
            world.toast(tell('not-now'), 'bad');
            return false;
        }
        this.#typed.push(talk);
        this.visit.asking.act({do: 'line', text: line})
            .catch(refused => talk.aside('refusal', {text: refused.message || tell('lost2')}))
            .finally(() => {
                this.#typed.shift();
                world.changed();
            });
        if (!isSecret(line)) {
            talk.aside('typed', {text: line});
        }
        talk.isFollowed = true;
        world.changed();
        return true;
    }

    echoed(cid) {
        if (cid !== undefined) {
            this.visit.outbox.take(cid);
        }
    }

    /** @return what was refused, where it waited in the outbox */
    refused(event) {
        return this.visit.outbox.fail(event.cid, event.text);
    }

    /** An answer in words: shown where it was asked for. */
    answer(text, kind) {
        const talk = this.#typed[0];
        talk ? talk.aside('notice', {text}) : this.world.toast(text, kind);
    }

    done(event) {
        if (['friend-asked', 'friends-now', 'unfriended', 'ignored', 'unignored', 'registered'].includes(event.what)) {
            this.world.me = event.what === 'registered' ? {...this.world.me, guest: false} : this.world.me;
            this.refreshFriends();
        }
        if (event.what === 'away' || event.what === 'back') {
            this.answer(event.text);
        }
    }

    news(event) {
        const {world} = this;
        if (event.news.startsWith('friend')) {
            this.refreshFriends();
        }
        if (event.news === 'invited') {
            world.invitations = [...world.invitations.filter(each => each.room !== event.room), event];
        }
    }

    react(talk, record, emoji) {
        const own = record.reactions?.find(each => each.emoji === emoji)?.names.includes(this.world.me.name);
        return this.act({do: 'react', ...talk.address, seq: record.seq, emoji, on: !own});
    }

    async searchFor(text, more) {
        const {search, here} = this.world;
        Object.assign(search, {text, busy: true});
        this.world.side = 'search';
        this.world.changed();
        const where = search.everywhere || !here ? {} : here.address;
        const found = await this.ask({do: 'search', text, ...where, limit: 30, ...(more ? {after: search.more} : {})});
        search.busy = false;
        if (found) {
            search.found = [...(more ? search.found : []), ...found.records];
            search.more = found.after ?? null;
        }
        this.world.changed();
    }
}
