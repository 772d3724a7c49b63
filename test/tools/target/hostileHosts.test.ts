import { expect } from 'chai';
import { serve } from '#sfcc-mocks';
import { callTikTok } from '#tools/prove/tiktok/callTikTok';
import type { Settings } from '#tools/target/settings';
import { Target } from '#tools/target/Target';

const SHOP = { appKey: 'k', appSecret: 's', accessToken: 'TTP_token', shopCipher: 'c' };
const SETTINGS = {
    hostname: 'instance.test',
    accountManager: 'account.test',
    client: { id: 'x', secret: 'y' }
} as Settings;

describe('Tools and a hostile host', () => {
    it('print what it says in one line that steers no terminal', async () => {
        const said = 'no\r\u001b[2Jdeployed\nall is well\u009b1A\u202e\u2028.';
        const body = Buffer.from(JSON.stringify({ error_description: said, nested: [{ message: said }] }));
        const target = new Target(SETTINGS, () => Promise.resolve({ status: 400, headers: {}, body }));
        const error = await target.token().catch((thrown: Error) => thrown);
        expect((error as Error).message).to.equal(
            'account.test refuses the client of dw.json: no [2Jdeployed all is well 1A .'
        );
    });

    it('send no token of TikTok where it redirects them to', async () => {
        const heard: string[] = [];
        const other = await serve(({ headers }) => {
            heard.push(String(headers['x-tts-access-token']));
            return { status: 200, headers: {}, body: '{"code":0}' };
        });
        const host = await serve(() => ({ status: 307, headers: { location: `http://${other.host}/` }, body: '' }));
        try {
            const shop = { ...SHOP, address: 'http://' + host.host };
            const answer = await callTikTok(shop, { method: 'GET', path: '/order/202309/orders' }, 0);
            expect(answer.status).to.equal(307);
            expect(heard).to.deep.equal([]);
        } finally {
            await Promise.all([host.close(), other.close()]);
        }
    });
});
