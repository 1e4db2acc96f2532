// Starts the page: one world (state), one visit (connection), one element that shows them (views).
import {World} from './state/world.js';
import {Hearing} from './state/hearing.js';
import {Reading} from './state/reading.js';
import {Marks} from './state/marks.js';
import {Floor} from './state/floor.js';
import {Typing} from './state/typing.js';
import {Notifying} from './state/notifying.js';
import {Visit} from './connection/visit.js';
import {Deeds} from './state/deeds.js';
import {chooseLanguage} from './views/texts/texts.js';
import './views/page.js';

chooseLanguage();
const world = new World();
const visit = new Visit(world);
const reading = new Reading(world, visit);
const marks = new Marks(world, visit);
const notifying = new Notifying(world);
const typing = new Typing(world, visit);
const floor = new Floor(world, visit);
const deeds = new Deeds(world, visit, reading, marks, notifying, typing, floor);
visit.listen(new Hearing(world, reading, marks, notifying, deeds, typing, floor));
customElements.whenDefined('mm-page').then(() => document.querySelector('mm-page').start(world, visit, deeds, floor));
visit.begin();

if ('serviceWorker' in navigator && isSecureContext) {
    const policy = window.trustedTypes?.createPolicy('shell', {createScriptURL: () => '/shell.js'});
    navigator.serviceWorker.register(policy ? policy.createScriptURL('') : '/shell.js').catch(() => {});
}
