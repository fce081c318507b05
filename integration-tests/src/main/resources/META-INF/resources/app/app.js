// The page: Clerk's components, who is signed in, and what the server says to that.

import { loadClerk } from './clerk.js';

const CALLS = [
  { id: 'me-token', path: '/api/me', token: true },
  { id: 'me-cookie', path: '/api/me', token: false },
  { id: 'admin-token', path: '/api/admin', token: true },
  { id: 'admin-cookie', path: '/api/admin', token: false },
];

const element = id => document.getElementById(id);

function show(view) {
  document.querySelectorAll('[data-view]').forEach(section => { section.hidden = section.id !== view; });
}

/** The header alone, or the cookies alone, so that it is seen that either is enough. */
async function ask(clerk, { path, token }) {
  const options = token
    ? { credentials: 'omit', headers: { Authorization: `Bearer ${await clerk.session.getToken()}` } }
    : { credentials: 'same-origin' };
  const answer = await fetch(path, options);
  return { status: answer.status, body: await answer.text() };
}

function addCall(clerk, call) {
  const item = element('call').content.firstElementChild.cloneNode(true);
  const [button, description, status, body] = item.children;
  item.id = call.id;
  button.textContent = `GET ${call.path}`;
  description.textContent = call.token ? 'with the token' : 'with the cookie alone';
  button.addEventListener('click', async () => {
    status.textContent = '…';
    const answer = await ask(clerk, call);
    status.textContent = answer.status;
    status.className = `status ${answer.status < 400 ? 'ok' : 'refused'}`;
    body.textContent = answer.body;
  });
  element('calls').append(item);
}

/** What was answered to somebody else, or to another organization, is no longer true. */
function forgetAnswers() {
  document.querySelectorAll('#calls .status, #calls pre').forEach(answer => { answer.textContent = ''; });
}

function showWhoIsSignedIn({ user, session, organization, client }) {
  show(user ? 'signed-in' : 'signed-out');
  element('switchers').hidden = !user;
  if (user) {
    element('name').textContent = user.firstName ?? user.primaryEmailAddress?.emailAddress ?? user.id;
    element('user').textContent = user.id;
    element('session').textContent = session.id;
    element('organization').textContent = organization ? `${organization.name} (${organization.id})` : 'personal account';
    element('accounts').textContent = client.sessions
      .map(other => other.user.primaryEmailAddress?.emailAddress ?? other.user.id).join(', ');
  }
}

function mountHome(clerk) {
  CALLS.forEach(call => addCall(clerk, call));
  clerk.mountOrganizationSwitcher(element('organization-switcher'));
  clerk.mountUserButton(element('user-button'), { afterSwitchSessionUrl: '/app' });
  let shown;
  clerk.addListener(resources => {
    const who = [resources.session?.id, resources.organization?.id].join();
    if (who !== shown) {
      shown = who;
      forgetAnswers();
    }
    showWhoIsSignedIn(resources);
  });
}

try {
  const clerk = await loadClerk();
  if (location.pathname === '/app/sign-in') {
    show('entrance');
    clerk.mountSignIn(element('component'));
  } else if (location.pathname === '/app/sign-up') {
    show('entrance');
    clerk.mountSignUp(element('component'));
  } else {
    mountHome(clerk);
  }
} catch (error) {
  element('failure').textContent = error.message;
  show('failed');
}
document.body.dataset.ready = 'true';
