// People by the spot where they stand: what the floor shows, for whoever reads or listens; and the same can be done by it.
import {html, nothing} from 'lit';
import {icon} from '../icons.js';
import {tell} from '../texts/texts.js';
import {place} from '../texts/places.js';

/** @param person shows one of them
 *  @param people those who are shown, by id; whoever of them stands nowhere comes last */
export function bySpot(page, people, person) {
    const {floor} = page;
    if (!floor.ground) {
        return people.map(person);
    }
    const left = new Map(people.map(each => [each.id, each]));
    const groups = [...floor.bySpot()].map(([spot, ones]) => [spot, ones.map(one => left.get(one.id)).filter(Boolean)]);
    groups.forEach(([, ones]) => ones.forEach(one => left.delete(one.id)));
    const [about] = groups.splice(-1);
    return html`${groups.map(([spot, ones]) => group(page, spot, ones, person))}
        ${heading(tell('floor.about'), nothing)}${[...about[1], ...left.values()].map(person)}
        ${exits(page)}`;
}

const heading = (text, more) => html`<li class="spot-head"><h3>${text}</h3>${more}</li>`;

function group(page, spot, ones, person) {
    const {floor} = page;
    const name = place(spot);
    const isHere = floor.me && floor.spotOf(floor.me) === spot;
    return html`${heading(name, isHere ? html`<small>${tell('floor.here')}</small>` : html`<button class="tool tiny" aria-label=${tell('floor.go', name)} title=${tell('floor.go', name)}
        @click=${() => floor.walk({spot: spot.spot})}>${icon('walk')}</button>`)}${ones.map(person)}`;
}

function exits(page) {
    const open = page.floor.ground.exits.filter(each => each.to);
    return open.length === 0 ? nothing : html`${heading(tell('floor.exits'), nothing)}${open.map(each => html`<li><button class="person exit" @click=${() => page.floor.walk({exit: each.exit})}>
        ${icon('door')}<span class="who"><bdi>#${each.to}</bdi><small>${tell(`way.${each.exit}`)}</small></span></button></li>`)}`;
}
