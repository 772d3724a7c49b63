import { expect } from 'chai';
import { authorizationLink } from '#cartridge/shops/rules/authorizationLink';

describe("The address of TikTok's authorization page", () => {
    const server = 'https://auth.tiktok-shops.com';

    // Open API "Authorization overview"
    it('names the app key and the state', () => {
        expect(authorizationLink({ link: '', server, appKey: 'a&b' }, 's=1')).to.equal(
            server + '/oauth/authorize?app_key=a%26b&state=s%3D1'
        );
    });

    it('is the link of the app where there is one', () => {
        const link = 'https://services.tiktokshops.us/open/authorize?service_id=7';
        expect(authorizationLink({ link, server, appKey: 'a' }, 's')).to.equal(link + '&state=s');
        expect(authorizationLink({ link: server + '/go', server, appKey: '' }, 's')).to.equal(server + '/go?state=s');
    });

    [
        'https://example.com/go',
        'http://services.tiktokshop.com/open/authorize',
        'https://services.tiktokshop.com.example.com/go',
        'https://services.tiktokshop.com@example.com/go',
        'https://example.com\\.tiktokshop.com/go',
        'https://nottiktokshop.com/go',
        'https://services.tiktokglobalshop.us/go',
        'https://tiktok.us/go',
        'https://tiktokshops.com/go',
        'xhttps://services.tiktokshop.com/go',
        'https://.tiktokshop.com/go',
        'javascript:alert(1)'
    ].forEach((link) => {
        it('is never ' + link, () => {
            expect(authorizationLink({ link, server, appKey: '' }, 's')).to.equal('');
            expect(authorizationLink({ link, server, appKey: 'a' }, 's')).to.equal(
                server + '/oauth/authorize?app_key=a&state=s'
            );
        });
    });

    [
        'https://services.tiktokshop.com/open/authorize',
        'https://auth.tiktok-shops.com/x',
        'https://tiktok.com',
        'https://tiktok.com/',
        'https://az-09.eu.TikTokGlobalShop.com/x'
    ].forEach((link) => {
        it('may be ' + link, () => {
            expect(authorizationLink({ link, server: '', appKey: '' }, 's')).to.equal(link + '?state=s');
        });
    });

    it('may be at the server that gets the secret of the app anyway', () => {
        const own = 'https://auth.example.com';
        const linkOf = (link: string, at: string): string => authorizationLink({ link, server: at, appKey: '' }, 's');
        expect(linkOf(own + '/go?a=1', own)).to.equal(own + '/go?a=1&state=s');
        expect(linkOf(own + '.example.org/go', own)).to.equal('');
        expect(linkOf('https://example.org/' + own + '/go', own)).to.equal('');
        expect(linkOf('/go', '')).to.equal('');
    });

    it('is unknown without either', () => {
        expect(authorizationLink({ link: '', server, appKey: '' }, 's')).to.equal('');
    });
});
