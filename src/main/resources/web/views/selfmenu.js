// What can be done about oneself.
import {approachForm, awayForm, eraseForm, exportForm, passwordForm, registerForm, renameForm} from './forms.js';
import {keepLanguage, language, tell} from './texts/texts.js';

export function selfMenu(page) {
    const {world, deeds, visit} = page;
    const opens = (text, form, kind) => ({text, kind, run: () => { world.dialog = form(page); world.changed(); }});
    const {guest, id} = world.me;
    const {notifying} = deeds;
    return [
        opens(tell('rename'), renameForm),
        world.away.has(id) ? {text: tell('be-back'), run: () => deeds.act({do: 'away', on: false})} : opens(tell('be-away'), awayForm),
        guest && opens(tell('register'), registerForm),
        !guest && opens(tell('password.change'), passwordForm),
        !guest && {text: tell('log-out-others'), run: () => deeds.act({do: 'log-out-others'})},
        !guest && opens(tell('approach'), approachForm),
        notifying.isPossible && {text: tell(notifying.isOn ? 'notify.off' : 'notify.on'), run: () => notifying.turn(!notifying.isOn)},
        {text: tell('language'), run: () => { keepLanguage(language() === 'zh' ? 'en' : 'zh'); visit.speak(); world.changed(); }},
        opens(tell('export.me'), () => exportForm(page, tell('export.me'), {})),
        !guest && opens(tell('erase'), eraseForm, 'danger'),
        {text: tell('quit'), run: () => visit.quit(), kind: 'danger'},
    ];
}
