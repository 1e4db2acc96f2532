// Above the talk: where one is, what it is about, and what can be done here.
import {html, nothing} from 'lit';
import {face} from './face.js';
import {icon} from './icons.js';
import {roomMenu} from './roommenu.js';
import {personMenu} from './personmenu.js';
import {openMenu} from './menu.js';
import {dateForm} from './forms.js';
import {tell} from './texts/texts.js';

export function head(page) {
    const {world, deeds} = page;
    const talk = world.here;
    const unread = world.unread - talk.unread;
    const menu = event => openMenu(world, event.currentTarget, talk.isRoom ? tell('room.menu') : tell('person.menu', talk.name),
        talk.isRoom ? roomMenu(page, talk) : personMenu(page, talk));
    return html`<header class="head">
        <button class="tool only-narrow" aria-label=${tell('menu')} @click=${() => page.openDrawer('rooms')}>${icon('menu')}
            ${unread > 0 ? html`<span class="dot" aria-hidden="true"></span>` : nothing}</button>
        <div class="where">
            <h1>${talk.isRoom ? html`<span class="sign">${icon(talk.isPrivate ? 'lock' : 'hash')}</span>` : face(talk.id)}<bdi>${talk.name}</bdi></h1>
            ${about(talk, world)}
        </div>
        ${talk.isRoom ? html`<button class="tool" aria-label=${tell('floor')} aria-pressed=${world.hasFloor} @click=${() => world.showFloor(!world.hasFloor)}>${icon('map')}</button>` : nothing}
        <button class="tool" aria-label=${tell('search')} aria-pressed=${world.side === 'search'} @click=${() => page.showSide('search')}>${icon('search')}</button>
        <button class="tool only-wide" aria-label=${tell('date')} @click=${() => { world.dialog = dateForm(deeds, talk); world.changed(); }}>${icon('calendar')}</button>
        <button class="tool ${talk.isRoom ? 'count' : ''}" aria-pressed=${world.side === 'people'} aria-label=${talk.isRoom ? tell('here', talk.here) : tell('people')} @click=${() => page.showSide('people')}>${icon('people')}${talk.isRoom ? html`<span aria-hidden="true">${talk.here}</span>` : nothing}</button>
        <button class="tool" aria-haspopup="menu" aria-label=${talk.isRoom ? tell('room.menu') : tell('person.menu', talk.name)} @click=${menu}>${icon('more')}</button>
    </header>`;
}

function about(talk, world) {
    if (!talk.isRoom) {
        const why = world.away.get(talk.id);
        return html`<p class="topic">${icon('lock')}${tell('talk.about', talk.name)}${why === undefined ? nothing : ` · ${tell('away')}${why && `: ${why}`}`}</p>`;
    }
    return talk.topic ? html`<p class="topic" title=${talk.topic}><bdi>${talk.topic}</bdi></p>` : nothing;
}
