import { expect } from 'chai';
import { accessEnd, areComplete, readTokenAnswer, refreshEnd } from '#cartridge/shops/rules/tokens';
import { DAY } from '#helpers/durations';
import type { Json } from '#helpers/platform/testInstance';

describe("TikTok's answer with tokens", () => {
    // Open API "Authorization overview"
    const data = {
        access_token: 'TTP_access',
        access_token_expire_in: 1660556783,
        refresh_token: 'TTP_refresh',
        refresh_token_expire_in: 1691487031,
        open_id: '7010736057180325637',
        granted_scopes: ['seller.order.info', 'seller.fulfillment.basic']
    };
    const tokens = {
        accessToken: 'TTP_access',
        accessTokenExpiresAt: 1660556783,
        refreshToken: 'TTP_refresh',
        refreshTokenExpiresAt: 1691487031
    };
    const answerOf = (changes: object): Json =>
        readTokenAnswer({ code: 0, message: 'success', data: { ...data, ...changes } });

    it('has the tokens, when they end, what they allow and who allows it', () => {
        expect(answerOf({})).to.deep.equal({
            ok: true,
            tokens,
            scopes: ['seller.order.info', 'seller.fulfillment.basic'],
            openId: '7010736057180325637',
            doubt: ''
        });
    });

    it('may lack what is only shown', () => {
        const bare = { ok: true, tokens, scopes: [], openId: '', doubt: '' };
        expect(answerOf({ open_id: '', granted_scopes: undefined })).to.deep.equal(bare);
        expect(answerOf({ open_id: null, granted_scopes: null })).to.deep.equal({ ...bare, openId: null });
        expect(answerOf({ open_id: '', granted_scopes: 'seller.order.info' })).to.deep.equal(bare);
        expect(answerOf({ open_id: '', granted_scopes: [1, 'a', null] })).to.deep.equal({ ...bare, scopes: ['a'] });
    });

    it('that refuses has its code and words', () => {
        expect(readTokenAnswer({ code: 36004004, message: 'Invalid auth_code', data })).to.deep.equal({
            ok: false,
            code: 36004004,
            msg: 'Invalid auth_code'
        });
    });

    const ODD = [undefined, null, '', {}];

    ['access_token', 'refresh_token'].forEach((field) => {
        it(`has the other token without ${field}`, () => {
            ODD.concat('x'.repeat(4001), [['new']]).forEach((value) => {
                const answer = answerOf({ [field]: value });
                const name = field === 'access_token' ? 'accessToken' : 'refreshToken';
                expect(answer.tokens).to.deep.equal({ ...tokens, [name]: '' });
                expect(answer.doubt).to.contain('is not as documented: data.' + field);
            });
        });
    });

    ['access_token_expire_in', 'refresh_token_expire_in'].forEach((field) => {
        it(`has both tokens without ${field}`, () => {
            ODD.concat('soon', -5, 1.5, 1e20, true).forEach((value) => {
                const answer = answerOf({ [field]: value });
                const name = field === 'access_token_expire_in' ? 'accessTokenExpiresAt' : 'refreshTokenExpiresAt';
                expect(answer.tokens).to.deep.equal({ ...tokens, [name]: 0 });
                expect(answer.doubt).to.contain('is not as documented: data.' + field);
            });
            expect(answerOf({ [field]: String(data[field as 'access_token_expire_in']) })).to.deep.include({ tokens });
        });
    });

    it('has both tokens where its envelope is not as documented', () => {
        [{ data }, { code: '0', data }, { code: null, data }].forEach((body) =>
            expect(readTokenAnswer(body)).to.deep.include({ ok: true, tokens })
        );
    });

    it("is none of TikTok's without a token", () => {
        const none = { access_token: '', refresh_token: [] };
        expect(answerOf(none)).to.include({ ok: false, code: 0 });
        [undefined, 'x', [], {}, { code: 0 }, { code: 0, data: [] }].forEach((body) =>
            expect(readTokenAnswer(body)).to.include({ ok: false, code: 0 })
        );
        expect(readTokenAnswer('x')).to.deep.equal({
            ok: false,
            code: 0,
            msg: 'the answer of TikTok is not as documented: it is not a JSON object'
        });
    });

    it('has tokens of at most 4000 characters, which is the room that they are kept in', () => {
        expect(answerOf({ access_token: 'x'.repeat(4000) })).to.deep.include({ doubt: '' });
    });

    it('connects a seller with both tokens only', () => {
        expect(areComplete(tokens)).to.equal(true);
        expect(areComplete({ ...tokens, accessToken: '' })).to.equal(false);
        expect(areComplete({ ...tokens, refreshToken: '' })).to.equal(false);
    });
});

describe('The end of a token', () => {
    const NOW = Date.UTC(2026, 10, 23);
    const inDays = (days: number): number => NOW + days * DAY;
    /** Seconds as TikTok tells them: nothing, a past time, now, a length of time, more than ten years, milliseconds. */
    const ODD = [0, inDays(-1) / 1000, NOW / 1000, 604800, inDays(3650) / 1000 + 1, inDays(7)];

    it('is what TikTok tells of a time to come', () => {
        [7, 3650].forEach((days) => expect(accessEnd(inDays(days) / 1000, NOW)).to.equal(inDays(days)));
        expect(accessEnd(NOW / 1000 + 1, NOW)).to.equal(NOW + 1000);
        expect(refreshEnd(inDays(365) / 1000, inDays(5), NOW)).to.equal(inDays(365));
    });

    it('is near where TikTok tells no such time: the access token is renewed the next day', () => {
        ODD.forEach((told) => expect(accessEnd(told, NOW), String(told)).to.equal(inDays(2)));
    });

    it('is that of the authorization before, or within the week in which operations are told daily', () => {
        ODD.forEach((told) => {
            expect(refreshEnd(told, 0, NOW), String(told)).to.equal(inDays(7));
            expect(refreshEnd(told, inDays(300), NOW)).to.equal(inDays(7));
            expect(refreshEnd(told, inDays(5), NOW)).to.equal(inDays(5));
            [-5, 0].forEach((days) => expect(refreshEnd(told, inDays(days), NOW)).to.equal(inDays(7)));
        });
    });
});
