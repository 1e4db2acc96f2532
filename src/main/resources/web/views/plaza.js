// The plaza as one sees it from the door.
import {html} from 'lit';

export const plaza = html`<svg class="plaza" viewBox="0 0 64 24" aria-hidden="true" shape-rendering="crispEdges">
    <g class="tiles"><path d="M0 20h8v2H0zM16 20h8v2h-8zM32 20h8v2h-8zM48 20h8v2h-8zM8 22h8v2H8zM24 22h8v2h-8zM40 22h8v2h-8zM56 22h8v2h-8z"></path><path class="pale" d="M8 20h8v2H8zM24 20h8v2h-8zM40 20h8v2h-8zM56 20h8v2h-8zM0 22h8v2H0zM16 22h8v2h-8zM32 22h8v2h-8zM48 22h8v2h-8z"></path></g>
    <g class="door"><path d="M2 6h10v14H2z"></path><path class="light" d="M4 8h6v12H4z"></path></g>
    <g class="one"><path d="M19 11h4v3h-4zM18 14h6v4h-6z"></path><path class="legs" d="M19 18h1v2h-1zM22 18h1v2h-1z"></path></g>
    <g class="two"><path d="M35 11h4v3h-4zM34 14h6v4h-6z"></path><path class="legs" d="M35 18h1v2h-1zM38 18h1v2h-1z"></path></g>
    <g class="three"><path d="M55 11h4v3h-4zM54 14h6v4h-6z"></path><path class="legs" d="M55 18h1v2h-1zM58 18h1v2h-1z"></path></g>
    <g class="bubble"><path d="M23 2h11v6H24v2h-1z"></path><path class="dots" d="M25 4h1v1h-1zM28 4h1v1h-1zM31 4h1v1h-1z"></path></g>
    <g class="bubble"><path d="M43 3h11v8h-1V9H43z"></path><path class="dots" d="M45 5h1v1h-1zM48 5h1v1h-1zM51 5h1v1h-1z"></path></g>
</svg>`;
