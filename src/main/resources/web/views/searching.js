// What was searched for, newest first; a click goes to where it was said.
import {html, nothing} from 'lit';
import {icon} from './icons.js';
import {moment, tell} from './texts/texts.js';

export function searching(page) {
    const {world, deeds} = page;
    const {search, here} = world;
    const submit = event => {
        event.preventDefault();
        const text = event.target.text.value.trim();
        if (text) {
            deeds.searchFor(text, false);
        }
    };
    const where = everywhere => {
        search.everywhere = everywhere;
        search.text ? deeds.searchFor(search.text, false) : world.changed();
    };
    return html`<div class="side-head"><h2>${tell('search')}</h2>
        <button class="tool tiny" aria-label=${tell('close')} @click=${() => { world.drawer ? page.closeDrawer() : 0; world.side = 'people'; world.changed(); }}>${icon('close')}</button></div>
        <form class="search" role="search" @submit=${submit}>
            <input id="search" name="text" type="search" enterkeyhint="search" maxlength="400" autocomplete="off" aria-label=${tell('search.label')} placeholder=${tell('search.label')} .value=${search.text}>
            <div class="choice" role="group" aria-label=${tell('search')}>
                <button type="button" aria-pressed=${!search.everywhere} @click=${() => where(false)}>${tell('search.here', here.name)}</button>
                <button type="button" aria-pressed=${search.everywhere} @click=${() => where(true)}>${tell('search.everywhere')}</button></div>
        </form>
        <div role="status">${search.busy && !search.found ? html`<p class="hint">${tell('search.busy')}</p>` : search.found?.length === 0 ? html`<p class="hint">${tell('search.none')}</p>`
            : search.found ? nothing : html`<p class="hint">${tell('search.hint')}</p>`}</div>
        <ul class="found">${search.found?.map(each => hit(page, each, search.text)) ?? nothing}</ul>
        ${search.more ? html`<button class="small" @click=${() => deeds.searchFor(search.text, true)}>${tell('search.more')}</button>` : nothing}`;
}

function hit(page, record, text) {
    const {world, deeds} = page;
    const key = record.room === undefined ? `@${record.withId}` : `#${record.room}`;
    const open = () => {
        if (record.room === undefined) {
            world.talk(record.withId, record.with);
        }
        world.drawer = '';
        deeds.goTo(key, record.seq);
    };
    return html`<li><button class="hit" @click=${open}><span class="hit-head"><bdi>${record.from}</bdi>
        <small>${record.room === undefined ? record.with : `#${record.room}`} · ${moment(new Date(record.at))}</small></span>
        <span class="hit-text" dir="auto">${marked(record.text, text)}</span></button></li>`;
}

/** The words that were looked for, marked where they stand. */
function marked(text, wanted) {
    const words = wanted.replace(/"/g, ' ').split(/\s+/).filter(each => each && !each.includes(':'));
    if (words.length === 0) {
        return text;
    }
    const pattern = new RegExp(`(${words.map(each => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
    return text.split(pattern).map((part, i) => i % 2 ? html`<mark>${part}</mark>` : part);
}
