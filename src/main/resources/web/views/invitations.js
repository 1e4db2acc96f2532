// Links by which others come into a room: made, shown once, listed and withdrawn.
import {html, nothing} from 'lit';
import {moment, tell} from './texts/texts.js';

/** The quiet margin that a camera needs. */
const QUIET = 4;

const show = (page, form) => {
    page.world.dialog = form;
    page.world.changed();
};

export async function showLinks(page, room) {
    const found = await page.deeds.ask({do: 'invitations', room: room.name});
    if (found) {
        show(page, {
            title: tell('link'), action: tell('link.make'), none: tell('link.none'),
            fields: [
                {name: 'seconds', label: tell('link.for'), value: '604800',
                    options: [['3600', tell('ban.hour')], ['86400', tell('ban.day')], ['604800', tell('ban.week')], ['0', tell('link.ever')]]},
                {name: 'uses', label: tell('link.uses'), value: '0', options: [...['1', '5', '25'].map(each => [each, each]), ['0', tell('link.any')]]}],
            rows: found.invitations.map(each => row(page, room, each)),
            run: async values => showMade(page, await page.visit.asking.ask(
                {do: 'invite-link', room: room.name, seconds: Number(values.seconds), uses: Number(values.uses)})),
        });
    }
}

const row = (page, room, {number, by, until, uses, left}) => ({
    text: tell('link.number', number), action: tell('link.withdraw'),
    more: [until ? tell('ban.until', moment(new Date(until))) : tell('link.ever'), uses ? tell('link.left', left, uses) : tell('link.any'), by].join(' · '),
    run: () => { page.deeds.act({do: 'withdraw', room: room.name, number}); },
});

function showMade(page, {room, link, path, qr}) {
    const whole = link ?? location.origin + path;
    show(page, {
        title: tell('link'), text: tell('link.made', `#${room}`),
        body: html`<div class="ask"><input id="link" readonly .value=${whole} aria-label=${tell('link.label')} @focus=${event => event.target.select()}>
            <button type="button" class="primary" @click=${event => copy(page, event.target.closest('.ask').querySelector('input'))}>${tell('link.copy')}</button></div>
            ${qr?.length ? picture(qr) : nothing}`,
    });
}

/** Without an encrypted line browsers let only what is selected be copied. */
async function copy(page, field) {
    field.select();
    try {
        await navigator.clipboard.writeText(field.value);
    } catch {
        document.execCommand('copy');
    }
    page.world.toast(tell('link.copied'));
}

function picture(rows) {
    const dark = rows.flatMap((row, y) => [...row].map((each, x) => each === '1' ? `M${x} ${y}h1v1h-1z` : '')).join('');
    const size = rows.length + 2 * QUIET;
    return html`<svg class="qr" role="img" aria-label=${tell('link.qr')} viewBox="${-QUIET} ${-QUIET} ${size} ${size}" shape-rendering="crispEdges"><path d=${dark}></path></svg>`;
}
