import { css, html } from 'lit';
import { notifier } from 'notifier';
import '@qomponent/qui-badge';

/** What all pages look like. */
export const styles = css`
    :host {
        display: flex;
        flex-direction: column;
        gap: 16px;
        height: 100%;
        overflow: auto;
        padding: 10px 20px 30px;
        box-sizing: border-box;
    }
    h4 {
        margin: 0 0 8px;
    }
    section {
        border: 1px solid var(--lumo-contrast-10pct);
        border-radius: 6px;
        padding: 16px;
    }
    .row {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: end;
    }
    .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
    }
    .grow {
        flex: 1;
        min-width: 220px;
    }
    .badges {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
    }
    .secondary {
        color: var(--lumo-secondary-text-color);
        font-size: var(--lumo-font-size-s);
    }
    code, pre {
        font-family: ui-monospace, monospace;
        font-size: var(--lumo-font-size-s);
    }
    code {
        overflow-wrap: anywhere;
    }
    pre {
        margin: 8px 0 0;
        padding: 12px;
        max-height: 210px;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--lumo-contrast-5pct);
        border-radius: 4px;
    }
    @media (max-width: 1000px) {
        .columns {
            grid-template-columns: minmax(0, 1fr);
        }
    }
`;

/** How much it says about safety, in a color. */
export function badge(text, level = 'contrast') {
    return html`<qui-badge small level="${level}"><span>${text}</span></qui-badge>`;
}

/** Shows why a call failed, without the wrapping of JSON-RPC. */
export function showFailure(response) {
    const message = response?.error?.message ?? String(response);
    notifier.showErrorMessage(escaped(message.replace(/^Method \[[^\]]*\] failed: /, '')), 'bottom-start', 15);
}

/** Notifications are HTML, and messages may repeat what somebody typed. */
function escaped(text) {
    const element = document.createElement('span');
    element.textContent = text;
    return element.innerHTML;
}
