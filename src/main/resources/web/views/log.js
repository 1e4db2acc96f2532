// The talk itself: a window on the records that stays where the reader is, whatever arrives above or below.
import {html, nothing} from 'lit';
import {repeat} from 'lit-html/repeat';
import {guard} from 'lit-html/guard';
import {Element} from './element.js';
import {entries} from './entries.js';
import {icon} from './icons.js';
import {row} from './row.js';
import {openMenu} from './menu.js';
import {sure} from './forms.js';
import {language, tell} from './texts/texts.js';

const NEAR = 700;
const BOTTOM = 48;
const SIGNS = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀'];

class Log extends Element {
    static properties = {active: {state: true}};
    #anchor = null;
    #shown = '';

    get talk() {
        return this.world.here;
    }

    get #box() {
        return this.querySelector('.log');
    }

    firstUpdated() {
        new ResizeObserver(() => this.#settle()).observe(this.#box);
        this.addEventListener('pointerover', event => event.pointerType === 'mouse' && this.#activate(event.target.closest('article')));
        this.addEventListener('pointerleave', () => this.#activate(this.contains(document.activeElement) ? document.activeElement.closest('article') : null));
        this.addEventListener('focusin', event => this.#activate(event.target.closest('article')));
        this.addEventListener('click', event => event.target.closest('a, button') || this.#activate(event.target.closest('article')));
    }

    #activate(article) {
        this.active = article?.dataset.key ?? null;
    }

    /** Whoever leaves is nowhere, a moment before this is gone. */
    shouldUpdate() {
        return this.talk !== undefined;
    }

    willUpdate(changed) {
        super.willUpdate(changed);
        const box = this.#box;
        this.#anchor = box && this.#shown === this.talk.key && !this.talk.isFollowed ? this.#firstInSight(box) : null;
    }

    #firstInSight(box) {
        for (const child of box.children) {
            if (child.dataset.key && child.offsetTop + child.offsetHeight > box.scrollTop) {
                return {key: child.dataset.key, top: child.offsetTop};
            }
        }
        return null;
    }

    render() {
        const {talk, world} = this;
        const name = talk.isRoom ? `#${talk.name}` : talk.name;
        const all = entries(world, talk, this.visit.outbox.of(talk.key));
        return html`<div class="log" role="log" tabindex="0" aria-label=${tell('log.label', name)} aria-busy=${talk.loading === 'older' || talk.loading === 'first'}
                @scroll=${this.#scrolled} @keydown=${this.#key}>
            <div class="start">${this.#start(talk, name, all.length === 0)}</div>
            ${repeat(all, each => each.key, each => this.#row(each, talk))}
        </div>
        ${talk.isFollowed && talk.isAtEnd ? nothing : html`<button class="latest" @click=${this.#latest}>${icon('down')}
            <span>${talk.later || talk.unread ? tell('log.later', Math.max(talk.later, talk.unread)) : tell('log.latest')}</span></button>`}`;
    }

    #start(talk, name, isEmpty) {
        if (talk.loading === 'first' || talk.loading === 'older') {
            return html`<p class="hint">${tell('log.loading')}</p>`;
        }
        if (talk.hasEarlier || !talk.isLoaded) {
            return nothing;
        }
        const hint = talk.isRoom ? tell('log.empty') : tell('log.empty.talk', talk.name);
        return html`<h2>${tell(talk.isRoom ? 'log.beginning' : 'log.beginning.talk', name)}</h2>${isEmpty || talk.records.length === 0 ? html`<p>${hint}</p>` : nothing}`;
    }

    #row(entry, talk) {
        const answered = entry.record?.re === undefined ? undefined : talk.find(entry.record.re);
        const isActive = entry.key === this.active;
        return guard([entry.record ?? entry.line ?? entry.aside ?? entry.kind, entry.isGrouped, answered, isActive, this.world.me.name, language()],
            () => row(entry, this, answered, isActive));
    }

    updated() {
        const {talk} = this;
        if (this.#shown !== talk.key) {
            this.#shown = talk.key;
            this.active = null;
        }
        if (talk.target && !talk.loading) {
            this.#show(talk.target.seq);
            talk.target = null;
        } else {
            this.#settle();
        }
        this.#fetch();
    }

    /** Puts the reader where they were: at the bottom, or at the row they were looking at. */
    #settle() {
        const box = this.#box;
        if (!this.talk) {
            return;
        }
        if (this.talk.isFollowed) {
            box.scrollTop = box.scrollHeight;
        } else if (this.#anchor) {
            const now = box.querySelector(`[data-key="${CSS.escape(this.#anchor.key)}"]`);
            if (now && now.offsetTop !== this.#anchor.top) {
                box.scrollTop += now.offsetTop - this.#anchor.top;
            }
            this.#anchor = null;
        }
    }

    #show(seq) {
        const found = this.#box.querySelector(`[data-seq="${seq}"]`);
        if (found) {
            found.scrollIntoView({block: 'center'});
            found.focus({preventScroll: true});
            found.classList.remove('found');
            requestAnimationFrame(() => found.classList.add('found'));
        }
    }

    #scrolled() {
        const box = this.#box;
        const {talk} = this;
        if (this.#shown !== talk.key) {
            return;
        }
        const isAtBottom = box.scrollHeight - box.scrollTop - box.clientHeight < BOTTOM;
        if (isAtBottom !== talk.isFollowed && (talk.isAtEnd || !isAtBottom)) {
            talk.isFollowed = isAtBottom;
            this.world.changed();
            this.deeds.marks.look();
        }
        this.#fetch();
    }

    #fetch() {
        const box = this.#box;
        const {talk, deeds} = this;
        if (!talk.isLoaded || talk.loading || this.world.phase !== 'in') {
            return;
        }
        if (talk.hasEarlier && box.scrollTop < NEAR && (box.scrollHeight > box.clientHeight || talk.records.length < 60)) {
            deeds.reading.older(talk);
        } else if (!talk.isAtEnd && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) {
            deeds.reading.newer(talk);
        }
    }

    #latest() {
        const {talk} = this;
        talk.isFollowed = true;
        talk.isAtEnd ? this.world.changed() : this.deeds.reading.latest(talk);
        this.deeds.marks.look();
        document.querySelector('#say').focus();
    }

    #key(event) {
        const rows = [...this.querySelectorAll('article')];
        const at = rows.indexOf(document.activeElement.closest('article'));
        if (event.key === 'Escape') {
            document.querySelector('#say').focus();
        } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            const to = at < 0 ? rows.length - 1 : at + (event.key === 'ArrowUp' ? -1 : 1);
            if (rows[to]) {
                event.preventDefault();
                rows[to].focus();
            }
        }
    }

    react(record, emoji) {
        this.deeds.react(this.talk, record, emoji);
    }

    signs(record, anchor) {
        openMenu(this.world, anchor, tell('react'), SIGNS.map(text => ({text, label: text, kind: 'emoji', run: () => this.react(record, text)})));
    }

    reply(record) {
        this.talk.reply = record;
        this.world.changed();
        document.querySelector('#say').focus();
    }

    more(record, anchor) {
        const {talk, world} = this;
        openMenu(world, anchor, tell('message.more'), [
            {text: tell('copy'), run: () => navigator.clipboard?.writeText(record.text)},
            {text: tell('reply'), run: () => this.reply(record)},
            (world.isMe(record.id) || (talk.isRoom && talk.mayCare)) && {text: tell('delete'), kind: 'danger', run: () => {
                world.dialog = sure(this, tell('delete'), tell('delete.sure'), {do: 'delete', ...talk.address, seq: record.seq});
                world.changed();
            }},
        ]);
    }

    again(cid) {
        this.visit.outbox.again(cid);
    }

    edit(line) {
        this.visit.outbox.take(line.cid);
        const names = line.shown.to.map(name => `@${name} `).join('');
        document.querySelector('mm-composer').edit(names + line.shown.text);
    }

    drop(cid) {
        this.visit.outbox.take(cid);
    }

    open(key) {
        this.deeds.open(key);
    }

    goTo(seq) {
        this.deeds.goTo(this.talk.key, seq);
    }
}

customElements.define('mm-log', Log);
