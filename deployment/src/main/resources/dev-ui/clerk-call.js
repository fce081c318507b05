import { LitElement, css, html } from 'lit';
import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/select';
import '@vaadin/text-area';
import { badge, showFailure, styles } from './clerk-elements.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Calls an endpoint of the application with the token of the page, and shows the answer. */
class ClerkCall extends LitElement {

    static styles = [styles, css`
        :host {
            padding: 0;
            height: auto;
            overflow: visible;
        }
        dl {
            display: grid;
            grid-template-columns: max-content minmax(0, 1fr);
            gap: 2px 16px;
            margin: 12px 0 0;
            font-size: var(--lumo-font-size-s);
        }
        dd {
            margin: 0;
            overflow-wrap: anywhere;
        }
        dt {
            color: var(--lumo-secondary-text-color);
        }
    `];

    static properties = {
        /** Sends the call; a function, because Lit cannot tell a proxy of JSON-RPC from a template. */
        send: { attribute: false },
        token: { type: String },
        endpoints: { attribute: false },
        _method: { state: true },
        _path: { state: true },
        _body: { state: true },
        _answer: { state: true }
    };

    constructor() {
        super();
        this._method = 'GET';
        this._path = '';
        this._body = '';
    }

    render() {
        const paths = [...new Set(this.endpoints.filter(endpoint => !endpoint.subResource).map(endpoint => endpoint.path))];
        return html`
            <section>
                <h4>Call an endpoint</h4>
                <div class="row">
                    <vaadin-select id="method" label="Method" style="width: 130px" .value="${this._method}"
                        .items="${METHODS.map(method => ({ label: method, value: method }))}"
                        @value-changed="${e => this._method = e.detail.value}"></vaadin-select>
                    <vaadin-combo-box id="path" class="grow" label="Path" allow-custom-value .items="${paths}"
                        .value="${this._path}" @value-changed="${e => this._choosePath(e.detail.value)}"
                        @custom-value-set="${e => this._path = e.detail}"></vaadin-combo-box>
                    <vaadin-button id="call" theme="primary" ?disabled="${!this._path}" @click="${() => this._call(this.token)}">
                        ${this.token ? 'Call with the token' : 'Call without token'}</vaadin-button>
                    ${this.token ? html`<vaadin-button ?disabled="${!this._path}" @click="${() => this._call('')}">
                        Call without token</vaadin-button>` : ''}
                </div>
                ${['POST', 'PUT', 'PATCH', 'DELETE'].includes(this._method) ? html`
                    <vaadin-text-area label="JSON body" style="width: 100%" .value="${this._body}"
                        @value-changed="${e => this._body = e.detail.value}"></vaadin-text-area>` : ''}
                ${this._answer ? this._renderAnswer(this._answer) : ''}
            </section>`;
    }

    _renderAnswer(answer) {
        const level = answer.status < 300 ? 'success' : answer.status < 400 ? 'warning' : 'error';
        return html`
            <div id="answer">
                <div class="row" style="margin-top: 12px">
                    ${badge(`${answer.status} ${answer.statusMessage}`, level)}
                </div>
                <dl>${answer.headers.map(header => html`<dt>${header.name}</dt><dd><code>${header.value}</code></dd>`)}</dl>
                ${answer.body ? html`<pre>${indented(answer.body)}</pre>` : html`<p class="secondary">No body</p>`}
                ${answer.truncated ? html`<p class="secondary">The rest of the body is not shown.</p>` : ''}
            </div>`;
    }

    /** The first method that the path has, if it has not the chosen one. */
    _choosePath(path) {
        this._path = path;
        const methods = this.endpoints.filter(endpoint => endpoint.path === path).map(endpoint => endpoint.method);
        if (methods.length && !methods.includes(this._method)) {
            this._method = methods[0];
        }
    }

    async _call(token) {
        try {
            const withBody = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(this._method);
            this._answer = (await this.send({ method: this._method, path: this._path, token,
                body: withBody ? this._body : '' })).result;
        } catch (failure) {
            this._answer = null;
            showFailure(failure);
        }
    }
}

function indented(body) {
    try {
        return JSON.stringify(JSON.parse(body), null, 2);
    } catch (notJson) {
        return body;
    }
}

customElements.define('clerk-call', ClerkCall);
