import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';

describe('The sandbox, asked for what every object inherits', function () {
    this.timeout(60000);
    let sandbox: Sandbox;

    before(async () => {
        sandbox = await startSandbox({});
    });

    after(() => sandbox.stop());

    async function answer(url: string, body: object | null, authorization = ''): Promise<[number, string]> {
        const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
        const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
        const { status, text } = await fetch(url, { headers, ...sent }).then(async (got) => ({
            status: got.status,
            text: await got.text()
        }));
        return [status, text];
    }

    function basic(user: string, password: string): string {
        return 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64');
    }

    async function token(): Promise<string> {
        const { instance, credentials } = sandbox.ready;
        const got = await fetch(instance + '/dwsso/oauth2/access_token', {
            method: 'POST',
            headers: { authorization: basic(credentials.clientId, credentials.clientSecret) },
            body: new URLSearchParams({ grant_type: 'client_credentials' })
        });
        return 'Bearer ' + ((await got.json()) as { access_token: string }).access_token;
    }

    ['constructor', 'toString', '__proto__'].forEach((name) => {
        it(`knows nothing of it: ${name}`, async () => {
            const { instance, tiktok, credentials } = sandbox.ready;
            const user = basic(credentials.user, credentials.accessKey);
            const [files] = await answer(`${instance}/on/demandware.servlet/webdav/Sites/${name}`, null, user);
            expect(files, 'WebDAV').to.equal(404);
            const [, page] = await answer(
                `${instance}/on/demandware.store/Sites-Site/${name}/ViewApplication-DisplayWelcomePage`,
                null
            );
            expect(page, 'Business Manager').to.contain('lang="en"').and.not.contain('undefined');
            const search = `${instance}/s/RefArch/dw/shop/v24_5/order_search`;
            const terms = [
                { fields: [name], operator: 'is', values: ['1'] },
                { fields: ['order_no'], operator: name, values: ['1'] }
            ];
            const client = await token();
            for (const term of terms) {
                const [status, fault] = await answer(search, { query: { term_query: term } }, client);
                expect(status, JSON.stringify(term) + fault).to.equal(400);
            }
            const { id } = JSON.parse((await answer(`${tiktok}/_sim/orders`, {}))[1]) as { id: string };
            expect((await answer(`${tiktok}/_sim/orders/${id}/${name}`, {}))[0], 'act').to.equal(400);
            expect((await answer(`${tiktok}/_sim/webhooks/send`, { eventType: name, data: {} }))[0]).to.equal(400);
            expect((await answer(`${instance}/_sandbox/enter/${name}`, {}))[0], 'page').to.equal(400);
        });
    });
});
