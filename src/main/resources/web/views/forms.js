// The forms of the page: what each asks for and what it then does. A refusal is shown in the form.
import {moment, tell} from './texts/texts.js';

const show = (page, form) => {
    page.world.dialog = form;
    page.world.changed();
};

/** A form whose answer is one request. */
const form = (page, title, fields, make, more) => ({title, fields, run: values => page.visit.asking.act(make(values)), ...more});

/** A question before something that cannot be taken back. */
export const sure = (page, title, text, object) => form(page, title, [], () => object, {text, danger: true});

export const createForm = page => form(page, tell('rooms.new'),
    [{name: 'room', label: tell('create.name'), max: 64}, {name: 'private', label: tell('create.private'), type: 'checkbox'}],
    values => ({do: 'create', room: values.room.trim(), private: Boolean(values.private)}), {action: tell('create')});

export async function findRooms(page) {
    const found = await page.deeds.ask({do: 'rooms'});
    if (found) {
        const others = found.rooms.filter(each => !each.mine);
        show(page, {
            title: tell('rooms.find'), none: tell('find.none'),
            rows: others.map(each => ({text: `#${each.room}`, more: [tell('here', each.here), each.topic].filter(Boolean).join(' · '), action: tell('join'),
                run: () => { page.deeds.act({do: 'join', room: each.room}); }})),
        });
    }
}

export const whoForm = (page, title, deed, room) => form(page, title, [{name: 'who', label: tell('who.name'), max: 64}],
    values => ({do: deed, who: values.who.trim().replace(/^@/, ''), room}));

export const topicForm = (page, room) => form(page, tell('topic.change'), [{name: 'text', label: tell('topic'), value: room.topic, optional: true}],
    values => ({do: 'topic', room: room.name, text: values.text.trim()}), {action: tell('ok')});

export const slowForm = (page, room) => form(page, tell('slow'), [{name: 'seconds', label: tell('slow.label'), type: 'number', value: '10'}],
    values => ({do: 'slow', room: room.name, seconds: Number(values.seconds)}), {action: tell('ok')});

export const privateForm = (page, room) => form(page, tell('private.who'), [{name: 'private', label: tell('private.who'), options: [['false', tell('private.all')], ['true', tell('private.invited')]]}],
    values => ({do: 'set', room: room.name, private: values.private === 'true'}), {action: tell('ok')});

export const quietForm = (page, room) => form(page, tell('quiet'), [{name: 'quiet', label: tell('quiet'), options: [['false', tell('quiet.all')], ['true', tell('quiet.caring')]]}],
    values => ({do: 'set', room: room.name, quiet: values.quiet === 'true'}), {action: tell('ok')});

export const mostForm = (page, room) => form(page, tell('most'), [{name: 'most', label: tell('most.label'), type: 'number', value: '0'}],
    values => ({do: 'set', room: room.name, most: Number(values.most)}), {action: tell('ok')});

export const retainForm = (page, room) => form(page, tell('retain'), [{name: 'days', label: tell('retain.label'), type: 'number', value: '0'}],
    values => ({do: 'retain', room: room.name, days: Number(values.days)}), {action: tell('ok')});

export const retitleForm = (page, room) => form(page, tell('retitle'), [{name: 'name', label: tell('create.name'), value: room.name, max: 64}],
    values => ({do: 'retitle', room: room.name, name: values.name.trim()}), {action: tell('ok')});

export const pastForm = (page, room) => form(page, tell('past'), [{name: 'joined', label: tell('past'), options: [['false', tell('past.all')], ['true', tell('past.joined')]]}],
    values => ({do: 'past', room: room.name, joined: values.joined === 'true'}), {action: tell('ok')});

export const banForm = (page, room, who) => form(page, tell('ban'), [
    {name: 'seconds', label: tell('ban.label'), options: [['3600', tell('ban.hour')], ['86400', tell('ban.day')], ['604800', tell('ban.week')], ['0', tell('ban.ever')]]},
    {name: 'why', label: tell('why'), optional: true}],
    values => ({do: 'ban', room: room.name, who, seconds: Number(values.seconds), ...(values.why ? {why: values.why} : {})}), {danger: true});

export const kickForm = (page, room, who) => form(page, tell('kick'), [{name: 'why', label: tell('why'), optional: true}],
    values => ({do: 'kick', room: room.name, who, ...(values.why ? {why: values.why} : {})}), {danger: true});

export async function showBans(page, room) {
    const found = await page.deeds.ask({do: 'bans', room: room.name});
    if (found) {
        show(page, {
            title: tell('bans'), none: tell('bans.none'),
            rows: found.bans.map(each => ({text: each.who ?? each.address, action: tell('unban'),
                more: [each.until ? tell('ban.until', moment(new Date(each.until))) : tell('ban.ever'), each.why].filter(Boolean).join(' · '),
                run: () => { page.deeds.act({do: 'unban', room: room.name, ...(each.who ? {who: each.who} : {address: each.address})}); }})),
        });
    }
}

export async function showAudit(page, room) {
    const found = await page.deeds.ask({do: 'audit', room: room.name});
    if (found) {
        show(page, {
            title: tell('audit'), none: tell('audit.none'),
            rows: found.deeds.map(each => ({text: [each.by, each.act, each.whom, each.detail].filter(Boolean).join(' '), more: moment(new Date(each.at))})),
        });
    }
}

export const renameForm = page => form(page, tell('rename'), [{name: 'name', label: tell('rename.label'), value: page.world.me.name, max: 64, autocomplete: 'username'}],
    values => ({do: 'rename', name: values.name.trim()}), {action: tell('ok')});

export const registerForm = page => form(page, tell('register'), [{name: 'password', label: tell('register.label'), type: 'password', max: 1024, autocomplete: 'new-password'}],
    values => ({do: 'register', password: values.password}), {text: tell('register.hint')});

export const passwordForm = page => form(page, tell('password.change'), [
    {name: 'old', label: tell('password.old'), type: 'password', max: 1024, autocomplete: 'current-password', optional: true},
    {name: 'fresh', label: tell('password.new'), type: 'password', max: 1024, autocomplete: 'new-password'}],
    values => ({do: 'password', new: values.fresh, ...(values.old ? {old: values.old} : {})}), {action: tell('ok')});

export const eraseForm = page => form(page, tell('erase'), [{name: 'password', label: tell('password'), type: 'password', max: 1024, autocomplete: 'current-password'}],
    values => ({do: 'erase', password: values.password}), {text: tell('erase.sure'), danger: true});

export const awayForm = page => form(page, tell('be-away'), [{name: 'why', label: tell('away.label'), optional: true}],
    values => ({do: 'away', ...(values.why ? {why: values.why} : {})}));

export const approachForm = page => form(page, tell('approach'), [{name: 'by', label: tell('approach'),
    options: ['anyone', 'friends', 'nobody'].map(each => [each, tell(`approach.${each}`)])}],
    values => ({do: 'approach', by: values.by}), {action: tell('ok')});

export const dateForm = (deeds, talk) => ({
    title: tell('date'), action: tell('ok'), fields: [{name: 'day', label: tell('date.label'), type: 'date', value: new Date().toLocaleDateString('sv')}],
    run: async values => deeds.reading.from(talk, new Date(`${values.day}T00:00:00`).toISOString()),
});

/** Gives a room, a talk or everything about oneself to keep. */
export const exportForm = (page, title, address) => ({
    title, fields: [{name: 'format', label: tell('export.format'), options: [['html', 'HTML'], ['text', 'Text'], ['json', 'JSON']]}],
    run: async values => {
        const {path} = await page.visit.asking.ask({do: 'export', format: values.format, ...address});
        page.world.toast(tell('export.ready'), 'news', path);
    },
});
