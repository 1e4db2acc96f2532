// One entry of the log. Whoever listens to it hears the author and the text first.
import {html, nothing} from 'lit';
import {face} from './face.js';
import {icon} from './icons.js';
import {saying} from './saying.js';
import {place} from './texts/places.js';
import {clock, day, list, moment, tell} from './texts/texts.js';

/** @param log what is done with it: react, reply, more, again, edit, drop, open, goTo */
export function row(entry, log, answered, isActive) {
    switch (entry.kind) {
        case 'day': return html`<div class="day" data-key=${entry.key}><span>${day(entry.date)}</span></div>`;
        case 'mark': return html`<div class="day mark" data-key=${entry.key}><span>${tell('log.new')}</span></div>`;
        case 'aside': return aside(entry, log);
        case 'pending': return pending(entry, log);
        default: return record(entry, log, answered, isActive);
    }
}

function record({key, record, isGrouped}, log, answered, isActive) {
    const isOwn = log.world.isMe(record.id);
    const time = html`<time datetime=${record.at} title=${moment(record.when)}>${clock(record.when)}</time>`;
    return html`<article class="row ${isGrouped ? 'grouped' : ''} ${record.emote ? 'emote' : ''} ${isOwn ? 'own' : ''} ${isActive ? 'active' : ''}" data-key=${key} data-seq=${record.seq} tabindex="-1">
        ${isGrouped ? nothing : face(record.id)}
        <div class="said">
            <span class=${isGrouped ? 'unseen' : 'author'}><bdi>${record.from}</bdi></span>
            ${record.deleted ? html`<p class="text gone">${tell('deleted')}</p>` : html`<div class="text" dir="auto">${saying(record.text)}</div>`}
            ${isGrouped ? nothing : time}
            ${record.re === undefined ? nothing : quote(record.re, answered, log)}
            ${record.to?.length > 1 ? html`<small class="also">${tell('also.to', list(record.to.filter(name => name !== log.world.me.name && name !== log.talk.name)))}</small>` : nothing}
            ${record.reactions?.length ? html`<div class="signs">${record.reactions.map(each => sign(each, record, log))}</div>` : nothing}
        </div>
        ${isGrouped ? time : nothing}
        ${isActive && !record.deleted ? html`<div class="deeds" role="group" aria-label=${tell('message.more')}>
            <button class="tool tiny" aria-label="👍" @click=${() => log.react(record, '👍')}><span aria-hidden="true">👍</span></button>
            <button class="tool tiny" aria-label=${tell('react')} aria-haspopup="menu" @click=${event => log.signs(record, event.currentTarget)}>${icon('smile')}</button>
            <button class="tool tiny" aria-label=${tell('reply')} @click=${() => log.reply(record)}>${icon('reply')}</button>
            <button class="tool tiny" aria-label=${tell('message.more')} aria-haspopup="menu" @click=${event => log.more(record, event.currentTarget)}>${icon('more')}</button></div>` : nothing}
    </article>`;
}

function quote(seq, answered, log) {
    return html`<button class="quote" @click=${() => log.goTo(seq)}><span class="unseen">${answered ? tell('reply.to', answered.from) : tell('reply.gone')}</span>${answered
        ? html`<bdi aria-hidden="true">${answered.from}</bdi><span dir="auto">${answered.text || tell('deleted')}</span>` : tell('reply.gone')}</button>`;
}

function sign({emoji, count, names}, record, log) {
    const isOwn = names.includes(log.world.me.name);
    return html`<button class="sign-count" aria-pressed=${isOwn} title=${list(names)} aria-label=${tell('reactions', emoji, list(names))} @click=${() => log.react(record, emoji)}>
        <span aria-hidden="true">${emoji} ${count}</span></button>`;
}

function aside({key, aside}, log) {
    const {kind} = aside;
    if (kind === 'whisper') {
        return html`<div class="row whisper" data-key=${key}>${face(aside.id)}<div class="said"><span class="author"><bdi>${aside.from}</bdi>
            <small>${aside.own ? tell('whisper.to', list(aside.to)) : tell('whisper.from')}</small></span>
            <div class="text" dir="auto">${saying(aside.text)}</div><time>${clock(new Date(aside.at))}</time>
            <button class="goto" @click=${() => log.open(aside.talk)}>${tell('person.talk')}</button></div></div>`;
    }
    if (kind === 'murmur') {
        return html`<div class="row whisper" data-key=${key}>${face(aside.id)}<div class="said"><span class="author"><bdi>${aside.from}</bdi> <small>${tell('murmurs')}</small></span>
            <div class="text" dir="auto">${saying(aside.text)}</div><time>${clock(new Date(aside.at))}</time></div></div>`;
    }
    if (kind === 'notice' || kind === 'typed' || kind === 'refusal') {
        return html`<div class="notice ${kind}" data-key=${key} dir="auto">${aside.text}</div>`;
    }
    const words = {
        arrived: () => tell('aside.arrived', aside.who), left: () => tell('aside.left', aside.who), back: () => tell('aside.back', aside.who),
        renamed: () => tell('aside.renamed', aside.from, aside.to), away: () => tell('aside.away', aside.who, aside.why),
        came: () => tell('aside.came', aside.who, place(aside.place)),
        topic: () => tell('aside.topic', aside.who, aside.text),
        'set.private': () => tell('aside.set.private', aside.who, aside.to), 'set.quiet': () => tell('aside.set.quiet', aside.who, aside.to),
        'set.most': () => tell('aside.set.most', aside.who, aside.to), retitled: () => tell('aside.retitled', aside.from, aside.to),
    };
    return html`<div class="aside" data-key=${key}><bdi>${words[kind]?.()}</bdi></div>`;
}

function pending({key, line, isGrouped}, log) {
    const {me} = log.world;
    const {shown, failed, object} = line;
    return html`<div class="row own pending ${failed ? 'failed' : ''} ${shown.to.length ? 'whisper' : ''} ${object.emote ? 'emote' : ''} ${isGrouped ? 'grouped' : ''}" data-key=${key}>${isGrouped ? nothing : face(me.id)}<div class="said">
        <span class=${isGrouped ? 'unseen' : 'author'}><bdi>${me.name}</bdi>${shown.to.length ? html` <small>${tell('whisper.to', list(shown.to))}</small>` : nothing}</span>
        <div class="text" dir="auto">${saying(shown.text)}</div>
        ${failed ? html`<p class="refusal" role="alert">${tell('failed')}: ${failed}</p><span class="choices"><button class="small" @click=${() => log.again(key)}>${tell('again')}</button>
            <button class="small" @click=${() => log.edit(line)}>${tell('edit')}</button><button class="small" @click=${() => log.drop(key)}>${tell('drop')}</button></span>`
            : html`<span class="unseen">${tell('sending')}</span>`}</div></div>`;
}
