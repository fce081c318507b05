import { QwcHotReloadElement, html } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import { notifier } from 'notifier';
import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import '@vaadin/select';
import '@vaadin/text-field';
import { badge, showFailure, styles } from './clerk-elements.js';

/** The users and organizations of the emulator. */
export class QwcClerkUsers extends QwcHotReloadElement {

    static styles = styles;

    static properties = {
        _instances: { state: true },
        _instance: { state: true },
        _users: { state: true },
        _organizations: { state: true },
        _roles: { state: true },
        _eventTypes: { state: true },
        _form: { state: true }
    };

    jsonRpc = new JsonRpc(this, false);

    constructor() {
        super();
        this._users = [];
        this._organizations = [];
        this._roles = [];
        this._eventTypes = [];
        this._form = {};
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    async hotReload() {
        try {
            this._instances = (await this.jsonRpc.instances({})).result.filter(instance => instance.emulated);
            this._instance ??= this._instances[0]?.name;
            this._eventTypes = (await this.jsonRpc.eventTypes({})).result;
            await this._load();
        } catch (failure) {
            showFailure(failure);
        }
    }

    async _load() {
        if (this._instance) {
            const parameters = { instance: this._instance };
            this._users = (await this.jsonRpc.users(parameters)).result;
            this._organizations = (await this.jsonRpc.organizations(parameters)).result;
            this._roles = (await this.jsonRpc.roles(parameters)).result;
        }
    }

    render() {
        if (!this._instances) {
            return html`<span class="secondary">Loading …</span>`;
        }
        if (!this._instances.length) {
            return html`
                <section id="no-emulator">
                    <h4>No emulator runs</h4>
                    <p>Keys of a real Clerk instance are configured, and this page leaves its users alone. Manage them in
                        Clerk's dashboard, or start the application without <code>quarkus.clerk.secret-key</code> and
                        <code>quarkus.clerk.publishable-key</code> to work with the emulator.</p>
                </section>`;
        }
        return html`
            ${this._instances.length > 1 ? html`
                <vaadin-select label="Instance" .value="${this._instance}"
                    .items="${this._instances.map(instance => ({ label: instance.name, value: instance.name }))}"
                    @value-changed="${e => { this._instance = e.detail.value; this._load().catch(showFailure); }}">
                </vaadin-select>` : ''}
            ${this._renderUsers()}
            ${this._renderOrganizations()}
            ${this._renderMembership()}
            ${this._eventTypes.length ? this._renderEvents() : ''}`;
    }

    _renderUsers() {
        return html`
            <section>
                <h4>Users</h4>
                <vaadin-grid id="users" .items="${this._users}" theme="row-stripes wrap-cell-content" all-rows-visible>
                    <vaadin-grid-sort-column path="name" header="Name" ${columnBodyRenderer(this._renderName, [])}>
                    </vaadin-grid-sort-column>
                    <vaadin-grid-sort-column path="email" header="Email" flex-grow="2"></vaadin-grid-sort-column>
                    <vaadin-grid-sort-column path="id" header="Id" flex-grow="2"
                        ${columnBodyRenderer(user => html`<code>${user.id}</code>`, [])}></vaadin-grid-sort-column>
                    <vaadin-grid-column header="Organizations" flex-grow="2"
                        ${columnBodyRenderer(this._renderMemberships, [])}></vaadin-grid-column>
                </vaadin-grid>
                <div class="row">
                    ${this._field('email', 'Email', 'jane+clerk_test@example.com')}
                    ${this._field('firstName', 'First name')}
                    ${this._field('lastName', 'Last name')}
                    <vaadin-button id="create-user" ?disabled="${!this._form.email}" @click="${this._createUser}">
                        Create user</vaadin-button>
                </div>
            </section>`;
    }

    _renderName(user) {
        return html`${user.name} ${user.banned ? badge('banned', 'error') : ''}`;
    }

    _renderMemberships(user) {
        return html`<div class="badges">${user.memberships.map(membership =>
            badge(`${membership.organizationName} · ${membership.role}`))}</div>`;
    }

    _renderOrganizations() {
        return html`
            <section>
                <h4>Organizations</h4>
                <vaadin-grid id="organizations" .items="${this._organizations}" theme="row-stripes" all-rows-visible>
                    <vaadin-grid-sort-column path="name" header="Name"></vaadin-grid-sort-column>
                    <vaadin-grid-sort-column path="slug" header="Slug"></vaadin-grid-sort-column>
                    <vaadin-grid-sort-column path="id" header="Id" flex-grow="2"
                        ${columnBodyRenderer(organization => html`<code>${organization.id}</code>`, [])}>
                    </vaadin-grid-sort-column>
                    <vaadin-grid-sort-column path="members" header="Members" width="130px" flex-grow="0">
                    </vaadin-grid-sort-column>
                </vaadin-grid>
                <div class="row">
                    ${this._field('organizationName', 'Name', 'Globex')}
                    ${this._userBox('createdBy', 'Administrator')}
                    <vaadin-button id="create-organization" ?disabled="${!this._form.organizationName}"
                        @click="${this._createOrganization}">Create organization</vaadin-button>
                </div>
            </section>`;
    }

    _renderMembership() {
        const complete = this._form.member && this._form.organization && this._form.role;
        return html`
            <section>
                <h4>Add a member</h4>
                <div class="row">
                    ${this._userBox('member', 'User')}
                    ${this._select('organization', 'Organization', this._organizations.map(organization => (
                        { label: organization.name, value: organization.id })))}
                    ${this._select('role', 'Role', this._roles.map(role => ({ label: role.key, value: role.key })))}
                    <vaadin-button id="add-member" ?disabled="${!complete}" @click="${this._addMember}">
                        Add member</vaadin-button>
                </div>
            </section>`;
    }

    _renderEvents() {
        return html`
            <section>
                <h4>Send an event</h4>
                <div class="row">
                    <vaadin-combo-box id="event" class="grow" label="Type" .items="${this._eventTypes}"
                        .value="${this._form.event ?? ''}" @value-changed="${e => this._set('event', e.detail.value)}">
                    </vaadin-combo-box>
                    <vaadin-button id="send-event" ?disabled="${!this._form.event}" @click="${this._sendEvent}">
                        Send event</vaadin-button>
                </div>
                <p class="secondary">The emulator signs a webhook with example data and sends it to this application. What changes
                    on this page is sent by itself.</p>
            </section>`;
    }

    _field(name, label, placeholder = '') {
        return html`<vaadin-text-field id="${name}" class="grow" label="${label}" placeholder="${placeholder}"
            .value="${this._form[name] ?? ''}" @value-changed="${e => this._set(name, e.detail.value)}"></vaadin-text-field>`;
    }

    _userBox(name, label) {
        return html`<vaadin-combo-box id="${name}" class="grow" label="${label}" item-value-path="id" .items="${this._users}"
            .itemLabelGenerator="${user => user.name || user.email}" .value="${this._form[name] ?? ''}"
            @value-changed="${e => this._set(name, e.detail.value)}"></vaadin-combo-box>`;
    }

    _select(name, label, items) {
        return html`<vaadin-select id="${name}" class="grow" label="${label}" .items="${items}" .value="${this._form[name] ?? ''}"
            @value-changed="${e => this._set(name, e.detail.value)}"></vaadin-select>`;
    }

    _set(name, value) {
        if ((this._form[name] ?? '') !== value) {
            this._form = { ...this._form, [name]: value };
        }
    }

    async _createUser() {
        const { email, firstName = '', lastName = '' } = this._form;
        await this._change(() => this.jsonRpc.createUser({ instance: this._instance, email, firstName, lastName }), 'User created');
    }

    async _createOrganization() {
        const { organizationName, createdBy = '' } = this._form;
        await this._change(() => this.jsonRpc.createOrganization({ instance: this._instance, name: organizationName, createdBy }),
            'Organization created');
    }

    async _addMember() {
        const { member, organization, role } = this._form;
        await this._change(() => this.jsonRpc.addMember({ instance: this._instance, organizationId: organization, userId: member,
            role }), 'Member added');
    }

    async _sendEvent() {
        await this._change(() => this.jsonRpc.sendEvent({ type: this._form.event }), 'Event sent');
    }

    async _change(change, done) {
        try {
            await change();
            this._form = {};
            await this._load();
            notifier.showSuccessMessage(done, 'bottom-start');
        } catch (failure) {
            showFailure(failure);
        }
    }
}
customElements.define('qwc-clerk-users', QwcClerkUsers);
