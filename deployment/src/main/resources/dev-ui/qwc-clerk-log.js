import { QwcHotReloadElement, html } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import '@vaadin/button';
import '@vaadin/grid';
import { badge, showFailure, styles } from './clerk-elements.js';

const LEVELS = { 'signed-in': 'success', 'signed-out': 'contrast', 'handshake': 'warning' };
/** As many as the application keeps. */
const SHOWN = 200;

/** What was decided about the latest requests, as they come. */
export class QwcClerkLog extends QwcHotReloadElement {

    static styles = styles;

    static properties = {
        _decisions: { state: true }
    };

    jsonRpc = new JsonRpc(this, false);

    constructor() {
        super();
        this._decisions = [];
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    disconnectedCallback() {
        this._observer?.cancel();
        super.disconnectedCallback();
    }

    hotReload() {
        this._observer?.cancel();
        this._observer = this.jsonRpc.decisions({}).onNext(response =>
            this._decisions = [response.result, ...this._decisions].slice(0, SHOWN));
        this.jsonRpc.recentDecisions({}).then(response => this._decisions = response.result).catch(showFailure);
    }

    render() {
        return html`
            <div class="row" style="justify-content: space-between; align-items: center">
                <span class="secondary">The latest ${SHOWN} requests of the application. Neither tokens nor queries are kept.</span>
                <vaadin-button @click="${this._clear}">Clear</vaadin-button>
            </div>
            ${this._decisions.length ? this._renderDecisions() : html`
                <section class="secondary">No request has been decided about yet. Call an endpoint, and it shows up here.</section>`}`;
    }

    _renderDecisions() {
        return html`
            <vaadin-grid .items="${this._decisions}" theme="row-stripes wrap-cell-content" all-rows-visible>
                <vaadin-grid-column header="Time" width="120px" flex-grow="0"
                    ${columnBodyRenderer(this._renderTime, [])}></vaadin-grid-column>
                <vaadin-grid-column header="Request" flex-grow="1"
                    ${columnBodyRenderer(this._renderRequest, [])}></vaadin-grid-column>
                <vaadin-grid-column header="Answer" width="90px" flex-grow="0" path="status"></vaadin-grid-column>
                <vaadin-grid-column header="Decision" width="140px" flex-grow="0"
                    ${columnBodyRenderer(this._renderOutcome, [])}></vaadin-grid-column>
                <vaadin-grid-column header="Who, or why not" flex-grow="2"
                    ${columnBodyRenderer(this._renderReason, [])}></vaadin-grid-column>
            </vaadin-grid>`;
    }

    _renderTime(decision) {
        return html`<code>${new Date(decision.time).toLocaleTimeString()}</code>`;
    }

    _renderRequest(decision) {
        return html`<code>${decision.method} ${decision.path}</code>`;
    }

    _renderOutcome(decision) {
        return html`${badge(decision.outcome, LEVELS[decision.outcome])}
            ${decision.instance === '<default>' ? '' : html`<div class="secondary">${decision.instance}</div>`}`;
    }

    _renderReason(decision) {
        return decision.subject ? html`<code>${decision.subject}</code>`
            : html`<code>${decision.reason}</code><div class="secondary">${decision.message}</div>`;
    }

    async _clear() {
        try {
            await this.jsonRpc.clearDecisions({});
            this._decisions = [];
        } catch (failure) {
            showFailure(failure);
        }
    }
}
customElements.define('qwc-clerk-log', QwcClerkLog);
