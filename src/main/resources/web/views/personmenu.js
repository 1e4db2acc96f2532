// What can be done about a person, by whoever asks.
import {banForm, exportForm, kickForm, sure} from './forms.js';
import {tell} from './texts/texts.js';

const TEN_MINUTES = 600;

export function personMenu(page, {id, name}) {
    const {world, deeds} = page;
    const room = world.here.isRoom ? world.here : null;
    const opens = (text, form, kind) => ({text, kind, run: () => { world.dialog = form(); world.changed(); }});
    const does = (text, object) => ({text, run: () => deeds.act(object)});
    const friend = world.friends.find(each => each.id === id);
    const isOver = room !== null && (room.role === 'owner' || !room.roles.has(id));
    const care = room?.mayCare && isOver ? room : null;
    const owns = room?.role === 'owner' ? room : null;
    const isIgnored = world.ignored.has(id);
    return [
        (room || world.here.id !== id) && {text: tell('person.talk'), run: () => { deeds.talkTo({id, name}); page.querySelector('#say').focus(); }},
        room && {text: tell('person.mention'), run: () => page.querySelector('mm-composer').address(name)},
        room && page.floor.people.has(id) && {text: tell('walk-up'), run: () => page.floor.walk({who: name})},
        room && page.floor.people.has(id) && does(tell('follow'), {do: 'follow', room: room.name, who: name}),
        friend?.here && does(tell('walk'), {do: 'join', who: name}),
        !room && opens(tell('export'), () => exportForm(page, tell('export'), {with: name})),
        !world.me.guest && !friend && does(tell('befriend'), {do: 'befriend', who: name}),
        friend?.state === 'asks' && does(tell('accept'), {do: 'befriend', who: name}),
        friend && opens(tell('unfriend'), () => sure(page, tell('unfriend'), '', {do: 'unfriend', who: name})),
        isIgnored ? does(tell('unignore'), {do: 'unignore', who: name})
            : opens(tell('ignore'), () => sure(page, tell('ignore'), tell('ignore.sure', name), {do: 'ignore', who: name})),
        care && does(tell('mute'), {do: 'mute', room: room.name, who: name, seconds: TEN_MINUTES}),
        care && does(tell('unmute'), {do: 'mute', room: room.name, who: name, seconds: 0}),
        care && opens(tell('kick'), () => kickForm(page, room, name), 'danger'),
        care && opens(tell('ban'), () => banForm(page, room, name), 'danger'),
        owns && !room.roles.has(id) && does(tell('appoint'), {do: 'appoint', room: room.name, who: name}),
        owns && room.roles.get(id) === 'moderator' && does(tell('dismiss'), {do: 'appoint', room: room.name, who: name, on: false}),
        owns && opens(tell('hand-over'), () => sure(page, tell('hand-over'), tell('hand-over.sure', name, `#${room.name}`), {do: 'hand-over', room: room.name, who: name}), 'danger'),
    ];
}
