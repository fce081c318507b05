import { QwcHotReloadElement, css, html } from 'qwc-hot-reload-element';
import { extensions } from 'devui-data';
import { JsonRpc } from 'jsonrpc';
import 'qwc/qwc-extension-link.js';
import { badge } from './clerk-elements.js';

/** The card of the extension: which Clerk answers, and the pages. */
export class QwcClerkCard extends QwcHotReloadElement {

    static styles = css`
        .text {
            padding: 5px 10px 8px;
            color: var(--lumo-contrast-50pct);
        }
        .instance {
            display: flex;
            flex-wrap: wrap;
            gap: 4px;
            align-items: center;
            padding: 0 10px 5px;
            font-size: var(--lumo-font-size-s);
        }
        code {
            width: 100%;
            color: var(--lumo-secondary-text-color);
            font-size: var(--lumo-font-size-xs);
            overflow-wrap: anywhere;
        }
    `;

    static properties = {
        description: { type: String },
        namespace: { type: String },
        _instances: { state: true }
    };

    constructor() {
        super();
        this._instances = [];
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    hotReload() {
        // The attributes are there only now, and the name of the back end is one of them.
        new JsonRpc(this).instances().then(response => this._instances = response.result)
            .catch(() => this._instances = []);
    }

    render() {
        const extension = extensions.active.find(active => active.namespace === this.namespace);
        return html`
            <div class="text">${this.description}</div>
            <div class="instance">${badge(`version ${extension?.artifact.split(':').pop()}`)}</div>
            ${this._instances.map(instance => this._renderInstance(instance))}
            ${extension?.cardPages.map(page => html`
                <qwc-extension-link namespace="${this.namespace}" extensionName="${extension.name}"
                    webcomponentTagName="${page.componentName}" iconName="${page.icon}" colorName="${page.color}"
                    tooltipContent="${page.tooltip}" displayName="${page.title}" path="${page.id}"
                    webcomponent="${page.componentLink}" staticLabel="${page.staticLabel ?? ''}">
                </qwc-extension-link>`)}`;
    }

    _renderInstance(instance) {
        return html`
            <div class="instance">
                ${this._instances.length > 1 ? html`<b>${instance.name}</b>` : ''}
                ${instance.emulated ? badge('emulator', 'success') : badge('Clerk', 'contrast')}
                ${badge(instance.keys === 'none' ? 'no keys' : `${instance.keys} keys`, instance.keys === 'live' ? 'error' : 'contrast')}
                <code>${instance.issuers.length ? instance.issuers.join(', ') : 'issuer not checked'}</code>
            </div>`;
    }
}
customElements.define('qwc-clerk-card', QwcClerkCard);
