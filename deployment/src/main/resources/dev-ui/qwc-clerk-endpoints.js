import { QwcHotReloadElement, html } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import '@vaadin/text-field';
import { badge, showFailure, styles } from './clerk-elements.js';

const PROTECTION = {
    required: ['@RequireClerkSession', 'success'],
    optional: ['@ClerkSession', 'warning'],
    none: ['none', 'contrast']
};

/** Every endpoint of the application, what it asks of callers, and where that is written. */
export class QwcClerkEndpoints extends QwcHotReloadElement {

    static styles = styles;

    static properties = {
        _endpoints: { state: true },
        _filter: { state: true }
    };

    jsonRpc = new JsonRpc(this, false);

    constructor() {
        super();
        this._endpoints = [];
        this._filter = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    hotReload() {
        this.jsonRpc.listEndpoints({}).then(response => this._endpoints = response.result).catch(showFailure);
    }

    render() {
        const shown = this._endpoints.filter(endpoint => JSON.stringify(endpoint).toLowerCase().includes(this._filter));
        const unasked = this._endpoints.filter(endpoint => endpoint.protection === 'none').length;
        return html`
            <div class="row" style="align-items: center">
                <vaadin-text-field class="grow" placeholder="Filter by path, class, permission …" clear-button-visible
                    @value-changed="${e => this._filter = e.detail.value.toLowerCase()}"></vaadin-text-field>
                <span class="secondary">${this._endpoints.length} endpoints, ${unasked} ask for no session of Clerk</span>
            </div>
            <vaadin-grid .items="${shown}" theme="row-stripes wrap-cell-content" all-rows-visible>
                <vaadin-grid-sort-column path="method" header="Method" width="105px" flex-grow="0"
                    ${columnBodyRenderer(this._renderMethod, [])}></vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="path" header="Path" flex-grow="2"
                    ${columnBodyRenderer(this._renderPath, [])}></vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="protection" header="Session" width="190px" flex-grow="0"
                    ${columnBodyRenderer(this._renderProtection, [])}></vaadin-grid-sort-column>
                <vaadin-grid-column header="Asks and accepts" flex-grow="2"
                    ${columnBodyRenderer(this._renderAsks, [])}></vaadin-grid-column>
                <vaadin-grid-sort-column path="origin" header="Comes from" flex-grow="2"
                    ${columnBodyRenderer(this._renderOrigin, [])}></vaadin-grid-sort-column>
            </vaadin-grid>`;
    }

    _renderMethod(endpoint) {
        return html`<code>${endpoint.method}</code>`;
    }

    _renderPath(endpoint) {
        return html`
            <code>${endpoint.subResource ? '…' : ''}${endpoint.path}</code>
            <div class="secondary" title="${endpoint.resource}">${simpleName(endpoint.resource)}
                ${endpoint.subResource ? '(sub-resource)' : ''}</div>`;
    }

    _renderProtection(endpoint) {
        const [text, level] = PROTECTION[endpoint.protection];
        return badge(text, level);
    }

    _renderAsks(endpoint) {
        const types = endpoint.accepts.filter(type => endpoint.accepts.length > 1 || type !== 'session_token');
        return html`
            <div class="badges">
                ${endpoint.instance ? badge(`instance ${endpoint.instance}`) : ''}
                ${endpoint.asks.map(asked => badge(asked))}
                ${types.map(type => badge(`accepts ${type}`))}
            </div>`;
    }

    _renderOrigin(endpoint) {
        if (endpoint.origin === 'nowhere') {
            return html`<span class="secondary">no annotation, no default</span>`;
        }
        const level = endpoint.origin === 'default' ? 'build-time default' : endpoint.origin;
        return html`
            ${endpoint.inherited ? `${level} of ${endpoint.inherited}` : level}
            <div class="secondary" title="${endpoint.place}">${simpleName(endpoint.place)}</div>`;
    }
}

/** Without the package, which is in the tool tip. */
function simpleName(name) {
    const [type, method] = name.split('#');
    const simple = type.startsWith('quarkus.') ? type : type.substring(type.lastIndexOf('.') + 1).replaceAll('$', '.');
    return method ? `${simple}#${method}` : simple;
}

customElements.define('qwc-clerk-endpoints', QwcClerkEndpoints);
