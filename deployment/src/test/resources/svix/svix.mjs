// Signs and verifies messages with npm's svix: one request as JSON on standard input, the answer on standard output.
import { readFileSync } from 'node:fs';
import { Webhook } from 'svix';

const request = JSON.parse(readFileSync(0, 'utf8'));
const webhook = new Webhook(request.secret);
if (request.signature === undefined) {
    process.stdout.write(webhook.sign(request.id, new Date(request.timestamp * 1000), request.payload));
} else {
    webhook.verify(request.payload, {
        'svix-id': request.id,
        'svix-timestamp': String(request.timestamp),
        'svix-signature': request.signature,
    });
    process.stdout.write(JSON.parse(request.payload).type);
}
