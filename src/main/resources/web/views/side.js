// Beside the talk: who is here, or what was searched for.
import {html, nothing} from 'lit';
import {face} from './face.js';
import {icon} from './icons.js';
import {bySpot} from './floor/spots.js';
import {openMenu} from './menu.js';
import {personMenu} from './personmenu.js';
import {searching} from './searching.js';
import {tell} from './texts/texts.js';

const byName = new Intl.Collator();

export function side(page) {
    return page.world.side === 'search' ? searching(page) : people(page);
}

function people(page) {
    const {world} = page;
    const talk = world.here;
    const all = talk.isRoom
        ? [...talk.people.values()].sort((a, b) => world.isMe(b.id) - world.isMe(a.id) || talk.roles.has(b.id) - talk.roles.has(a.id) || byName.compare(a.name, b.name))
        : [{id: talk.id, name: talk.name}, world.me];
    return html`<div class="side-head"><h2>${tell('people')}</h2>
        <button class="tool tiny" aria-label=${tell('close')} @click=${() => page.world.drawer ? page.closeDrawer() : page.showSide('people', false)}>${icon('close')}</button></div>
        <ul class="crowd">${talk.isRoom ? bySpot(page, all, each => person(page, each)) : all.map(each => person(page, each))}</ul>
        ${talk.isRoom && talk.here > all.length ? html`<p class="hint">${tell('more', talk.here - all.length)}</p>` : nothing}`;
}

/** What is to be known of somebody, in a few words. */
function about(world, one, isMe) {
    const role = world.here.roles.get(one.id);
    const why = world.away.get(one.id);
    return [isMe && tell('you'), role && tell(`role.${role}`), why !== undefined && `${tell('away')}${why && `: ${why}`}`, !isMe && !role && one.guest && tell('guest')].filter(Boolean);
}

function person(page, one) {
    const {world} = page;
    const why = world.away.get(one.id);
    const isMe = world.isMe(one.id);
    const inside = html`${face(one.id)}<span class="who"><bdi>${one.name}</bdi>
        <small>${about(world, one, isMe).join(' · ')}</small></span>`;
    return html`<li>${isMe ? html`<div class="person ${why === undefined ? '' : 'away'}">${inside}</div>`
        : html`<button class="person ${why === undefined ? '' : 'away'}" aria-haspopup="menu"
            @click=${event => openMenu(world, event.currentTarget, tell('person.menu', one.name), personMenu(page, one))}>${inside}</button>`}</li>`;
}
