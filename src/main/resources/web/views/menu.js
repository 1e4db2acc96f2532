// One menu at a time, beside the button that opened it.
import {html, nothing} from 'lit';
import {Element} from './element.js';

/** @param items [{text, run, kind}], falsy ones are left out; kind: danger, line */
export function openMenu(world, anchor, label, items) {
    world.menu = world.menu?.anchor === anchor ? null : {anchor, label, items: items.filter(Boolean)};
    world.changed();
}

class Menu extends Element {
    #shown = null;

    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('pointerdown', event => {
            if (this.world?.menu && !this.contains(event.target) && !this.world.menu.anchor.contains(event.target)) {
                this.#close(false);
            }
        });
    }

    render() {
        const menu = this.world?.menu;
        return menu ? html`<section aria-label=${menu.label}><div class="menu ${menu.items[0]?.kind === 'emoji' ? 'emojis' : ''}" role="menu" aria-label=${menu.label} @keydown=${this.#key}>
            ${menu.items.map(each => html`<button role="menuitem" tabindex="-1" class=${each.kind ?? ''} aria-label=${each.label ?? nothing} @click=${() => this.#run(each)}>${each.text}</button>`)}</div></section>` : nothing;
    }

    updated() {
        const menu = this.world?.menu;
        if (menu && menu !== this.#shown) {
            const box = this.querySelector('.menu');
            const at = menu.anchor.getBoundingClientRect();
            const {offsetWidth: width, offsetHeight: height} = box;
            const room = document.documentElement;
            const below = at.bottom + 4 + height <= room.clientHeight - 8;
            box.style.left = `${Math.max(8, Math.min(at.left, room.clientWidth - width - 8))}px`;
            box.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
            box.querySelector('button')?.focus();
        }
        this.#shown = menu;
    }

    #run(item) {
        this.#close(true);
        item.run();
    }

    #close(backToAnchor) {
        const {anchor} = this.world.menu;
        this.world.menu = null;
        this.world.changed();
        if (backToAnchor) {
            (anchor.isConnected ? anchor : document.querySelector('#say'))?.focus();
        }
    }

    #key(event) {
        const items = [...this.querySelectorAll('button')];
        const at = items.indexOf(document.activeElement);
        const to = {ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1}[event.key];
        if (to !== undefined) {
            event.preventDefault();
            items[(to + items.length) % items.length].focus();
        } else if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            event.stopPropagation();
            this.#close(true);
        }
    }
}

customElements.define('mm-menu', Menu);
