// What can be done with a room, by whoever asks.
import {dateForm, exportForm, mostForm, pastForm, privateForm, quietForm, retainForm, retitleForm, showAudit, showBans, slowForm, sure, topicForm, whoForm} from './forms.js';
import {showLinks} from './invitations.js';
import {tell} from './texts/texts.js';

export function roomMenu(page, room) {
    const {world, deeds} = page;
    const opens = (text, form, kind) => ({text, kind, run: () => { world.dialog = form(); world.changed(); }});
    const isOwner = room.role === 'owner';
    return [
        opens(tell('invite'), () => whoForm(page, tell('invite'), 'invite', room.name)),
        room.mayCare && {text: tell('link'), run: () => showLinks(page, room)},
        opens(tell('date'), () => dateForm(deeds, room)),
        opens(tell('export'), () => exportForm(page, tell('export'), {room: room.name})),
        room.mayCare && opens(room.topic ? tell('topic.change') : tell('topic.add'), () => topicForm(page, room)),
        room.mayCare && opens(tell('slow'), () => slowForm(page, room)),
        room.mayCare && opens(tell('quiet'), () => quietForm(page, room)),
        room.mayCare && room.name !== 'plaza' && opens(tell('private.who'), () => privateForm(page, room)),
        room.mayCare && room.name !== 'plaza' && opens(tell('most'), () => mostForm(page, room)),
        room.mayCare && {text: tell('bans'), run: () => showBans(page, room)},
        room.mayCare && {text: tell('audit'), run: () => showAudit(page, room)},
        isOwner && opens(tell('retitle'), () => retitleForm(page, room)),
        isOwner && opens(tell('past'), () => pastForm(page, room)),
        isOwner && opens(tell('retain'), () => retainForm(page, room)),
        room.name !== 'plaza' && opens(tell('leave'), () => sure(page, tell('leave'), tell('leave.sure', `#${room.name}`), {do: 'leave', room: room.name}), 'danger'),
        isOwner && opens(tell('close.room'), () => sure(page, tell('close.room'), tell('close.sure', `#${room.name}`), {do: 'close', room: room.name}), 'danger'),
    ];
}
