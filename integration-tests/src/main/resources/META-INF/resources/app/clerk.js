// Loads Clerk's own scripts through the application: its server forwards the path of the proxy to the Frontend API.

export async function loadClerk() {
  const { publishableKey, proxyUrl } = await (await fetch('/app/configuration')).json();
  const data = { clerkPublishableKey: publishableKey, clerkProxyUrl: proxyUrl };
  await load(`${proxyUrl}/npm/@clerk/ui@1/dist/ui.browser.js`, {});
  await load(`${proxyUrl}/npm/@clerk/clerk-js@6/dist/clerk.browser.js`, data);
  await window.Clerk.load({
    ui: { ClerkUI: window.__internal_ClerkUICtor },
    signInUrl: '/app/sign-in',
    signUpUrl: '/app/sign-up',
    signInFallbackRedirectUrl: '/app',
    signUpFallbackRedirectUrl: '/app',
    afterSignOutUrl: '/app',
    afterMultiSessionSingleSignOutUrl: '/app',
    telemetry: false,
    unsafe_disableDevelopmentModeConsoleWarning: true,
  });
  return window.Clerk;
}

function load(url, data) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script.dataset, data);
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${url} could not be loaded.`));
    script.src = url;
    document.head.append(script);
  });
}
