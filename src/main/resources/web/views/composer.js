// Where one writes. Before anything is sent it says who will read it.
import {html, nothing} from 'lit';
import {live} from 'lit-html/live';
import {Element} from './element.js';
import {COMMANDS, beginning, isCommand, isSecret} from '../state/grammar.js';
import {icon} from './icons.js';
import {list, tell} from './texts/texts.js';

const MOST = 4_096;

class Composer extends Element {
    static properties = {toAll: {state: true}, suggested: {state: true}, chosen: {state: true}};
    #key = '';
    text = '';
    suggested = [];
    chosen = 0;

    get #field() {
        return this.querySelector('#say');
    }

    /** Whoever leaves is nowhere, a moment before this is gone. */
    shouldUpdate() {
        return this.talk !== undefined;
    }

    willUpdate(changed) {
        super.willUpdate(changed);
        const {talk} = this;
        if (talk && talk.key !== this.#key) {
            this.#key = talk.key;
            this.text = this.world.draft(talk.key);
            this.toAll = false;
            this.suggested = [];
        }
    }

    get talk() {
        return this.world?.here;
    }

    render() {
        const {talk, world} = this;
        const label = talk.isRoom ? tell('compose.room', `#${talk.name}`) : tell('compose.talk', talk.name);
        const whom = talk.isRoom ? this.deeds.audience(talk, this.text).to : [];
        const isPrivate = !talk.isRoom || (whom.length > 0 && !this.toAll);
        return html`<form class="compose ${isPrivate ? 'private' : ''}" @submit=${this.#submit}>
            ${this.#writers(talk)}
            ${this.#suggestions()}
            ${talk.reply ? html`<div class="about"><span>${icon('reply')} ${tell('reply.to', talk.reply.from)}: <span dir="auto" class="cut">${talk.reply.text}</span></span>
                <button type="button" class="tool tiny" aria-label=${tell('cancel')} @click=${() => { talk.reply = null; world.changed(); this.#field.focus(); }}>${icon('close')}</button></div>` : nothing}
            <div class="only" role="status">${this.#only(talk, whom)}</div>
            <div class="box"><textarea id="say" rows="1" dir="auto" enterkeyhint="send" aria-label=${label} placeholder=${label} .value=${live(this.text)}
                aria-autocomplete="list" aria-controls=${this.suggested.length ? 'suggestions' : nothing} aria-activedescendant=${this.suggested.length ? `suggestion-${this.chosen}` : nothing}
                @input=${this.#typed} @keydown=${this.#pressed} @blur=${() => this.suggested = []} @select=${this.#suggest}></textarea>
                <button class="send" aria-label=${tell('send')} ?disabled=${!this.text.trim()}>${icon('send')}</button></div>
        </form>`;
    }

    /** Not read aloud: it comes and goes all the time. */
    #writers(talk) {
        const names = [...talk.writers].filter(([id]) => !this.world.ignored.has(id)).map(([, each]) => each.name);
        return names.length === 0 ? nothing : html`<p class="writers"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
            ${names.length > 3 ? tell('writing.many', names.length) : tell('writing', list(names), names.length)}</p>`;
    }

    #only(talk, whom) {
        if (isSecret(this.text)) {
            return html`<p class="about warn">${tell('secret')}</p>`;
        }
        if (isCommand(this.text)) {
            return html`<p class="about">${tell('command')}</p>`;
        }
        if (!talk.isRoom || whom.length === 0) {
            return nothing;
        }
        const names = list(whom);
        if (this.toAll) {
            return html`<div class="about"><span>${tell('to-all')}</span><button type="button" class="small" @click=${() => this.#address(false)}>${tell('to-all.undo', names)}</button></div>`;
        }
        const unknown = whom.filter(each => !this.world.person(each));
        return html`<div class="about privately"><span>${icon('lock')} ${tell('only', names)} ${unknown.length && talk.here <= talk.people.size ? tell('nobody', list(unknown)) : ''}</span>
            <button type="button" class="small" @click=${() => this.#address(true)}>${tell('only.all')}</button></div>`;
    }

    #address(toAll) {
        this.toAll = toAll;
        this.#field.focus();
    }

    #suggestions() {
        return this.suggested.length === 0 ? nothing : html`<ul class="suggestions" id="suggestions" role="listbox" aria-label=${tell('suggestions')}>
            ${this.suggested.map((each, i) => html`<li role="option" id="suggestion-${i}" aria-selected=${i === this.chosen} @pointerdown=${event => { event.preventDefault(); this.#complete(each); }}><bdi>${each}</bdi></li>`)}</ul>`;
    }

    #suggest() {
        const field = this.#field;
        const begun = field.selectionStart === field.selectionEnd ? beginning(field.value, field.selectionStart) : null;
        this.suggested = begun ? this.#fitting(begun) : [];
        this.chosen = 0;
    }

    #fitting({sign, typed}) {
        if (sign !== '@') {
            return typed ? COMMANDS.filter(each => each.startsWith(typed) && each !== typed).slice(0, 6).map(each => sign + each) : [];
        }
        const names = new Set();
        this.talk.people.forEach(each => !this.world.isMe(each.id) && names.add(each.name));
        this.world.talks.forEach(each => names.add(each.name));
        this.world.friends.forEach(each => names.add(each.name));
        return [...names].filter(each => each.toLowerCase().startsWith(typed) && each.toLowerCase() !== typed).slice(0, 6).map(each => `@${each}`);
    }

    #complete(chosen) {
        const field = this.#field;
        const {from} = beginning(field.value, field.selectionStart);
        field.setRangeText(`${chosen} `, from, field.selectionStart, 'end');
        this.suggested = [];
        this.#typed();
        field.focus();
    }

    #typed() {
        const field = this.#field;
        this.text = field.value;
        if (!isSecret(this.text)) {
            this.world.draft(this.#key, this.text);
        }
        if (!/[@＠]/.test(this.text)) {
            this.toAll = false;
        }
        this.deeds.typing.writes(this.talk, this.text, this.#readers());
        this.#suggest();
        this.#grow();
        this.requestUpdate();
    }

    /** Who is to know that something is written: null for nobody, none for all who are in the talk. */
    #readers() {
        if (isCommand(this.text)) {
            return null;
        }
        const whom = this.toAll || !this.talk.isRoom ? [] : this.deeds.audience(this.talk, this.text).to;
        const isBegun = this.talk.isRoom && !this.toAll && whom.length === 0 && /[@＠]\S*$/.test(this.text);
        return isBegun ? null : whom;
    }

    #grow() {
        const field = this.#field;
        if (!CSS.supports('field-sizing', 'content')) {
            field.style.height = 'auto';
            field.style.height = `${field.scrollHeight}px`;
        }
    }

    #pressed(event) {
        if (event.isComposing || event.keyCode === 229) {
            return; // an input method is at work
        }
        const {suggested} = this;
        if (suggested.length > 0) {
            const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
            if (move) {
                event.preventDefault();
                this.chosen = (this.chosen + move + suggested.length) % suggested.length;
                return;
            }
            if (event.key === 'Tab' || (event.key === 'Enter' && suggested[this.chosen].startsWith('@'))) {
                event.preventDefault();
                this.#complete(suggested[this.chosen]);
                return;
            }
        }
        if (event.key === 'Escape' && (suggested.length || this.talk.reply)) {
            event.stopPropagation();
            this.suggested = [];
            this.talk.reply = suggested.length ? this.talk.reply : null;
            this.world.changed();
        } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            this.#submit();
        }
    }

    #submit(event) {
        event?.preventDefault();
        const {talk} = this;
        const {text} = this;
        if (!text.trim()) {
            return;
        }
        if (new TextEncoder().encode(text).length > MOST) {
            this.world.toast(tell('too-long'), 'bad');
            return;
        }
        if (this.deeds.say(talk, text, this.toAll)) {
            this.edit('');
        }
    }

    /** Puts a text into the field. */
    edit(text) {
        this.text = text;
        this.toAll = false;
        this.suggested = [];
        this.world.draft(this.#key, text);
        this.requestUpdate();
        this.updateComplete.then(() => {
            this.#grow();
            this.#field.focus();
        });
    }

    /** Begins a private word to somebody. */
    address(name) {
        this.edit(`@${name} ${this.text}`);
    }
}

customElements.define('mm-composer', Composer);
