// What Clerk's own SDK for backends makes of a request.
// node clerk-backend-verdict.mjs <folder node_modules> < {"url", "headers", "options"}

import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const { createClerkClient } = createRequire(`${process.argv[2]}/`)('@clerk/backend');

const { url, headers, options } = JSON.parse(await text(process.stdin));
const clerk = createClerkClient({ ...options, telemetry: { disabled: true } });
const state = await clerk.authenticateRequest(new Request(url, { headers }), {
  authorizedParties: [new URL(url).origin],
});
const auth = state.toAuth();
console.log(JSON.stringify({
  status: state.status,
  reason: state.reason ?? null,
  userId: auth?.userId ?? null,
  sessionId: auth?.sessionId ?? null,
  organizationId: auth?.orgId ?? null,
}));
