// One form at a time, over everything else: what it asks for is in world.dialog (see forms.js).
import {html, nothing} from 'lit';
import {Element} from './element.js';
import {icon} from './icons.js';
import {tell} from './texts/texts.js';

class Dialog extends Element {
    #shown = null;
    #refusal = '';
    #busy = false;

    render() {
        const form = this.world?.dialog;
        if (!form) {
            return nothing;
        }
        return html`<dialog aria-labelledby="dialog-title" @close=${this.#closed} @click=${event => event.target.matches('dialog') && this.#end()}>
            <form class="form" @submit=${this.#submit}>
                <div class="side-head"><h2 id="dialog-title">${form.title}</h2>
                    <button type="button" class="tool tiny" aria-label=${tell('close')} @click=${this.#end}>${icon('close')}</button></div>
                ${form.text ? html`<p>${form.text}</p>` : nothing}
                ${form.fields?.some(each => each.type === 'password') ? html`<input type="text" autocomplete="username" .defaultValue=${this.world.me.name} hidden>` : nothing}
                ${form.fields?.map(each => field(each)) ?? nothing}
                ${form.body ?? nothing}
                ${form.rows ? html`<ul class="rows">${form.rows.map(each => html`<li><span><bdi>${each.text}</bdi><small>${each.more}</small></span>
                    ${each.run ? html`<button type="button" class="small" @click=${() => each.run() || this.#end()}>${each.action}</button>` : nothing}</li>`)}</ul>` : nothing}
                ${form.rows?.length === 0 ? html`<p class="hint">${form.none}</p>` : nothing}
                <p class="refusal" role="alert">${this.#refusal}</p>
                ${form.run ? html`<div class="deeds"><button type="button" @click=${this.#end}>${tell('cancel')}</button>
                    <button class="primary ${form.danger ? 'danger' : ''}" ?disabled=${this.#busy}>${form.action ?? form.title}</button></div>` : nothing}
            </form></dialog>`;
    }

    updated() {
        const form = this.world?.dialog;
        if (form && form !== this.#shown) {
            this.#refusal = '';
            this.#busy = false;
            const dialog = this.querySelector('dialog');
            if (!dialog.open) {
                this.opener = document.activeElement;
                dialog.showModal();
            }
            dialog.querySelector('.form input:not([hidden]), .form select, .rows button')?.focus();
        }
        this.#shown = form;
    }

    async #submit(event) {
        event.preventDefault();
        const form = this.world.dialog;
        this.#busy = true;
        this.#refusal = '';
        this.requestUpdate();
        try {
            await form.run(Object.fromEntries(new FormData(event.target)));
            if (this.world.dialog === form) {
                this.#end();
            }
        } catch (refused) {
            this.#refusal = refused.reason === 'lost' ? tell('lost2') : refused.message;
            this.querySelector('.form input:not([hidden])')?.focus();
        }
        this.#busy = false;
        this.requestUpdate();
    }

    #end = () => this.querySelector('dialog')?.close();

    #closed() {
        this.world.dialog = null;
        this.world.changed();
        requestAnimationFrame(() => (this.opener?.isConnected && this.opener !== document.body ? this.opener : document.querySelector('#say'))?.focus());
    }
}

function field({name, label, type = 'text', value = '', options, max, hint, autocomplete = 'off', optional}) {
    const id = `field-${name}`;
    if (type === 'checkbox') {
        return html`<label class="check"><input type="checkbox" name=${name} ?checked=${value}>${label}</label>`;
    }
    if (options) {
        return html`<label for=${id}>${label}</label><select id=${id} name=${name}>${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}</select>`;
    }
    return html`<label for=${id}>${label}</label><input id=${id} name=${name} type=${type} .defaultValue=${value} maxlength=${max ?? 400} dir="auto"
        autocomplete=${autocomplete} autocapitalize="off" ?required=${!optional} min="0" aria-describedby=${hint ? `${id}-hint` : nothing}>
        ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}`;
}

customElements.define('mm-dialog', Dialog);
