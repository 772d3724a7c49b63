import { expect } from 'chai';
import { configureService, serviceConfigs } from '#sfcc-mocks';
import type { HttpAnswer, HttpMessage, TransportFailure } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const CHECK = '/s/-/dw/data/v24_5/user_search';
const BAD = 'a-token-that-nobody-has-issued';

describe('The caller of CreateExternalOrder', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    describe('is checked by this instance only', () => {
        [
            'https://evil.test',
            'http://localhost',
            'https://localhost@evil.test',
            'https://localhost.evil.test',
            'https://localhost:8443',
            'https://user:secret@localhost',
            'localhost'
        ].forEach((host) => {
            it(`so ${host} gets no token, no caller is let in, and it is a finding`, () => {
                const asked: HttpMessage[] = [];
                const yes = (message: HttpMessage): HttpAnswer => {
                    asked.push(message);
                    return { status: 200, headers: {}, body: '{"_type":"user_search_result","total":1}' };
                };
                ['https://evil.test', 'http://localhost', 'https://localhost.evil.test'].forEach((origin) => {
                    sfcc.hosts[origin] = yes;
                });
                sfcc.hosts['https://localhost:8443'] = yes;
                configureService(sfcc.instance, 'tiktokshop.token', { url: host + CHECK });

                const answer = sfcc.create(externalOrder());

                expect(answer.status).to.equal(503);
                expect(answer.json).to.include({ error: true, outcome: 'rejected', code: 'try_again_later' });
                expect(asked).to.deep.equal([]);
                expect(sfcc.rows('Order')).to.have.length(0);
                expect(checkSafeguards()).to.contain('(token_check_elsewhere)').and.not.to.contain('secret');
            });
        });

        ['https://localhost', 'HTTPS://LOCALHOST', 'https://localhost:443', 'https://localhost.'].forEach((host) => {
            it(`so ${host} is asked`, () => {
                configureService(sfcc.instance, 'tiktokshop.token', { url: host + CHECK });
                sfcc.hosts[new URL(host).origin] = (message) =>
                    sfcc.handle({ ...message, url: atOwnHost(message.url) });
                expect(sfcc.create(externalOrder()).status).to.equal(200);
                expect(checkSafeguards()).not.to.contain('token_check_elsewhere');
            });
        });

        it('also by the host name of the site', () => {
            sfcc.instance.site('RefArch').hostname = 'www.shop.test';
            configureService(sfcc.instance, 'tiktokshop.token', { url: 'https://www.shop.test' + CHECK });
            sfcc.hosts['https://www.shop.test'] = (message) => sfcc.handle(message);
            expect(sfcc.create(externalOrder()).status).to.equal(200);
        });

        it('is told to come again where no address was entered', () => {
            configureService(sfcc.instance, 'tiktokshop.token', { url: '' });
            expect(sfcc.create(externalOrder()).status).to.equal(503);
        });

        it('is not let in by a service in mock mode, which makes no call', () => {
            serviceConfigs(sfcc.instance).services.get('tiktokshop.token')!.mockMode = true;
            expect(sfcc.create(externalOrder()).status).to.equal(503);
            expect(sfcc.rows('Order')).to.have.length(0);
        });
    });

    function checkSafeguards(): string {
        return String((sfcc.job('TikTokShop-CheckSafeguards').exit_status as Json).message);
    }

    describe('is told to come again while the instance cannot be asked', () => {
        const outages: Array<[string, HttpAnswer | TransportFailure]> = [
            ['is too slow', { failure: 'timeout', message: 'too slow' }],
            ['refuses the connection', { failure: 'refused', message: 'down' }],
            ['answers 500', { status: 500, headers: {}, body: '' }],
            ['answers 502', { status: 502, headers: {}, body: '<html>' }],
            ['answers 503', { status: 503, headers: {}, body: '' }],
            ['answers 429', { status: 429, headers: {}, body: '' }],
            ['leads elsewhere', { status: 302, headers: { location: 'https://evil.test' }, body: '' }],
            ['answers with other JSON', { status: 200, headers: {}, body: '{"_type":"fault","total":1}' }],
            ['answers without a total', { status: 200, headers: {}, body: '{"_type":"user_search_result"}' }]
        ];
        outages.forEach(([what, answer]) => {
            it(`because the check ${what}`, () => {
                sfcc.hosts['https://localhost'] = () => answer;
                comeAgain();
                delete sfcc.hosts['https://localhost'];
                expect(sfcc.create(externalOrder()).status).to.equal(200);
            });
        });

        it('because the service is disabled', () => {
            serviceConfigs(sfcc.instance).services.get('tiktokshop.token')!.enabled = false;
            comeAgain();
        });

        it('because its rate limit is reached', () => {
            serviceConfigs(sfcc.instance).profiles.get('tiktokshop.token.profile')!.rateLimit = { calls: 0, millis: 1 };
            comeAgain();
        });

        it('because its circuit breaker is open, until it closes', async () => {
            sfcc.hosts['https://localhost'] = () => ({ status: 503, headers: {}, body: '' });
            for (let i = 0; i < 20; i += 1) {
                comeAgain();
            }
            delete sfcc.hosts['https://localhost'];
            comeAgain();
            await sfcc.clock.advance(10 * 1000);
            expect(sfcc.create(externalOrder()).status).to.equal(200);
        });

        it('with 400 where every failure is one', () => {
            sfcc.prefer({ tiktokShopFailuresAs400: true });
            sfcc.hosts['https://localhost'] = () => ({ status: 503, headers: {}, body: '' });
            const answer = sfcc.create(externalOrder());
            expect([answer.status, answer.json.code]).to.deep.equal([400, 'try_again_later']);
        });

        function comeAgain(): void {
            const answer = sfcc.create(externalOrder());
            expect([answer.status, answer.json.code]).to.deep.equal([503, 'try_again_later']);
            expect(sfcc.rows('Order')).to.have.length(0);
        }
    });

    // Source: B2C Commerce docs, "Web Service Rate Limiter and Circuit Breaker": 4xx is not counted.
    it('with a good token is let in, however many bad ones were just refused', () => {
        for (let i = 0; i < 60; i += 1) {
            expect(sfcc.create(externalOrder(), BAD + i).status).to.equal(401);
        }
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    describe('with a token that was refused', () => {
        let asked: number;

        beforeEach(() => {
            asked = 0;
            sfcc.hosts['https://localhost'] = (message) => {
                asked += 1;
                return sfcc.handle(message);
            };
        });

        it('is asked about once a minute, and the token is kept nowhere', async () => {
            for (let i = 0; i < 3; i += 1) {
                expect(sfcc.create(externalOrder(), BAD).status).to.equal(401);
            }
            expect(asked).to.equal(1);
            expect(JSON.stringify([...(sfcc.instance.parts.get('cache:entries') as Map<string, object>)]))
                .to.contain('true')
                .and.not.to.contain(BAD);
            await sfcc.clock.advance(60 * 1000);
            sfcc.create(externalOrder(), BAD);
            expect(asked).to.equal(2);
        });

        it('is forgotten when the check could not say: the next try asks again', () => {
            sfcc.hosts['https://localhost'] = () => ({ status: 500, headers: {}, body: '' });
            const token = sfcc.connectorToken();
            sfcc.create(externalOrder(), token);
            delete sfcc.hosts['https://localhost'];
            expect(sfcc.create(externalOrder(), token).status).to.equal(200);
        });

        const shapes: Array<[string, string]> = [
            ['too short', 'abc'],
            ['too long', 'a'.repeat(8193)],
            ['with a space', 'two words of a token that is no token'],
            ['with a character that tokens do not have', 'token-with-a-quote-"-inside'],
            ['with a line break', 'token-and-a-header\r\nx-evil: 1'],
            ['not of ASCII', 'tökén-tökén-tökén-tökén']
        ];
        shapes.forEach(([what, token]) => {
            it(`is not asked about when it is ${what}`, () => {
                expect(sfcc.create(externalOrder(), token).status).to.equal(401);
                expect(asked).to.equal(0);
            });
        });
    });

    describe('where only named API clients may create orders', () => {
        const opaque = '0123456789abcdef-opaque-token';

        ['client_id', 'sub'].forEach((claim) => {
            it(`is let in by the name that its token has as ${claim}`, () => {
                sfcc.prefer({ tiktokShopTokenClientIds: 'another, tiktok-connector' });
                accepts();
                expect(sfcc.create(externalOrder(), tokenOf({ [claim]: 'tiktok-connector' })).status).to.equal(200);
            });
        });

        it('is refused with another name', () => {
            sfcc.prefer({ tiktokShopTokenClientIds: 'another' });
            accepts();
            const answer = sfcc.create(externalOrder(), tokenOf({ client_id: 'tiktok-connector' }));
            expect([answer.status, answer.json.code]).to.deep.equal([401, 'unauthorized']);
        });

        [
            opaque,
            '0123456789.abcdef',
            '0123456789..abcdef',
            'abcdefghijk.eyJh.xyz',
            'abcdefghijk.bm90IGpzb24.x',
            'abcdefghijk.gICA.no-utf-8'
        ].forEach((token) => {
            it(`is refused with the reason when its token names no client: ${token}`, () => {
                sfcc.prefer({ tiktokShopTokenClientIds: sfcc.access.clients[0]!.id });
                accepts();
                const answer = sfcc.create(externalOrder(), token);
                expect(answer.status, answer.text).to.equal(401);
                expect(answer.json.msg).to.contain('does not name its API client');
                expect(sfcc.log.map(({ message }) => message).join()).to.contain('tiktokShopTokenClientIds');
            });
        });

        it('needs no name where no client is listed: an opaque token is as good', () => {
            accepts();
            expect(sfcc.create(externalOrder(), opaque).status).to.equal(200);
        });

        function accepts(): void {
            sfcc.hosts['https://localhost'] = () => ({
                status: 200,
                headers: {},
                body: '{"_type":"user_search_result","count":1,"total":1}'
            });
        }
    });
});

/** The same address at the instance as the tests know it. */
function atOwnHost(url: string): string {
    return 'https://localhost' + new URL(url).pathname;
}

/** A JSON web token that says something. */
function tokenOf(claims: object): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return [part({ alg: 'RS256', typ: 'JWT' }), part(claims), 'c2lnbmF0dXJl'].join('.');
}
