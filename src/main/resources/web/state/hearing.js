// What the server tells changes what we know. One function for each event.
import {personKey} from './conversation.js';
import {keep} from '../connection/keeping.js';
import {tell} from '../views/texts/texts.js';

const CROWD = 20;

export class Hearing {
    constructor(world, reading, marks, notifying, deeds, typing, floor) {
        Object.assign(this, {world, reading, marks, notifying, deeds, typing, floor});
    }

    heard(event) {
        if (this.world.phase === 'in') {
            EVENTS[event.event]?.(this, this.world, event);
            this.floor.heard(event);
            this.world.changedElsewhere();
            this.notifying.count();
        }
    }

    welcomed(event, isNew) {
        this.deeds.welcomed(event, isNew);
        this.notifying.count();
    }

    lost() {
        this.marks.lost();
        this.floor.lost();
    }

    spoken(talk, event, isNew, own) {
        this.typing.spoke(talk, event.id);
        if (own) {
            this.deeds.echoed(event.cid);
        }
        if (!isNew) {
            return;
        }
        if (!own) {
            talk.unread++;
            this.notifying.spoken(talk, event);
        }
        this.marks.look();
    }
}

const record = ({seq, at, from, id, emote, re, text, to}) => ({seq, at, from, id, emote, re, text, to, guest: false});

/** The pairs that a private message belongs to, each with its number there. */
function pairs(world, event) {
    if (!world.isMe(event.id)) {
        return [[world.talk(event.id, event.from), event.seq]];
    }
    return event.ids.map((id, i) => [world.talk(id, event.to[i]), event.seqs?.[event.to[i]] ?? event.seq]);
}

function aside(world, event, kind, fields) {
    const room = world.of(event);
    if (room && room.here <= CROWD) {
        room.aside(kind, fields);
    }
}

/** Something of a person that is not bound to a room. */
function everywhere(world, id, kind, fields) {
    world.rooms.filter(room => room.people.has(id) && room.here <= CROWD).forEach(room => room.aside(kind, fields));
}

const EVENTS = {
    said(hearing, world, event) {
        const room = world.room(event.room);
        hearing.spoken(room, event, room.add(record(event)), world.isMe(event.id));
        hearing.floor.said(event);
    },
    told(hearing, world, event) {
        const own = world.isMe(event.id);
        for (const [talk, seq] of pairs(world, event)) {
            const isNew = talk.add({...record(event), seq});
            hearing.spoken(talk, event, isNew, own);
            const here = world.here;
            if (isNew && here && here !== talk && here.isRoom && !event.own) {
                here.aside('whisper', {from: event.from, id: event.id, own, to: event.to, text: event.text, talk: talk.key});
            }
        }
    },
    deleted(_, world, event) {
        world.of(event)?.change(event.seq, old => ({...old, text: '', deleted: true, reactions: undefined}));
    },
    reacted(_, world, event) {
        world.of(event)?.change(event.seq, old => ({...old, reactions: reacted(old.reactions ?? [], event)}));
    },
    arrived(hearing, world, event) {
        const room = world.room(event.room);
        if (!room.people.has(event.id)) {
            room.here++;
        }
        room.people.set(event.id, {id: event.id, name: event.who, guest: false, ...room.people.get(event.id)});
        if (!event.back) {
            aside(world, event, 'arrived', {who: event.who, id: event.id});
        }
        hearing.reading.people(room);
    },
    left(_, world, event) {
        const room = world.room(event.room);
        room.here -= room.people.delete(event.id) ? 1 : 0;
        aside(world, event, 'left', {who: event.who, id: event.id});
    },
    presence(hearing, world, event) {
        const room = world.room(event.room);
        room.here = event.here;
        hearing.reading.people(room);
    },
    who(_, world, event) {
        const room = world.room(event.room);
        room.here = event.here;
        room.takePeople(event);
    },
    renamed(hearing, world, event) {
        everywhere(world, event.id, 'renamed', {from: event.from, to: event.to});
        world.rename(event.id, event.to);
        hearing.floor.renamed(event.id, event.to);
        if (world.isMe(event.id)) {
            keep('name', event.to, true);
        }
    },
    away(hearing, world, event) {
        hearing.floor.away(event.id, event.away);
        event.away ? world.away.set(event.id, event.why ?? '') : world.away.delete(event.id);
        everywhere(world, event.id, event.away ? 'away' : 'back', {who: event.who, why: event.why});
    },
    typing(hearing, world, event) {
        hearing.typing.heard(event.room === undefined ? world.conversations.get(personKey(event.id)) : world.of(event), event);
    },
    role(_, world, event) {
        const room = world.room(event.room);
        event.role === 'member' ? room.roles.delete(event.id) : room.roles.set(event.id, event.role);
        if (world.isMe(event.id)) {
            room.role = event.role;
        }
    },
    talks(_, world, event) {
        for (const each of event.talks) {
            const talk = world.talk(each.withId, each.with);
            Object.assign(talk, {head: Math.max(talk.head, each.head), read: each.read, unread: each.unread});
        }
    },
    pending(_, world, event) {
        world.invitations = event.rooms;
    },
    murmured(_, world, event) {
        world.room(event.room).aside('murmur', {from: event.who, id: event.id, text: event.text});
    },
    came(_, world, event) {
        world.room(event.room).aside('came', {who: event.who, place: {spot: event.spot, kind: event.kind}});
    },
    topic(_, world, event) {
        world.room(event.room).topic = event.text;
        world.of(event).aside('topic', {who: event.who, text: event.text});
    },
    set(_, world, event) {
        const room = world.room(event.room);
        room.isPrivate = event.private ?? room.isPrivate;
        const what = ['private', 'quiet', 'most'].find(each => event[each] !== undefined);
        room.aside(`set.${what}`, {who: event.who, to: event[what]});
    },
    retitled(hearing, world, event) {
        const room = world.conversations.get(`#${event.from}`);
        if (room) {
            world.conversations.delete(room.key);
            Object.assign(room, {name: event.room, room: event.room, key: `#${event.room}`});
            world.conversations.set(room.key, room);
            world.current = world.current === `#${event.from}` ? room.key : world.current;
            room.aside('retitled', {from: event.from, to: event.room});
            hearing.floor.look();
        }
    },
    joined(hearing, world, event) {
        world.room(event.room).takePlace(event);
        if (event.turned) {
            world.turned = event.room;
            hearing.deeds.open(`#${event.room}`);
        }
    },
    turned(hearing, world, event) {
        world.room(event.room).takePlace(event);
        world.turned = event.room;
        if (world.here?.isRoom !== false) {
            hearing.deeds.open(`#${event.room}`);
        }
    },
    parted(hearing, world, event) {
        world.conversations.delete(`#${event.room}`);
        world.turned = event.now;
        if (world.current === `#${event.room}`) {
            hearing.deeds.open(`#${event.now}`);
        }
    },
    unread(_, world, event) {
        for (const each of event.waiting) {
            const talk = world.of(each);
            if (talk) {
                Object.assign(talk, {head: Math.max(talk.head, each.head), read: each.read, unread: each.unread});
            }
        }
    },
    read(_, world, event) {
        const talk = world.of(event);
        if (talk) {
            Object.assign(talk, {read: event.seq, unread: event.unread});
        }
    },
    friends(_, world, event) {
        world.friends = event.friends;
        event.friends.forEach(each => each.away === undefined ? 0 : world.away.set(each.id, each.away));
    },
    ignored(_, world, event) {
        world.ignored = new Set(event.who.map(each => each.id));
    },
    done(hearing, world, event) {
        hearing.deeds.done(event);
        if (!['reacted', 'deleted', 'away', 'back'].includes(event.what)) {
            hearing.deeds.answer(event.text);
        }
    },
    news(hearing, world, event) {
        world.toast(event.text, event.news === 'readable' ? 'bad' : 'news');
        hearing.deeds.news(event);
        hearing.notifying.news(event);
    },
    invitation(hearing, _, event) {
        hearing.deeds.answer(event.text);
    },
    notice(hearing, _, event) {
        hearing.deeds.answer(event.text);
    },
    refused(hearing, world, event) {
        const line = event.cid === undefined ? undefined : hearing.deeds.refused(event);
        if (!line) {
            world.toast(event.text, 'bad');
        }
    },
    'sent-out'(_, world, event) {
        world.toast(event.why || tell('sent-out', event.by), 'bad');
    },
};

function reacted(reactions, event) {
    const old = reactions.find(each => each.emoji === event.emoji) ?? {emoji: event.emoji, count: 0, names: []};
    const names = old.names.filter(name => name !== event.who);
    const now = event.on
        ? {...old, count: old.count + 1, names: [...names, event.who]}
        : {...old, count: old.count - 1, names};
    const others = reactions.filter(each => each.emoji !== event.emoji);
    return now.count > 0 ? (reactions.includes(old) ? reactions.map(each => each === old ? now : each) : [...others, now]) : others;
}
