// Where one can be: rooms, private talks, friends and whoever asks to be one; below, oneself.
import {html, nothing} from 'lit';
import {face} from './face.js';
import {icon} from './icons.js';
import {openMenu} from './menu.js';
import {selfMenu} from './selfmenu.js';
import {createForm, findRooms, registerForm} from './forms.js';
import {tell} from './texts/texts.js';

const byName = new Intl.Collator();

export function rooms(page) {
    const {world} = page;
    const show = form => {
        world.dialog = form;
        world.changed();
    };
    return html`<div class="brand">${mark}<span>Mini Metaverse</span></div>
        <div class="lists">
            ${world.invitations.map(each => invitation(page, each))}
            <section aria-labelledby="rooms-title"><h2 id="rooms-title">${tell('rooms')}</h2>
                <span class="tools"><button class="tool tiny" aria-label=${tell('rooms.find')} @click=${() => findRooms(page)}>${icon('search')}</button>
                <button class="tool tiny" aria-label=${tell('rooms.new')} @click=${() => show(createForm(page))}>${icon('plus')}</button></span>
                <ul>${world.rooms.map(each => conversation(page, each))}</ul></section>
            ${world.talks.length ? html`<section aria-labelledby="talks-title"><h2 id="talks-title">${tell('talks')}</h2>
                <ul>${world.talks.map(each => conversation(page, each))}</ul></section>` : nothing}
            ${friends(page)}
        </div>
        ${world.me.guest ? html`<button class="keep" @click=${() => show(registerForm(page))}>${tell('keep-name')}</button>` : nothing}
        <button class="self" aria-haspopup="menu" @click=${event => openMenu(world, event.currentTarget, tell('profile'), selfMenu(page))}>
            ${face(world.me.id)}<span class="who"><bdi>${world.me.name}</bdi><small>${world.away.has(world.me.id) ? tell('away') : world.me.guest ? tell('guest') : ''}</small></span>
            ${icon('more')}</button>`;
}

function conversation(page, talk) {
    const {world, deeds} = page;
    const isHere = talk.key === world.current;
    return html`<li><button class="place ${talk.unread ? 'unread' : ''}" aria-current=${isHere ? 'page' : nothing} @click=${() => deeds.open(talk.key)}>
        ${talk.isRoom ? html`<span class="sign">${icon(talk.isPrivate ? 'lock' : 'hash')}</span>` : face(talk.id)}<bdi>${talk.name}</bdi>
        ${talk.isRoom && talk.isPrivate ? html`<span class="unseen">${tell('private')}</span>` : nothing}
        ${world.drafts.has(talk.key) && !isHere ? html`<span class="pen" aria-hidden="true">✎</span>` : nothing}
        ${talk.unread ? html`<span class="number"><span aria-hidden="true">${talk.unread > 99 ? '99+' : talk.unread}</span><span class="unseen">${tell('unread', talk.unread)}</span></span>` : nothing}
    </button></li>`;
}

function friends(page) {
    const {world, deeds} = page;
    if (world.friends.length === 0) {
        return nothing;
    }
    const sorted = [...world.friends].sort((a, b) => order(a) - order(b) || byName.compare(a.name, b.name));
    return html`<section aria-labelledby="friends-title"><h2 id="friends-title">${tell('friends')}</h2><ul>${sorted.map(each => each.state === 'asks'
        ? html`<li class="request">${face(each.id)}<span><bdi>${each.name}</bdi> ${tell('friend.asks')}</span>
            <button class="small primary" @click=${() => deeds.act({do: 'befriend', who: each.name})}>${tell('accept')}</button>
            <button class="small" @click=${() => deeds.act({do: 'unfriend', who: each.name})}>${tell('decline')}</button></li>`
        : html`<li><button class="place friend ${each.here ? 'here' : 'gone'}" @click=${() => deeds.talkTo(each)}>${face(each.id)}<bdi>${each.name}</bdi>
            <small>${each.state === 'asked' ? tell('friend.asked') : each.away !== undefined ? tell('away') : each.here && each.rooms[0] ? `#${each.rooms[0]}` : ''}</small></button></li>`)}</ul></section>`;
}

const order = friend => friend.state === 'asks' ? 0 : friend.here ? 1 : 2;

function invitation(page, {by, room}) {
    const {world, deeds} = page;
    const end = () => {
        world.invitations = world.invitations.filter(each => each.room !== room);
        world.changed();
    };
    return html`<div class="request"><span>${tell('invited', by, `#${room}`)}</span>
        <button class="small primary" @click=${() => { deeds.act({do: 'join', room}); end(); }}>${tell('join')}</button>
        <button class="small" @click=${() => { deeds.act({do: 'decline', room}); end(); }}>${tell('decline')}</button></div>`;
}

const mark = html`<svg viewBox="0 0 16 16" aria-hidden="true" shape-rendering="crispEdges"><path fill="#5b5bd6" d="M2 2h12v14H2z"></path><path fill="#fff4d6" d="M4 4h8v12H4z"></path><path fill="#e5484d" d="M7 6h2v2H7zM6 8h4v4H6z"></path><path fill="#26244a" d="M6 12h1v4H6zM9 12h1v4H9z"></path></svg>`;
