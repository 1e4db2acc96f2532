// The first thing anyone sees: a field for a name, and the people who stand in the plaza already.
import {html, nothing} from 'lit';
import {kept} from '../connection/keeping.js';
import {keepLanguage, language, tell} from './texts/texts.js';
import {plaza} from './plaza.js';
import {ways} from './ways.js';

let hasAccount = false;

export function entry(page) {
    const {world, visit} = page;
    const isComing = world.phase === 'calling';
    const {refusal} = world;
    const wantsWord = refusal?.reason === 'word-needed' || refusal?.reason === 'wrong-word';
    const isOwned = refusal?.reason === 'name-owned';
    const withPassword = hasAccount || refusal?.reason === 'account-needed';
    const submit = event => {
        event.preventDefault();
        const form = event.target;
        if (!isComing) {
            visit.enter(form.name.value.trim(), form.password?.value, form.word?.value);
        }
    };
    const toggle = () => {
        hasAccount = !withPassword;
        world.refusal = null;
        world.changed();
        page.updateComplete.then(() => requestAnimationFrame(() => page.querySelector(hasAccount ? '#password' : '#name')?.focus()));
    };
    return html`<main class="entry">
        <button class="bare language" lang=${language() === 'zh' ? 'en' : 'zh-Hans'} @click=${() => { keepLanguage(language() === 'zh' ? 'en' : 'zh'); visit.speak(); world.changed(); }}>${tell('language')}</button>
        ${plaza}
        <h1>Mini Metaverse</h1>
        <p class="lead">${world.invited ? tell('invited', world.invited.by, `#${world.invited.room}`) : tell('lead')}</p>
        <form class="card" @submit=${submit} novalidate>
            <label for="name">${tell('name.label')}</label>
            <div class="ask">
                <input id="name" name="name" type="text" autofocus autocomplete="username" autocapitalize="off" spellcheck="false" maxlength="64" enterkeyhint="go"
                    dir="auto" .defaultValue=${kept('name', '', true)} aria-describedby="name-hint" aria-invalid=${refusal ? 'true' : 'false'}>
                ${withPassword ? nothing : enter(isComing)}
            </div>
            ${withPassword ? html`<label for="password">${tell('password')}</label>
                <div class="ask"><input id="password" name="password" type="password" autocomplete="current-password" enterkeyhint="go">${enter(isComing)}</div>` : nothing}
            ${wantsWord ? html`<label for="word">${tell('word.label')}</label><input id="word" name="word" autocomplete="off" enterkeyhint="go">` : nothing}
            <p id="name-hint" class=${refusal ? 'refusal' : 'hint'} role=${refusal ? 'alert' : nothing}>
                ${refusal ? html`${refusal.text || tell(refusal.reason)} ${isOwned ? tell('name-owned.hint') : ''}` : tell(wantsWord ? 'word.hint' : isComing && world.isLate ? 'no-answer.again' : 'name.hint')}</p>
            <button type="button" class="bare account" @click=${toggle}>${tell(withPassword ? 'password.no' : 'password.have')}</button>
        </form>
        ${ways(document.body.dataset)}
        <footer>Mini Metaverse ${document.body.dataset.version}</footer>
    </main>`;
}

const enter = isComing => html`<button class="primary" ?disabled=${isComing}>${tell(isComing ? 'name.coming' : 'name.enter')}</button>`;
