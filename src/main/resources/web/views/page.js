// The whole page: the name first, then rooms, talk and people side by side, on a narrow screen one over the other.
import {html, nothing} from 'lit';
import {Element} from './element.js';
import {entry} from './entry.js';
import {head} from './head.js';
import {rooms} from './rooms.js';
import {side} from './side.js';
import {icon} from './icons.js';
import {tell} from './texts/texts.js';
import './log.js';
import './floor/floor.js';
import './composer.js';
import './menu.js';
import './dialog.js';

const NARROW = '(max-width: 899px)';

class Page extends Element {
    start(world, visit, deeds, floor) {
        Object.assign(this, {world, visit, deeds, floor});
        matchMedia(NARROW).addEventListener('change', () => {
            world.drawer = '';
            world.changed();
        });
        document.addEventListener('keydown', event => this.#key(event));
    }

    render() {
        if (!this.world) {
            return nothing;
        }
        const {phase, me} = this.world;
        const isInside = me && this.world.here && phase !== 'naming' && !(phase === 'calling' && !this.world.here);
        return html`${isInside ? this.#inside() : entry(this)}${this.#toasts()}
            <mm-menu .world=${this.world}></mm-menu>
            <mm-dialog .world=${this.world} .visit=${this.visit} .deeds=${this.deeds}></mm-dialog>`;
    }

    updated() {
        const isInside = this.querySelector('.house') !== null;
        if (isInside !== this.wasInside) {
            this.wasInside = isInside;
            // The composer shows itself a moment after us.
            (this.querySelector('mm-composer')?.updateComplete ?? this.updateComplete).then(() => this.querySelector('#say, #name')?.focus());
        }
    }

    #inside() {
        const {world} = this;
        const isOpen = name => world.drawer === name;
        return html`
            <a class="skip" href="#say" @click=${event => { event.preventDefault(); this.querySelector('#say').focus(); }}>${tell('skip')}</a>
            <div class="house ${world.side ? 'with-side' : ''}">
                <nav class="rooms ${isOpen('rooms') ? 'open' : ''}" aria-label=${tell('rooms')}>${rooms(this)}</nav>
                <main class="hall" ?inert=${world.drawer !== ''}>
                    ${head(this)}${this.#banner()}
                    ${world.here.isRoom && world.hasFloor ? html`<mm-floor .world=${world} .visit=${this.visit} .deeds=${this.deeds} .floor=${this.floor} .page=${this}></mm-floor>` : nothing}
                    <mm-log .world=${world} .visit=${this.visit} .deeds=${this.deeds}></mm-log>
                    <mm-composer .world=${world} .visit=${this.visit} .deeds=${this.deeds}></mm-composer>
                </main>
                ${world.side ? html`<aside class="side ${isOpen('side') ? 'open' : ''}" aria-label=${tell(world.side)}>${side(this)}</aside>` : nothing}
                ${world.drawer ? html`<div class="veil" @click=${() => this.closeDrawer()}></div>` : nothing}
            </div>`;
    }

    #banner() {
        const {world} = this;
        if (world.phase === 'out') {
            return html`<div class="banner" role="alert"><span>${world.farewell?.text || tell('out.title')}</span>
                <button class="small" @click=${() => this.visit.again()}>${tell('out.again')}</button></div>`;
        }
        if (world.phase !== 'in') {
            return html`<div class="banner" role="status"><span class="pulse" aria-hidden="true"></span><span>${tell('lost')}</span>
                <button class="small" @click=${() => this.visit.hurry()}>${tell('lost.now')}</button></div>`;
        }
        if (!world.recorded && !world.knowsUnrecorded) {
            return html`<div class="banner" role="status"><span>${tell('unrecorded')}</span>
                <button class="small" @click=${() => { world.knowsUnrecorded = true; world.changed(); }}>${tell('ok')}</button></div>`;
        }
        return nothing;
    }

    #toasts() {
        const {world} = this;
        return html`<div class="toasts" role="status">${world.toasts.map(each => html`<div class="toast ${each.kind}">
            <span>${each.text}</span>${each.href ? html`<a href=${each.href} download>${tell('export.get')}</a>` : nothing}
            <button class="bare" aria-label=${tell('close')} @click=${() => world.dismiss(each.key)}>${icon('close')}</button></div>`)}</div>`;
    }

    openDrawer(name) {
        this.world.drawer = this.world.drawer === name ? '' : name;
        this.opener = document.activeElement;
        this.world.changed();
        this.updateComplete.then(() => requestAnimationFrame(() => this.querySelector('.open button, .open input')?.focus()));
    }

    closeDrawer() {
        this.world.drawer = '';
        this.world.changed();
        requestAnimationFrame(() => this.opener?.focus());
    }

    #key(event) {
        const {world} = this;
        if (event.key === 'Escape' && world.drawer) {
            this.closeDrawer();
        } else if (world.phase === 'naming' || world.dialog || world.menu || !world.here) {
            return;
        } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
            event.preventDefault();
            this.showSide('search', true);
        } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault();
            const keys = [...world.rooms, ...world.talks].map(each => each.key);
            const at = keys.indexOf(world.current) + (event.key === 'ArrowUp' ? -1 : 1);
            this.deeds.open(keys[(at + keys.length) % keys.length]);
        } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' '
                && (event.target === document.body || event.target.closest?.('mm-log') && !event.target.closest('button, a'))) {
            this.querySelector('#say')?.focus(); // the key goes on to it
        }
    }

    showSide(name, isWanted = this.world.side !== name) {
        const {world} = this;
        const isNarrow = matchMedia(NARROW).matches;
        if (isNarrow) {
            world.side = name;
            this.openDrawer('side');
        } else {
            world.side = isWanted ? name : '';
            world.changed();
        }
        if (name === 'search' && isWanted) {
            this.updateComplete.then(() => requestAnimationFrame(() => this.querySelector('#search')?.focus()));
        }
    }
}

customElements.define('mm-page', Page);
