import { QwcHotReloadElement, html } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/select';
import '@vaadin/text-area';
import { badge, showFailure, styles } from './clerk-elements.js';
import './clerk-call.js';

/** Signs in as somebody, or takes any token, and shows what the application makes of it. */
export class QwcClerkSession extends QwcHotReloadElement {

    static styles = styles;

    static properties = {
        _instances: { state: true },
        _instance: { state: true },
        _users: { state: true },
        _user: { state: true },
        _organization: { state: true },
        _token: { state: true },
        _verdict: { state: true },
        _endpoints: { state: true }
    };

    jsonRpc = new JsonRpc(this, false);

    constructor() {
        super();
        this._instances = [];
        this._users = [];
        this._organization = '';
        this._token = '';
        this._endpoints = [];
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    async hotReload() {
        try {
            this._endpoints = (await this.jsonRpc.listEndpoints({})).result;
            this._instances = (await this.jsonRpc.instances({})).result;
            this._instance ??= (this._instances.find(instance => instance.emulated) ?? this._instances[0])?.name;
            await this._loadUsers();
        } catch (failure) {
            showFailure(failure);
        }
    }

    async _loadUsers() {
        this._users = this._emulated() ? (await this.jsonRpc.users({ instance: this._instance })).result : [];
        this._user = this._users.find(user => user.id === this._user?.id);
    }

    _emulated() {
        return this._instances.find(instance => instance.name === this._instance)?.emulated;
    }

    render() {
        return html`
            <div class="columns">
                <section>
                    <h4>Sign in as</h4>
                    ${this._renderInstances()}
                    ${this._emulated() ? this._renderSignIn() : html`
                        <p class="secondary">No emulator of Clerk runs for this instance: its users are real, and nobody can be
                            impersonated from here. Paste a token instead.</p>`}
                </section>
                <section>
                    <h4>Token</h4>
                    <vaadin-text-area id="token" style="width: 100%; max-height: 106px; font-family: monospace; --vaadin-input-field-value-font-size: 13px" placeholder="Paste a token, or sign in"
                        .value="${this._token}" @value-changed="${e => this._token = e.detail.value}"></vaadin-text-area>
                    <vaadin-button id="decide" ?disabled="${!this._token}" @click="${this._decide}">Decide</vaadin-button>
                </section>
            </div>
            ${this._verdict ? this._renderVerdict(this._verdict) : ''}
            <clerk-call .send="${call => this.jsonRpc.callEndpoint(call)}" .token="${this._token}" .endpoints="${this._endpoints}"></clerk-call>`;
    }

    _renderInstances() {
        if (this._instances.length < 2) {
            return '';
        }
        return html`
            <vaadin-select label="Instance" .value="${this._instance}"
                .items="${this._instances.map(instance => ({ label: instance.name, value: instance.name }))}"
                @value-changed="${e => this._chooseInstance(e.detail.value)}"></vaadin-select>`;
    }

    _renderSignIn() {
        const memberships = this._user?.memberships ?? [];
        const organizations = [{ label: 'No organization', value: '' }, ...memberships.map(membership => (
            { label: `${membership.organizationName} (${membership.role})`, value: membership.organizationId }))];
        return html`
            <div class="row">
                <vaadin-combo-box id="user" class="grow" label="User" item-value-path="id" item-id-path="id"
                    .items="${this._users}" .itemLabelGenerator="${user => `${user.name || user.email} (${user.id})`}"
                    .selectedItem="${this._user}" @selected-item-changed="${e => this._chooseUser(e.detail.value)}">
                </vaadin-combo-box>
                <vaadin-select id="organization" class="grow" label="Active organization" .items="${organizations}"
                    .value="${this._organization}" @value-changed="${e => this._organization = e.detail.value}">
                </vaadin-select>
                <vaadin-button id="sign-in" theme="primary" ?disabled="${!this._user}" @click="${this._signIn}">
                    Sign in</vaadin-button>
            </div>
            <p class="secondary">Makes a session and a token of 60 seconds, as the browser of that user would have.</p>`;
    }

    _renderVerdict(verdict) {
        const signedIn = verdict.outcome === 'signed-in';
        return html`
            <section id="verdict">
                <h4>Verdict</h4>
                <div class="row">
                    ${badge(verdict.outcome, signedIn ? 'success' : 'error')}
                    ${badge(verdict.tokenType)}
                    ${verdict.reason ? badge(verdict.reason, 'error') : ''}
                    ${signedIn ? html`<code>${verdict.subject}</code>` : ''}
                    <span class="secondary">Instance ${verdict.instance}</span>
                </div>
                ${verdict.message ? html`<p>${verdict.message}</p>` : ''}
                ${Object.keys(verdict.claims).length ? this._renderClaims(verdict, signedIn) : ''}
            </section>`;
    }

    _renderClaims(verdict, signedIn) {
        const expires = verdict.claims.exp ? new Date(verdict.claims.exp * 1000) : null;
        return html`
            <p class="secondary">${signedIn ? 'Verified' : 'Decoded, not verified'}${expires
                ? `; ${expires < new Date() ? 'expired' : 'expires'} at ${expires.toLocaleTimeString()}` : ''}</p>
            <div class="columns">
                <pre id="claims">${JSON.stringify(verdict.claims, null, 2)}</pre>
                ${Object.keys(verdict.header).length ? html`<pre>${JSON.stringify(verdict.header, null, 2)}</pre>` : ''}
            </div>`;
    }

    async _chooseInstance(name) {
        if (name && name !== this._instance) {
            this._instance = name;
            await this._loadUsers().catch(showFailure);
        }
    }

    _chooseUser(user) {
        if (user?.id !== this._user?.id) {
            this._user = user;
            this._organization = user?.memberships[0]?.organizationId ?? '';
        }
    }

    async _signIn() {
        try {
            this._token = (await this.jsonRpc.signInAs({ instance: this._instance, userId: this._user.id,
                organizationId: this._organization })).result.token;
            await this._decide();
        } catch (failure) {
            showFailure(failure);
        }
    }

    async _decide() {
        try {
            this._verdict = (await this.jsonRpc.decide({ instance: '', token: this._token })).result;
        } catch (failure) {
            this._verdict = null;
            showFailure(failure);
        }
    }
}
customElements.define('qwc-clerk-session', QwcClerkSession);
